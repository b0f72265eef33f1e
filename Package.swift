// swift-tools-version: 6.2
import PackageDescription

/// Strict everywhere: a C type or a module that leaks through an interface is a compile error.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "Artikel100",
  products: [.executable(name: "art100", targets: ["art100"])]
    + [
      "CSQLite", "Checksums", "DutchFinder", "DutchLanguage", "JSONText", "LetterArchive",
      "LetterComparing", "LetterExport", "LetterFacts", "LetterModel", "LetterParsing",
      "LetterReports", "LetterSources", "SQLite",
    ].map { .library(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CArguments"),
    module("FileNames"),
    module("SQLite", ["CSQLite", "FileNames"]),
    module("LetterModel"),
    module("Checksums", ["CCrypto"]),
    module("JSONText"),
    module(
      "LetterSources",
      [
        "CExpat", "CGumbo", "CZlib", "FileNames", "LetterModel",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    module("LetterParsing", ["LetterModel"]),
    .target(name: "LexiconC", path: "Sources/Lexicon/Embedded"),
    module("DutchLanguage", ["LetterModel", "LexiconC"]),
    module("LetterFacts", ["DutchLanguage", "LetterModel"]),
    module("LetterComparing", ["DutchLanguage", "LetterModel"]),
    .target(name: "MigrationsC", path: "Migrations/Embedded"),
    .target(
      name: "Migrations", dependencies: ["MigrationsC"], path: "Migrations",
      exclude: [
        "Embedded", "v0001_archive.sql", "v0002_findings.sql", "v0003_alignment.sql",
        "v0004_tables.sql", "v0005_choices.sql", "v0006_text.sql",
      ],
      swiftSettings: settings),
    module("LetterArchive", ["Checksums", "FileNames", "LetterModel", "SQLite", "Migrations"]),
    module(
      "LetterExport",
      ["Checksums", "FileNames", "JSONText", "LetterArchive", "LetterModel", "SQLite"]),
    module("DutchFinder", ["DutchLanguage", "LetterArchive", "LetterFacts", "LetterModel"]),
    .target(name: "PageFilesC", path: "Sources/LetterReports/Assets", exclude: ["lunr/LICENSE"]),
    .target(
      name: "LetterReports",
      dependencies: [
        "Checksums", "FileNames", "JSONText", "LetterArchive", "LetterComparing", "LetterExport",
        "LetterModel", "PageFilesC",
      ], exclude: ["Assets"], swiftSettings: settings),
    .executableTarget(
      name: "art100",
      dependencies: [
        "CArguments", "DutchFinder", "DutchLanguage", "FileNames", "JSONText", "LetterArchive",
        "LetterComparing",
        "LetterExport", "LetterFacts", "LetterModel", "LetterParsing", "LetterReports",
        "LetterSources", "SQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    tests("FileNamesTests", ["FileNames"]),
    tests("SQLiteTests", ["SQLite"]),
    tests("JSONTextTests", ["JSONText"]),
    tests("LetterModelTests", ["LetterModel"]),
    tests("ChecksumsTests", ["Checksums"]),
    tests(
      "LetterSourcesTests", ["LetterFixtures", "LetterModel", "LetterParsing", "LetterSources"]),
    // What tests of several modules read.
    .target(
      name: "LetterFixtures",
      dependencies: ["DutchLanguage", "LetterFacts", "LetterModel", "LetterParsing"],
      path: "Tests/LetterFixtures", swiftSettings: settings),
    tests("LetterParsingTests", ["LetterParsing", "LetterModel", "LetterFixtures"]),
    tests("DutchLanguageTests", ["DutchLanguage", "LetterModel"]),
    tests(
      "LetterFactsTests",
      ["DutchLanguage", "LetterFacts", "LetterModel", "LetterParsing", "LetterFixtures"]),
    tests(
      "LetterComparingTests",
      ["LetterComparing", "LetterFacts", "LetterModel", "LetterParsing", "LetterFixtures"]),
    tests(
      "AnyLetterTests",
      [
        "DutchFinder", "DutchLanguage", "JSONText", "LetterArchive", "LetterComparing",
        "LetterExport", "LetterFacts", "LetterFixtures", "LetterModel", "LetterParsing",
        "LetterReports", "LetterSources",
      ]),
    tests(
      "LetterArchiveTests",
      ["CSQLite", "Checksums", "LetterArchive", "LetterModel", "Migrations", "SQLite"]),
    tests(
      "LetterExportTests",
      ["Checksums", "JSONText", "LetterExport", "LetterArchive", "LetterModel", "SQLite"]),
    tests("LetterReportsTests", ["LetterModel", "LetterReports"]),
    tests(
      "ArtCommandTests", ["Checksums", "LetterModel", "SQLite"],
      exclude: [
        "Support/browser.py", "Support/faultydisk.c", "Support/forms.py", "Support/layouts.py",
        "Support/report.py", "Support/word.py", "Support/word_sentences.py", "Support/writer.py",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
