import Foundation
import TestSupport
import Testing

/// The module table of the house style.
@Suite struct ImportTests {
  private static let system: Set = ["Foundation", "Glibc", "Synchronization"]
  /// What each folder of sources may import, beside the system's; a row lists no later stage.
  private static let table: [String: Set<String>] = [
    "Model": [],
    "Ingest": ["Model", "CSimdjson", "CLibYAML", "CNettle", "CZlib"],
    "Store": ["Model", "GRDB", "GRDBSQLite"],
    "Rules": ["Model", "Store", "Yams"],
    "Plan": ["Model", "Store"],
    "Ledger": ["Model", "Store", "Plan"],
    "Report": ["Model", "Rules", "Plan", "Ledger", "Mustache"],
    "CLI": ["Model", "Ingest", "Store", "Rules", "Plan", "Ledger", "Report", "ArgumentParser"],
    "tagtidy": ["CLI", "CMalloc", "ArgumentParser"],
    "CSimdjson": [],
    "CLibYAML": [],
    "CNettle": [],
    "CZlib": [],
    "CMalloc": [],
    "EmbedRulesPlugin": ["PackagePlugin"],
    "embed-rules": [],
  ]

  @Test func `every target has its row`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.path("Sources"))
    #expect(folders.sorted() == Self.table.keys.sorted())
  }

  @Test(arguments: table.keys.sorted())
  func `a target imports what its row lists`(target: String) throws {
    let allowed = (Self.table[target] ?? []).union(Self.system)
    for file in try SourceFile.all(under: "Sources/" + target) {
      let excess = file.imports.subtracting(allowed)
      #expect(excess.isEmpty, "\(file.path) imports \(excess.sorted())")
    }
  }

  @Test func `no target reaches back to itself`() {
    func reached(from target: String, _ seen: Set<String>) -> Set<String> {
      (Self.table[target] ?? []).subtracting(seen).reduce(into: seen) { all, next in
        all.formUnion(reached(from: next, all.union([next])))
      }
    }
    for target in Self.table.keys {
      #expect(!reached(from: target, []).contains(target))
    }
  }

  @Test func `tests do not look behind package access`() throws {
    for file in try SourceFile.all(under: "Tests") where !file.path.contains("LayoutTests") {
      #expect(!file.text.contains("@testable"), "\(file.path)")
    }
  }
}
