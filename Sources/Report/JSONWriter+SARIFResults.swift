import Model
import Rules

extension JSONWriter {
  /// Writes a finding as a result of SARIF.
  mutating func writeResult(_ reported: ReportedFinding, _ rules: SARIFRules) {
    let finding = reported.finding
    let isKnown = reported.isBaselined || !reported.isNew
    object { writer in
      writer.member("baselineState", isKnown ? "unchanged" : "new")
      writer.member("level", finding.severity.sarifLevel)
      writer.member("locations") { writer in
        writer.writeLocations(
          of: finding.subject, path: reported.path, line: reported.place?.line,
          column: reported.place?.column)
      }
      writer.member("message") { $0.writeMessage(finding.message) }
      writer.member("partialFingerprints") { writer in
        writer.object { $0.member("tagtidy/v1", reported.fingerprint) }
      }
      writer.member("properties") { $0.writeProperties(of: reported) }
      writer.writeRule(finding.rule, rules)
      writer.member("suppressions") { writer in
        writer.array([reported.suppression].compactMap(\.self)) { $0.writeResult($1) }
      }
    }
  }

  /// Writes a finding that is gone as a result of SARIF: it was looked for and is absent.
  mutating func writeResult(_ fixed: FixedFinding, _ rules: SARIFRules) {
    object { writer in
      writer.member("baselineState", "absent")
      writer.member("kind", "pass")
      writer.member("level", "none")
      writer.member("locations") { writer in
        writer.writeLocations(of: fixed.subject, path: "", line: nil, column: nil)
      }
      writer.member("message") { $0.writeMessage(fixed.message) }
      writer.member("properties") { writer in
        writer.object { $0.member("firstSeen", fixed.firstSeen.text) }
      }
      writer.writeRule(fixed.rule, rules)
      writer.member("suppressions", [])
    }
  }

  /// Writes a message of SARIF.
  mutating func writeMessage(_ text: String) {
    object { $0.member("text", SARIFText.message(text)) }
  }

  /// Writes the one place that is known of an object, as far as it is; an empty list where nothing
  /// is.
  mutating func writeLocations(
    of subject: FindingSubject, path: String, line: Int?, column: Int?
  ) {
    let places = path.isEmpty && subject.text.isEmpty ? [] : [subject]
    array(places) { writer, subject in
      writer.object { writer in
        if !subject.text.isEmpty { writer.writeLogicalLocation(of: subject) }
        guard !path.isEmpty else { return }
        writer.member("physicalLocation") { writer in
          writer.object { writer in
            writer.member("artifactLocation") { writer in
              writer.object { $0.member("uri", SARIFText.uri(ofPath: path)) }
            }
            guard let line, let column else { return }
            writer.member("region") { writer in
              writer.object { writer in
                writer.member("startColumn", column)
                writer.member("startLine", line)
              }
            }
          }
        }
      }
    }
  }

  private mutating func writeLogicalLocation(of subject: FindingSubject) {
    member("logicalLocations") { writer in
      writer.array([subject]) { writer, subject in
        writer.object { writer in
          writer.member("fullyQualifiedName", subject.text.visible)
          writer.member("kind", subject.objectKind.visible)
        }
      }
    }
  }

  private mutating func writeRule(_ rule: String, _ rules: SARIFRules) {
    member("ruleId", rule)
    if let index = rules.index(of: rule) { member("ruleIndex", index) }
  }

  private mutating func writeProperties(of reported: ReportedFinding) {
    let finding = reported.finding
    object { writer in
      writer.member("evidence") { writer in
        writer.object { writer in
          for fact in finding.evidence.sorted(by: { $0.name < $1.name }) {
            writer.member(fact.name) { $0.writeValue(of: fact) }
          }
        }
      }
      writer.member("field", finding.subject.field.orNil)
      writer.member("firstSeen", reported.firstSeen.text)
      writer.member("impact") { $0.write(finding.impact) }
      writer.member("isBaselined", reported.isBaselined)
      writer.member("remedy", finding.remedy.orNil)
      writer.member("team", reported.team.orNil)
    }
  }

  private mutating func writeResult(_ suppression: Suppression) {
    object { writer in
      writer.member("justification", suppression.reason)
      writer.member("kind", suppression.origin == .annotation ? "inSource" : "external")
      writer.member("properties") { writer in
        writer.object { writer in
          writer.member("reference", suppression.reference.orNil)
          writer.member("until", suppression.until?.text)
        }
      }
      writer.member("status", "accepted")
    }
  }
}

extension FindingSubject {
  /// The kind of the object that ``text`` names.
  var objectKind: String {
    if !name.isEmpty { return kind }
    if imageStream.isEmpty { return image.isEmpty ? "Namespace" : "Image" }
    if !tag.isEmpty { return "ImageStreamTag" }
    return image.isEmpty ? "ImageStream" : "ImageStreamImage"
  }
}
