import Model
import Rules

/// One test case: what was looked at, and what came of it.
struct JUnitCase {
  let outcome: JUnitOutcome
  private let name: String
  private let className: String
  /// What kind of failure it is.
  private let type: String
  private let message: String
  /// More about it, in lines.
  private let details: String

  init(_ reported: ReportedFinding, _ rule: Rule?) {
    let finding = reported.finding
    outcome = JUnitOutcome(reported)
    name = finding.subject.text.orNil ?? finding.rule
    className = [rule?.topic ?? "", finding.rule].filter { !$0.isEmpty }.joined(separator: ".")
    type = finding.rule
    message = finding.message
    let since = reported.isNew ? "new" : "since " + reported.firstSeen.dayText
    let known = [finding.severity.rawValue, since, reported.placeText].filter { !$0.isEmpty }
    let suppression = reported.suppression.map { "meant to be so: " + $0.reason } ?? ""
    details = [known.joined(separator: ", "), suppression, finding.remedy]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// A rule as a whole: that it found nothing, or why it says nothing.
  init(_ outcome: RuleOutcome) {
    name = outcome.rule.id
    className = outcome.rule.topic + "." + outcome.rule.id
    type = outcome.rule.id
    switch outcome.state {
    case .ran: (self.outcome, message, details) = (.passed, "", "")
    case .notRun(let missing):
      self.outcome = .skipped
      message = missing.reasons.joined(separator: "; ")
      details = missing.commands.joined(separator: "\n")
    case .failed(let reason): (self.outcome, message, details) = (.error, reason, "")
    }
  }

  /// Something that was lost of the input.
  init(_ diagnostic: IngestDiagnostic) {
    outcome = .error
    name = diagnostic.placeText
    className = "input"
    type = "input"
    message = [diagnostic.subjectText, diagnostic.message].filter { !$0.isEmpty }
      .joined(separator: ": ")
    details = ""
  }

  /// A list that goes on where the input does not.
  init(ofTruncated coverage: Coverage) {
    outcome = .error
    name = [coverage.namespace, coverage.kind].filter { !$0.isEmpty }.joined(separator: "/")
    className = "input"
    type = "input"
    message = coverage.truncationText
    details = ""
  }

  func write(to output: inout some TextOutputStream) {
    let head =
      "    <testcase name=\"\(XMLText.escape(name))\" classname=\"\(XMLText.escape(className))\""
    guard let element = outcome.element else { return output.line(head + "/>") }
    output.line(head + ">")
    let attributes = "type=\"\(XMLText.escape(type))\" message=\"\(XMLText.escape(message))\""
    let body = XMLText.escapeLines(details)
    output.line("      <\(element) \(attributes)" + (body.isEmpty ? "/>" : ">\(body)</\(element)>"))
    output.line("    </testcase>")
  }
}
