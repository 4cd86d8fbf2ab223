import Foundation
import TestSupport
import Testing

/// Secrets planted wherever a cluster keeps some, and where one ends up by mistake: none is found
/// in the database, the reports or on the terminal.
@Suite struct CanaryTests {
  /// What is planted, as it is written and in base64, whatever its place in the text.
  private static let canary = "canary7Hq2"
  private static let number = "48151623421234"
  private static var traces: [Data] {
    let encoded = ["", "x", "xx"].map { lead in
      let text = Data((lead + canary).utf8).base64EncodedString()
      return String(text.dropFirst(lead.isEmpty ? 0 : 4).prefix(8))
    }
    return ([canary, number] + encoded).map { Data($0.utf8) }
  }

  @Test(arguments: CanaryExport.all)
  fileprivate func `a secret goes nowhere`(export: CanaryExport) throws {
    let folder = try TemporaryFolder()
    let text = export.text.replacingOccurrences(of: "CANARY", with: Self.canary)
      .replacingOccurrences(of: "NUMBER", with: Self.number)
    try #require(Self.traces.contains { Data(text.utf8).range(of: $0) != nil })
    let inputs = try TemporaryFolder()
    try inputs.write(text, to: export.file)
    try FileManager.default.copyItem(
      atPath: Repository.path("Tests/Fixtures/shop/imagestreams.json"),
      toPath: inputs.path("imagestreams.json"))
    let audit = try Audit([inputs.url.path], in: folder, options: ["--verbose"])
    #expect([0, 1, 2].contains(audit.outcome.status))
    let shown = try Command.tagtidy(
      ["check", "--db", folder.path("audit.db"), "--fail-on", "never", "--verbose"]
    ).run()
    var written = [
      "stdout": shown.outputData, "stderr": shown.errorData, "output": audit.outcome.outputData,
      "error": audit.outcome.errorData,
    ]
    for name in try folder.names { written[name] = try folder.data(name) }
    #expect(written["audit.db"]?.isEmpty == false)
    for (name, data) in written {
      for trace in Self.traces where data.range(of: trace) != nil {
        Issue.record("\(String(decoding: trace, as: UTF8.self)) is in \(name)")
      }
    }
  }

  @Test func `a secret on standard input goes nowhere either`() throws {
    let text = #"{"kind":"Secret","apiVersion":"v1","stringData":"\#(Self.canary)"}"#
    let audit = try Audit(["-"], options: ["--verbose"], input: text)
    #expect(audit.outcome.status == 2)
    for name in try audit.folder.names {
      #expect(try audit.folder.data(name).range(of: Data(Self.canary.utf8)) == nil, "\(name)")
    }
  }
}
