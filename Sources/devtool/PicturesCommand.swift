// Pictures of the screen for the documents: the cells that the program draws over its sample records.
import ArgumentParser
import Domain
import Foundation
import Office
import Screen
import UI
import Words

struct PicturesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pictures", abstract: "Draws the pictures of README and manual from the screen itself.")

    func run() async throws {
        let folder = try DemoFolder()
        defer { folder.remove() }
        let words = Words(.vi)
        let store = try await sampleStore(at: folder.path + "/soxa.db", words)
        defer { try? store.close() }
        let office = Office(store: store, words: words)
        for scene in PictureScene.all {
            let player = ScenePlayer(office, words, size: scene.size)
            await player.begin()
            for key in scene.keys { await player.press(key) }
            try GeneratedDocument(
                path: "Resources/pictures/\(scene.name).svg",
                text: ScreenPicture(player.surface).svg(title: scene.title)
            ).write()
        }
    }
}

/// What is pressed before a picture is taken.
private struct PictureScene {
    let name: String
    let title: String
    let size: Size
    let keys: [KeyPress]

    static let all = [
        PictureScene(
            name: "dialogue", title: "Questions and answers", size: Size(rows: 28, columns: 118),
            keys: [KeyPress(.down), KeyPress(.down)]),
        PictureScene(
            name: "filter", title: "A filter that knows fields", size: Size(rows: 20, columns: 100),
            keys: "/trạng thái:công".map { .letter($0) }),
        PictureScene(
            name: "product", title: "Products with their dossiers", size: Size(rows: 28, columns: 118),
            keys: [.letter("2"), KeyPress(.end), KeyPress(.up)]),
        PictureScene(
            name: "paper", title: "A paper before it is printed", size: Size(rows: 40, columns: 100),
            keys: [.control("p"), KeyPress(.enter)]),
    ]
}

/// The program without a terminal: presses keys and does the work that follows.
private final class ScenePlayer {
    private var state: AppState
    private let services: Services
    private var milliseconds = 0

    init(_ office: Office, _ words: Words, size: Size) {
        services = Services(office: office, machine: Machine(office))
        state = AppState(size: size, words: words, officeName: words[.demoOffice], today: systemNow().today)
    }

    /// What the screen shows.
    var surface: Surface { render(state) }

    /// Starts the program.
    func begin() async { await settle(state.start()) }

    /// Presses a key, as slowly as a person does.
    func press(_ key: KeyPress) async {
        milliseconds += 5000
        await settle(update(&state, .event(.key(key), milliseconds: milliseconds)))
    }

    private func settle(_ effects: [Effect]) async {
        var waiting = effects
        while !waiting.isEmpty {
            switch waiting.removeFirst() {
            case .work(let work):
                if let answer = await services.run(work) { waiting += update(&state, answer) }
            case .awaitRest(let rest): waiting += update(&state, .rested(rest))
            default: break
            }
        }
    }
}
