// swift-tools-version: 6.3
import PackageDescription

/// The modules, lowest layer first; a module may import only those named with it.
let layers: [(name: String, imports: [String])] = [
  ("Tallying", []),
  ("StrictJSON", []),
  ("TerminalUI", []),
  ("CongressModel", ["Tallying", "StrictJSON"]),
  ("Wording", ["CongressModel", "StrictJSON", "Tallying"]),
  ("CongressApp", ["CongressModel", "Tallying", "TerminalUI", "Wording"]),
  ("Storage", ["CongressModel", "StrictJSON", "Tallying"]),
  ("Reports", ["CongressModel", "Tallying", "Wording"]),
  ("Demonstration", ["CongressModel", "Tallying"]),
  ("Ncurses", ["CNcurses", "TerminalUI"]),
]

/// What is built into a module from files beside its sources.
let embedded: [String: [Resource]] = [
  "CongressModel": [.embedInCode("Templates/steps.json")]
]

/// The shipped themes, a file each in `themes`.
let themes = [
  "catppuccin-latte", "catppuccin-mocha", "dark", "dracula", "everforest", "gruvbox-dark",
  "gruvbox-light", "hall-dark", "hall-light", "high-contrast", "light", "mono", "nord", "one-dark",
  "rose-pine", "solarized-dark", "solarized-light", "tokyo-night",
]

/// What the tests of a module share with the programs that try the same at length.
let trials: [String: [Target.Dependency]] = ["Storage": ["StorageTrials"]]

/// What lies beside the tests of a module without being compiled.
let fixtures: [String: [String]] = [
  "Reports": ["Snapshots", "recompute_minutes.py"],
  "StrictJSON": ["JSONTestSuite"], "TerminalUI": ["Samples"],
  "Tallying": ["differential.py", "mutate.py", "mutants-allowed.txt", "second_counter.py"],
]

let package = Package(
  name: "daihoi",
  products: [.executable(name: "daihoi", targets: ["daihoi"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0")
  ],
  targets: layers.map { layer in
    .target(
      name: layer.name,
      dependencies: layer.imports.map { .target(name: $0) },
      resources: embedded[layer.name])
  } + [
    .target(
      name: "CNcurses",
      cSettings: [.define("_XOPEN_SOURCE", to: "700"), .define("_DEFAULT_SOURCE")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "Themes",
      dependencies: ["TerminalUI", "StrictJSON"],
      path: "themes",
      resources: themes.map { .embedInCode("\($0).json") }),
    .executableTarget(
      name: "daihoi",
      dependencies: layers.map { .target(name: $0.name) } + [
        "Themes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // 55,000 addresses would have to be set at every start of a program that can lie anywhere
      linkerSettings: [.unsafeFlags(["-Xlinker", "-no-pie"], .when(configuration: .release))]),
    .target(
      name: "TestSupport",
      dependencies: ["CongressModel", "TerminalUI", "StrictJSON"],
      path: "Tests/TestSupport",
      exclude: ["NaughtyStrings"]),
    .target(
      name: "StorageTrials",
      dependencies: ["CongressModel", "Storage", "StrictJSON", "Tallying"],
      path: "Tests/StorageTrials"),
    .executableTarget(
      name: "StorageProbe",
      dependencies: ["CongressModel", "Storage", "StorageTrials", "StrictJSON", "Tallying"],
      path: "Tests/StorageProbe"),
    .executableTarget(
      name: "TerminalProbe",
      dependencies: ["Ncurses", "TerminalUI"],
      path: "Tests/TerminalProbe"),
  ]
    + layers.map { layer in
      .testTarget(
        name: "\(layer.name)Tests",
        dependencies: [.target(name: layer.name), "TestSupport"]
          + layer.imports.map { .target(name: $0) } + (trials[layer.name] ?? []),
        exclude: fixtures[layer.name] ?? [])
    } + [
      .testTarget(
        name: "ThemesTests", dependencies: ["Themes", "TerminalUI", "StrictJSON", "TestSupport"]),
      .testTarget(
        name: "DaihoiTests",
        dependencies: [
          "CongressApp", "CongressModel", "Demonstration", "StrictJSON", "TerminalUI",
          "TestSupport", "Wording", "daihoi",
        ], exclude: ["Pictures/Recorded", "terminal_matrix.py"]),
    ]
)

// What a user's first build neither fetches nor builds.
if Context.environment["DAIHOI_BENCHMARK"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []))
  package.targets.append(
    .executableTarget(
      name: "DaihoiBenchmarks",
      dependencies: [
        "CongressApp", "CongressModel", "Demonstration", "StrictJSON", "Tallying", "TerminalUI",
        "Wording", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Tests/Benchmarks/DaihoiBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
}
if Context.environment["DAIHOI_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CongressModel", "Storage", "StorageTrials", "StrictJSON", "Tallying", "TerminalUI",
        "Themes",
      ],
      path: "Tests/Fuzz", exclude: ["Corpus", "fuzz.py"]))
}

for target in package.targets where target.type != .system && target.name != "CNcurses" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
  ]
}
