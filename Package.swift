// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where the project is worked on, but do not keep a newer compiler from building it for its users.
let settings: [SwiftSetting] = Context.environment["NACRE_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let package = Package(
    name: "nacre",
    products: [.executable(name: "nacre", targets: ["nacre"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries of the system, each with the typed forwards that Swift needs.
        .systemLibrary(name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        // These two are loaded when they are needed, not linked.
        .systemLibrary(name: "CZip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"])]),

        // Values: no clock, no dice, no files, no terminal.
        .target(name: "Cards", dependencies: ["CMarkGFM", .product(name: "Yams", package: "Yams")]),
        .target(name: "Scheduling"),
        .target(name: "Answers", dependencies: ["Cards", "Scheduling"]),
        .target(name: "Identity", dependencies: ["Cards", "Scheduling"]),
        .target(name: "Study", dependencies: ["Cards", "Scheduling", "Answers"]),
        .target(name: "Statistics", dependencies: ["Scheduling"]),
        .target(name: "Formats", dependencies: ["Cards", "Scheduling"]),
        .target(name: "Sync", dependencies: ["Cards", "Scheduling", "Formats"]),

        // Effects.
        .target(name: "Files"),
        .target(
            name: "Packages",
            dependencies: ["CZip", "CZstd", "Files", "Formats", .product(name: "GRDBSQLite", package: "GRDB.swift")]),
        .target(
            name: "Storage",
            dependencies: [
                "Cards", "Files", "Identity", "Scheduling", "Study", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(
            name: "Collection",
            dependencies: [
                "Cards", "Scheduling", "Answers", "Identity", "Study", "Statistics", "Formats", "Files", "Packages",
                "Storage", "Sync",
                .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "Terminal", dependencies: ["CLibedit"]),

        // Views: values in, styled text, HTML or JSON out.
        .target(
            name: "Presentation",
            dependencies: [
                "Cards", "Scheduling", "Answers", "Identity", "Study", "Statistics", "Formats", "Files", "Storage", "Sync", "Terminal",
            ]),

        .executableTarget(
            name: "nacre",
            dependencies: [
                "Cards", "Scheduling", "Answers", "Identity", "Study", "Statistics", "Formats", "Files", "Storage", "Collection",
                "Terminal",
                "Presentation",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Manual"]),

        // What the tests of several modules need: dice, folders, a plain reading of the log.
        .target(
            name: "TestSupport", dependencies: ["Cards", "Scheduling", .product(name: "GRDB", package: "GRDB.swift")],
            path: "Tests/TestSupport"),

        .testTarget(name: "CardsTests", dependencies: ["Cards", "TestSupport"], exclude: ["Catalogue"]),
        .testTarget(name: "DecksTests", dependencies: ["Cards", "TestSupport"]),
        .testTarget(name: "SchedulingTests", dependencies: ["Scheduling", "TestSupport"], exclude: ["FSRS/vectors.json"]),
        .testTarget(
            name: "AnswersTests", dependencies: ["Answers", "Cards", "Scheduling", "TestSupport"], exclude: ["Lists"]),
        .testTarget(name: "IdentityTests", dependencies: ["Identity", "Cards", "Scheduling"]),
        .testTarget(name: "StudyTests", dependencies: ["Study", "Answers", "Cards", "Scheduling", "TestSupport"]),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "Scheduling"]),
        .testTarget(
            name: "FormatsTests", dependencies: ["Formats", "Cards", "Scheduling", "TestSupport"], exclude: ["Samples"]),
        .testTarget(
            name: "PackagesTests",
            dependencies: [
                "Packages", "Cards", "Formats", "Scheduling", "TestSupport", .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            exclude: ["Anki"]),
        .testTarget(name: "SyncTests", dependencies: ["Sync", "Cards", "Formats", "Scheduling", "TestSupport"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Storage", "Files", "Study", "Scheduling", "Cards", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Schemas", "Stores"]),
        .testTarget(
            name: "CollectionTests",
            dependencies: ["Collection", "Cards", "Scheduling", "Study", "Formats", "Files", "Storage", "Sync", "TestSupport"]),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport"]),
        .testTarget(
            name: "PresentationTests",
            dependencies: [
                "Presentation", "Answers", "Cards", "Scheduling", "Study", "Statistics", "Formats", "Storage", "Terminal", "TestSupport",
            ],
            exclude: ["Frames"]),
        .testTarget(
            name: "NacreTests",
            dependencies: [
                "nacre", "Cards", "Scheduling", "Study", "Statistics", "Formats", "Files", "Storage", "Collection", "Terminal",
                "Presentation",
                "TestSupport",
            ],
            exclude: ["Edits", "Transcripts"]),

        // Run under valgrind.
        .executableTarget(
            name: "MemoryCheck", dependencies: ["Cards", "Scheduling", "Study", "Formats", "Files", "Storage", "Collection"],
            path: "Tests/MemoryCheck"),

        // Run by 'make bench'.
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Cards", "Scheduling", "Files", "Collection", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/Benchmarks", exclude: ["anki_engine.py", "budget.sh", "budget.tsv"]),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = settings
}
