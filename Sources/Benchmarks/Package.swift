// swift-tools-version: 6.2
import PackageDescription

// Speed and memory beside peers. A package of its own, so that nobody who builds or tests the
// program builds this: `swift run --package-path Sources/Benchmarks -c release Benchmarks`.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "Artikel100", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(
      name: "BenchmarksC", dependencies: [.product(name: "CSQLite", package: "Artikel100")],
      path: "BenchmarksC"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "BenchmarksC",
        .product(name: "DutchFinder", package: "Artikel100"),
        .product(name: "LetterArchive", package: "Artikel100"),
        .product(name: "LetterComparing", package: "Artikel100"),
        .product(name: "LetterFacts", package: "Artikel100"),
        .product(name: "LetterModel", package: "Artikel100"),
        .product(name: "LetterParsing", package: "Artikel100"),
        .product(name: "LetterReports", package: "Artikel100"),
        .product(name: "LetterSources", package: "Artikel100"),
        .product(name: "SQLite", package: "Artikel100"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
