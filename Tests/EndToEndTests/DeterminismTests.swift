import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes.
@Suite struct DeterminismTests {
  private func reports(_ inputs: [String], prelude: String = ":") throws -> [Data] {
    let audit = try Audit(inputs, prelude: prelude)
    return try Audit.formats.map { try audit.report($0) }
  }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Repository.path("Tests/Fixtures/shop"))
      .filter { $0 != "README.md" }.sorted().map { "Tests/Fixtures/shop/" + $0 }
  }

  @Test func `the order in which files are named does not matter`() throws {
    let files = try files()
    let expected = try reports(files)
    #expect(try reports(files.reversed()) == expected)
    #expect(try reports(files.shuffled()) == expected)
  }

  @Test func `the same again is the same`() throws {
    #expect(try reports(["Tests/Fixtures/damaged"]) == reports(["Tests/Fixtures/damaged"]))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/taskset")))
  func `one core finds what many find`() throws {
    let expected = try reports(["Tests/Fixtures/shop"])
    let core = "taskset -p -c $(taskset -cp $$ | sed 's/.*: *//; s/[-,].*//') $$ >/dev/null"
    #expect(try reports(["Tests/Fixtures/shop"], prelude: core) == expected)
  }

  @Test func `neither clock, locale, time zone nor terminal matter`() throws {
    let expected = try reports(["Tests/Fixtures/shop"])
    let surroundings = "export TZ=Asia/Kolkata LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 COLUMNS=200"
    #expect(try reports(["Tests/Fixtures/shop"], prelude: surroundings) == expected)
  }
}
