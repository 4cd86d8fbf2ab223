import Foundation
import TestSupport
import Testing

/// How reports get to where they belong.
@Suite struct ReportFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func audit(_ outputs: String..., prelude: String = ":") throws -> Command.Outcome {
    let options = outputs.flatMap { ["--output", $0] }
    return try Command.tagtidy(
      ["audit", "Tests/Fixtures/inspect", "--db", folder.path("audit.db"), "--as-of", Audit.asOf]
        + options
    ).after(prelude).run()
  }

  @Test func `a report is renamed into its place`() throws {
    try folder.write("the one before", to: "out/report.md")
    let before = try FileManager.default.attributesOfItem(atPath: folder.path("out/report.md"))
    _ = try audit("md=" + folder.path("out/report.md"))
    let after = try FileManager.default.attributesOfItem(atPath: folder.path("out/report.md"))
    #expect(try folder.text("out/report.md").hasPrefix("# Image stream audit\n"))
    #expect(before[.systemFileNumber] as? Int != after[.systemFileNumber] as? Int)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).count == 1)
  }

  @Test func `metrics are renamed into their place`() throws {
    try folder.write("the one before", to: "out/tagtidy.prom")
    let path = folder.path("out/tagtidy.prom")
    let before = try FileManager.default.attributesOfItem(atPath: path)
    _ = try audit(path)
    let after = try FileManager.default.attributesOfItem(atPath: path)
    #expect(try folder.text("out/tagtidy.prom").hasPrefix("# HELP tagtidy_build_info "))
    #expect(before[.systemFileNumber] as? Int != after[.systemFileNumber] as? Int)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).count == 1)
  }

  @Test func `a report that cannot be written whole leaves the one before`() throws {
    try folder.write("the one before", to: "report.md")
    try FileManager.default.createDirectory(
      atPath: folder.path("report.md.new"), withIntermediateDirectories: false)
    let outcome = try audit("md=" + folder.path("report.md"))
    #expect(outcome.status == 2)
    #expect(try folder.text("report.md") == "the one before")
  }

  @Test func `a device is written and not replaced`() throws {
    let outcome = try audit("md=/dev/null", "json=/dev/stdout")
    #expect(outcome.error.isEmpty)
    #expect(outcome.output.hasPrefix("{\n"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
  }

  @Test func `a pipe is written and not replaced`() throws {
    let pipe = folder.path("pipe")
    let copy = folder.path("copy.md")
    let outcome = try audit(
      "md=" + pipe, prelude: "mkfifo '\(pipe)'; { cat '\(pipe)' > '\(copy)' & }")
    #expect(outcome.error.isEmpty)
    #expect(try folder.text("copy.md").hasPrefix("# Image stream audit\n"))
  }

  @Test func `a link is followed`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("latest.md"), withDestinationPath: folder.path("real.md"))
    _ = try audit("md=" + folder.path("latest.md"))
    #expect(try folder.text("real.md").hasPrefix("# Image stream audit\n"))
  }

  @Test func `a folder that is not there is an error`() throws {
    let outcome = try audit("md=" + folder.path("nowhere/report.md"))
    #expect(outcome.status == 2)
    #expect(
      outcome.error.hasSuffix(
        "nowhere/report.md: report cannot be written: No such file or directory\n"))
  }

  @Test func `a folder in the place of a report is an error`() throws {
    let outcome = try audit("md=" + folder.url.path)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("report cannot be written: Is a directory"))
  }

  @Test func `without a target the text goes to standard output`() throws {
    let outcome = try audit()
    #expect(outcome.output.hasPrefix("tagtidy "))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func `one format on standard output, others in files`() throws {
    let outcome = try audit("json", "md=" + folder.path("report.md"))
    #expect(outcome.output.hasPrefix("{\n"))
    #expect(try folder.names.contains("report.md"))
  }
}
