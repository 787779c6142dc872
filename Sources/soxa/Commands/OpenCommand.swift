// Opens the screen on the records at home, or on those of --db.
import ArgumentParser
import Foundation
import Office
import UI
import Words

/// A command with the screen, which answers signals itself.
protocol ScreenCommand: AsyncParsableCommand {}

struct OpenCommand: ScreenCommand {
    static let configuration = CommandConfiguration(commandName: "open", abstract: words[.helpOpen])

    @OptionGroup var common: CommonOptions
    @OptionGroup var look: ScreenOptions

    func run() async throws {
        try requireTerminal()
        guard let (store, isMade) = try await common.openOnScreen(look) else { throw Ending.nothingFound }
        let name = common.db.map { ($0 as NSString).lastPathComponent } ?? NSUserName()
        try await runScreen(store, officeName: name, look: look) { if isMade { $0.beginBook() } }
    }
}

struct DemoCommand: ScreenCommand {
    static let configuration = CommandConfiguration(commandName: "demo", abstract: words[.helpDemo])

    @OptionGroup var language: LanguageOption
    @OptionGroup var look: ScreenOptions

    func run() async throws { try await runSample(look) }
}

struct TourCommand: ScreenCommand {
    static let configuration = CommandConfiguration(commandName: "tour", abstract: words[.helpTour])

    @OptionGroup var language: LanguageOption
    @OptionGroup var look: ScreenOptions

    func run() async throws {
        try await runSample(look) { $0.beginTour() }
        complain(words[.tourOver])
    }
}

/// Runs the screen over the sample records, which are gone afterwards.
private func runSample(_ look: ScreenOptions, begin: @MainActor (inout AppState) -> Void = { _ in }) async throws {
    try requireTerminal()
    let folder = try DemoFolder()
    defer { folder.remove() }
    let store = try await sampleStore(at: folder.path + "/soxa.db", words)
    defer { try? store.close() }
    try await runScreen(store, officeName: words[.demoOffice], look: look, remembers: false, begin: begin)
}

/// How the screen looks.
struct ScreenOptions: ParsableArguments {
    @Flag(help: .of(.helpNoColor))
    var noColor = false

    @Flag(help: .of(.helpNoMouse))
    var noMouse = false
}
