// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "soxa",
    targets: [
        .target(name: "Vietnamese", swiftSettings: settings),
        .target(name: "TextEditing", swiftSettings: settings),
        .target(name: "Screen", swiftSettings: settings),
        .target(name: "Domain", dependencies: ["Vietnamese"], swiftSettings: settings),
        .systemLibrary(name: "CZlib"),
        .target(name: "Exchange", dependencies: ["Domain", "Vietnamese", "CZlib"], swiftSettings: settings),
        .target(
            name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "Terminal", dependencies: ["Screen", "CCurses"], swiftSettings: settings),
        .target(name: "PseudoTerminal", path: "Tests/Support/PseudoTerminal", swiftSettings: settings),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["Terminal", "Screen"], path: "Tests/Support/TerminalProbe",
            swiftSettings: settings),
        .testTarget(name: "VietnameseTests", dependencies: ["Vietnamese"], swiftSettings: settings),
        .testTarget(name: "TextEditingTests", dependencies: ["TextEditing"], swiftSettings: settings),
        .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: settings),
        .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: settings),
        .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Domain"], swiftSettings: settings),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "Screen", "PseudoTerminal", "TerminalProbe"],
            swiftSettings: settings),
    ]
)
