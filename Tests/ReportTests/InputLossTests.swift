import Model
import Report
import Testing

@Suite struct InputLossTests {
  /// That many objects lost, each with two faults; that many files; that many lists cut short.
  private func report(objects: Int, files: Int, lists: Int) -> AuditReport {
    let lost = (0..<objects * 2).map { index in
      IngestDiagnostic(
        place: SourcePlace(source: 0, document: 1, item: index / 2 + 1, line: 9, column: 1),
        path: "a.json", message: "no")
    }
    let whole = (0..<files).map { IngestDiagnostic(path: "b\($0).json", message: "no") }
    let note = IngestDiagnostic(severity: .note, path: "c.json", message: "seen twice")
    let cut = (0..<lists).map { index in
      Coverage(
        kind: "Pod", namespace: "n\(index)", basis: .objects, objects: 1, lost: 0,
        isTruncated: true)
    }
    return .fake(coverage: cut, diagnostics: lost + whole + [note])
  }

  @Test(arguments: [
    (1, 0, 0, "1 object could not be read whole"),
    (3, 1, 0, "3 objects and 1 file could not be read whole"),
    (0, 2, 1, "2 files could not be read whole, and 1 list was cut short"),
    (0, 0, 2, "2 lists were cut short"),
  ])
  func `what was lost stands at the top`(objects: Int, files: Int, lists: Int, sentence: String) {
    let report = report(objects: objects, files: files, lists: lists)
    let line = "INCOMPLETE: \(sentence): what follows is incomplete."
    #expect(report.text(width: 120).lines[1] == line)
    #expect(
      report.markdown.lines.prefix(6)
        .contains {
          $0.hasPrefix("> **\(sentence): what follows is incomplete.**")
        })
  }

  @Test func `an object that counts against several kinds is lost once`() {
    let lost = ["ImageStream", "Pod"].map { kind in
      Coverage(
        kind: kind, namespace: "*", basis: .objects, objects: 3, lost: 1, isTruncated: false)
    }
    let place = SourcePlace(source: 0, document: 1, item: 2, line: 9, column: 1)
    let diagnostic = IngestDiagnostic(place: place, path: "a.json", message: "no")
    let report = AuditReport.fake(coverage: lost, diagnostics: [diagnostic])
    #expect(report.text(width: 120).contains("INCOMPLETE: 1 object could not be read whole"))
  }

  @Test func `a note is no loss`() {
    let report = report(objects: 0, files: 0, lists: 0)
    #expect(!report.text().contains("INCOMPLETE"))
    #expect(!report.text().contains("\nLost "))
    #expect(!report.markdown.contains("WARNING"))
  }
}
