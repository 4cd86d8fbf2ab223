import Foundation
import Model
import Report
import Rules
import Testing

@Suite struct SARIFReporterTests {
  @Test func `a result has its place in the source`() throws {
    let result = try #require(
      try SARIFDocument(.fake(findings: [.fake("a", namespace: "shop", tag: "v1")])).results.first)
    let location = try #require(result.locations.first)
    #expect(location.physicalLocation?.artifactLocation.uri == "export/streams.json")
    #expect(location.physicalLocation?.region?.startLine == 120)
    #expect(location.physicalLocation?.region?.startColumn == 5)
    #expect(location.logicalLocations?.map(\.fullyQualifiedName) == ["shop/cart:v1"])
    #expect(location.logicalLocations?.map(\.kind) == ["ImageStreamTag"])
    #expect(result.partialFingerprints == ["tagtidy/v1": "a/shop/v1"])
  }

  @Test func `an object that was not read has no place`() throws {
    let results = try SARIFDocument(.fake(findings: [.fake("a", path: "")])).results
    #expect(results.first?.locations.first?.physicalLocation == nil)
    #expect(results.first?.locations.first?.logicalLocations?.count == 1)
  }

  @Test func `a result points to its rule`() throws {
    let document = try SARIFDocument(.sample)
    let ids = document.rules.map(\.id)
    #expect(ids == AuditReport.sample.outcomes.map(\.rule.id))
    for result in document.results { #expect(result.ruleIndex.map { ids[$0] } == result.ruleId) }
  }

  @Test func `a rule helps in plain words and in Markdown`() throws {
    let rule = try #require(try SARIFDocument(.sample).rules.first)
    #expect(rule.shortDescription.text == "Tags follow each other in a circle")
    #expect(rule.help.text.contains("To remedy:\n\noc tag -d {namespace}\n\nSource: Managing"))
    #expect(rule.help.markdown?.contains("```sh\noc tag -d {namespace}\n```") == true)
  }

  @Test(arguments: [
    (ReportedFinding.fake("a", isNew: true), "new"), (.fake("a"), "unchanged"),
    (ReportedFinding.fake("a", isNew: true).known(isBaselined: true), "unchanged"),
  ])
  func `a result is new or known`(finding: ReportedFinding, state: String) throws {
    let results = try SARIFDocument(.fake(findings: [finding])).results
    #expect(results.map(\.baselineState) == [state])
  }

  @Test func `a fixed finding is absent and weighs nothing`() throws {
    let result = try #require(try SARIFDocument(.sample).results.last)
    #expect(result.baselineState == "absent")
    #expect(result.kind == "pass")
    #expect(result.level == "none")
  }

  @Test(arguments: [
    (Severity.error, "error"), (.warning, "warning"), (.info, "note"),
  ])
  func `a severity is a level`(severity: Severity, level: String) throws {
    let results = try SARIFDocument(.fake(findings: [.fake("a", severity)])).results
    #expect(results.map(\.level) == [level])
  }

  @Test(arguments: [
    (Suppression.accepted, "external", "kept for the auditors"),
    (
      Suppression(origin: .annotation, reason: "meant so", until: nil, reference: ""), "inSource",
      "meant so"
    ),
  ])
  func `a suppression says where and why`(
    suppression: Suppression, kind: String, reason: String
  ) throws {
    let finding = ReportedFinding.fake("a").known(suppression)
    let results = try SARIFDocument(.fake(findings: [finding, .fake("b")])).results
    #expect(results.map { $0.suppressions.map(\.kind) } == [[kind], []])
    #expect(results.first?.suppressions.map(\.justification) == [reason])
    #expect(results.first?.suppressions.map(\.status) == ["accepted"])
  }

  @Test func `what was not judged or not read is a notification`() throws {
    let invocation = try #require(try SARIFDocument(.sample).invocations.first)
    #expect(!invocation.executionSuccessful)
    let gaps = invocation.toolConfigurationNotifications
    #expect(gaps.map { $0.associatedRule?.id } == ["image-nobody-references", "stale-tag"])
    #expect(gaps.allSatisfy { $0.properties?.commands.isEmpty == false })
    let notes = invocation.toolExecutionNotifications
    #expect(notes.first?.message.text == "the list of ImageStream was cut short")
    #expect(notes.last?.message.text == "tag-history-too-long failed: stopped after 30 s")
    #expect(notes.count { $0.level == "error" } == 6)
    #expect(notes.count { $0.level == "note" } == 1)
    #expect(try SARIFDocument(.clean()).invocations.map(\.executionSuccessful) == [true])
  }

  @Test(
    .enabled(
      if: PythonSchema.isAvailable && Reference.isThere(Reference.sarifSchema),
      "there is no SARIF schema or no python3 with jsonschema: run .ci/prepare-references"),
    arguments: [AuditReport.sample, .clean(), .clean(run: 1), .hostile])
  func `the public schema accepts it`(report: AuditReport) throws {
    let schema = URL(filePath: Reference.sarifSchema)
    let text = SARIFReporter().render(report)
    #expect(try PythonSchema.validate(text, against: schema) == "")
    let broken = text.replacing("\"level\": \"", with: "\"level\": \"very ")
    #expect(try !PythonSchema.validate(broken, against: schema).isEmpty)
  }

  @Test func `a long report comes in pieces`() {
    #expect(Pieces(of: SARIFReporter()).longest < 80_000)
  }
}
