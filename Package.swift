// swift-tools-version: 6.3

import PackageDescription

/// Settings shared by every target, so that no module compiles under looser rules than another.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let database: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let databaseLibrary: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "tagtidy",
  products: [
    .executable(name: "tagtidy", targets: ["tagtidy"]),
    .executable(name: "generate-cluster", targets: ["generate-cluster"]),
    .executable(name: "generate-snapshot", targets: ["generate-snapshot"]),
    .executable(name: "fuzz-etcd", targets: ["fuzz-etcd"]),
    .executable(name: "measure-tag-names", targets: ["measure-tag-names"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "tagtidy", dependencies: ["CLI", "CMalloc", argumentParser], swiftSettings: settings),
    .target(
      name: "CLI",
      dependencies: [
        "Model", "Ingest", "Store", "Rules", "Plan", "Ledger", "Report", argumentParser,
      ],
      swiftSettings: settings),
    .target(
      name: "Report",
      dependencies: [
        "Model", "Rules", "Plan", "Ledger",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings),
    .target(name: "Ledger", dependencies: ["Model", "Store", "Plan"], swiftSettings: settings),
    .target(name: "Plan", dependencies: ["Model", "Store"], swiftSettings: settings),
    .target(
      name: "Rules",
      dependencies: ["Model", "Store", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings,
      plugins: ["EmbedRules"]),
    .target(
      name: "Store", dependencies: ["Model", database, databaseLibrary], swiftSettings: settings),
    .target(
      name: "Ingest", dependencies: ["Model", "CSimdjson", "CLibYAML", "CNettle", "CZlib"],
      swiftSettings: settings),
    .target(name: "Model", swiftSettings: settings),

    .target(
      name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    .plugin(
      name: "EmbedRules", capability: .buildTool(), dependencies: ["embed-rules"],
      path: "Sources/EmbedRulesPlugin", exclude: ["rules"]),
    .executableTarget(name: "embed-rules", swiftSettings: settings),

    .target(
      name: "ClusterGenerator", path: "Benchmarks/ClusterGenerator", swiftSettings: settings),
    .executableTarget(
      name: "generate-cluster", dependencies: ["ClusterGenerator", argumentParser],
      path: "Benchmarks/GenerateCluster", swiftSettings: settings),
    .target(
      name: "EtcdGenerator", dependencies: ["CNettle", "Model"], path: "Benchmarks/EtcdGenerator",
      swiftSettings: settings),
    .executableTarget(
      name: "generate-snapshot",
      dependencies: ["ClusterGenerator", "EtcdGenerator", argumentParser],
      path: "Benchmarks/GenerateSnapshot", swiftSettings: settings),
    .executableTarget(
      name: "fuzz-etcd", dependencies: ["EtcdGenerator", "EtcdMutator", argumentParser],
      path: "Benchmarks/FuzzEtcd", swiftSettings: settings),
    .target(
      name: "EtcdMutator", dependencies: ["EtcdGenerator", "Ingest", "Model"],
      path: "Benchmarks/EtcdMutator", swiftSettings: settings),
    .executableTarget(
      name: "measure-tag-names", dependencies: ["Model"], path: "Benchmarks/TagNames",
      swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Model"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "ModelTests", dependencies: ["Model", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "IngestTests",
      dependencies: ["Ingest", "Model", "CZlib", "EtcdGenerator", "EtcdMutator", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "Model", "TestSupport", database],
      swiftSettings: settings),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "Store", "Model", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "PlanTests",
      dependencies: ["Plan", "Rules", "Store", "Model", "CLI", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "LedgerTests", dependencies: ["Ledger", "Plan", "Store", "Model", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportTests",
      dependencies: ["Report", "Plan", "Ledger", "Rules", "Store", "Model", "CLI", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CLITests",
      dependencies: ["CLI", "Model", "Store", "TestSupport", "tagtidy", argumentParser],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Model", "ClusterGenerator", "EtcdGenerator", "TestSupport", "tagtidy", database,
      ],
      exclude: ["count_exports.py", "recount_plan.py"],
      swiftSettings: settings),
    .testTarget(
      name: "LayoutTests", dependencies: ["Model", "Rules", "Store", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ClusterGeneratorTests", dependencies: ["ClusterGenerator"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
