// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// The commit of a program that is built for a package, as `devtool package` says it. Any other build has none, so that
/// a commit makes nothing to build.
let commit = (Context.environment["SOXA_COMMIT"] ?? "").filter { $0.isHexDigit || $0 == "+" }

let package = Package(
    name: "soxa",
    products: [
        .executable(name: "soxa", targets: ["soxa"]),
        .executable(name: "devtool", targets: ["devtool"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .target(
            name: "Resources", path: "Resources",
            exclude: [
                "vi.strings", "en.strings", "sample", "checklists.txt", "timeline.txt", "country.txt",
                "bodies.jsonl", "awards.jsonl", "holidays.jsonl", "soxa.svg", "pictures",
                "criteria", "templates",
            ],
            sources: ["resources.c"]),
        .target(name: "Vietnamese", swiftSettings: settings),
        .target(name: "TextEditing", swiftSettings: settings),
        .target(name: "Screen", swiftSettings: settings),
        .target(name: "Domain", dependencies: ["Vietnamese"], swiftSettings: settings),
        .systemLibrary(name: "CSystem"),
        .target(name: "Repository", dependencies: ["Domain", "Vietnamese", "CSystem", grdb], swiftSettings: settings),
        .systemLibrary(name: "CZlib"),
        .target(name: "CVersion", cSettings: [.define("SOXA_COMMIT", to: commit)]),
        .target(name: "Words", dependencies: ["Domain", "Vietnamese", "Resources"], swiftSettings: settings),
        .target(name: "Formats", dependencies: ["Vietnamese", "TextEditing", "CZlib"], swiftSettings: settings),
        .target(name: "Intake", dependencies: ["Formats", "Domain", "Vietnamese"], swiftSettings: settings),
        .target(
            name: "Papers", dependencies: ["Formats", "Domain", "Vietnamese", "Words", "TextEditing"],
            swiftSettings: settings),
        .target(
            name: "Office",
            dependencies: [
                "Repository", "Formats", "Intake", "Papers", "Domain", "Vietnamese", "Words", "Resources",
                "CVersion",
            ],
            swiftSettings: settings),
        .target(
            name: "UI",
            dependencies: ["Office", "Domain", "Screen", "TextEditing", "Vietnamese", "Words", "Resources"],
            swiftSettings: settings),
        .target(
            name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CMemory"),
        .target(name: "Terminal", dependencies: ["Screen", "CCurses"], swiftSettings: settings),
        .executableTarget(
            name: "soxa",
            dependencies: [
                "UI", "Office", "Domain", "Screen", "Repository", "Formats", "Intake", "Terminal", "Vietnamese",
                "Words", "Resources", "CMemory", argumentParser,
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "devtool",
            dependencies: [
                "UI", "Office", "Domain", "Screen", "Terminal", "Repository", "Vietnamese", "Words", "PseudoTerminal",
                "TypingCorpus", "Faults",
                argumentParser,
            ],
            swiftSettings: settings),
        .target(name: "PseudoTerminal", path: "Tests/Support/PseudoTerminal", swiftSettings: settings),
        .target(
            name: "Faults", path: "Tests/Support/Faults", exclude: ["Shim"], swiftSettings: settings),
        .target(
            name: "TypingCorpus", dependencies: ["Vietnamese"], path: "Tests/Support/TypingCorpus",
            swiftSettings: settings),
        .target(name: "CodeReader", path: "Tests/Support/CodeReader", swiftSettings: settings),
        .target(name: "ThreadClock", path: "Tests/Support/ThreadClock", swiftSettings: settings),
        .target(
            name: "OfficeFiles", path: "Tests/Support/OfficeFiles", exclude: ["Files"], swiftSettings: settings),
        .target(
            name: "FileSamples", dependencies: ["Formats"], path: "Tests/Support/FileSamples", swiftSettings: settings),
        .target(
            name: "RecordFixtures", dependencies: ["Intake", "Formats", "Domain", "FileSamples"],
            path: "Tests/Support/RecordFixtures", swiftSettings: settings),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["Terminal", "Screen"], path: "Tests/Support/TerminalProbe",
            swiftSettings: settings),
        .testTarget(
            name: "VietnameseTests", dependencies: ["Vietnamese", "TypingCorpus", "ThreadClock"],
            swiftSettings: settings),
        .testTarget(name: "TextEditingTests", dependencies: ["TextEditing"], swiftSettings: settings),
        .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: settings),
        .testTarget(
            name: "DomainTests", dependencies: ["Domain", "CodeReader", "ThreadClock"], swiftSettings: settings),
        .testTarget(
            name: "RepositoryTests", dependencies: ["Repository", "Domain", "Vietnamese", grdb, sqlite],
            exclude: ["Fixtures"], swiftSettings: settings),
        .testTarget(
            name: "FormatsTests", dependencies: ["Formats", "Vietnamese", "FileSamples"], swiftSettings: settings),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Intake", "Formats", "Domain", "FileSamples", "RecordFixtures", "OfficeFiles"],
            swiftSettings: settings),
        .testTarget(
            name: "PapersTests",
            dependencies: [
                "Papers", "Intake", "Formats", "Domain", "Vietnamese", "Words", "CodeReader", "FileSamples",
                "RecordFixtures",
                "OfficeFiles",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "OfficeTests", dependencies: ["Office", "Repository", "Formats", "Domain", "Vietnamese", "Words"],
            swiftSettings: settings),
        .testTarget(
            name: "UITests",
            dependencies: [
                "UI", "Office", "Repository", "Domain", "Screen", "TextEditing", "Vietnamese", "Words", "CodeReader",
                "ThreadClock", grdb,
            ],
            exclude: ["Goldens"], swiftSettings: settings),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "Screen", "PseudoTerminal", "TerminalProbe"],
            swiftSettings: settings),
        .testTarget(
            name: "Journeys",
            dependencies: [
                "soxa", "PseudoTerminal", "Faults", "CodeReader", "Domain", "Repository", "Formats", "Intake", "Words",
                "OfficeFiles",
            ],
            exclude: ["Goldens"],
            swiftSettings: settings),
    ]
)
