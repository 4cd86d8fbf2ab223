import Foundation
import Model
import Report

/// Writes a comparison to where it belongs.
struct ComparisonTargets {
  private let targets: [OutputTarget]

  init(_ outputs: OutputTargets) {
    targets = outputs.targets
  }

  /// Writes every report.
  ///
  /// - Throws: ``ReportFileError``, and what reading the entries throws.
  func write(_ report: ComparisonReport) throws {
    for target in targets {
      var failure: (any Error)?
      guard let reporter = reporter(for: target) else { continue }
      try ReportFile(target).write { output in
        do {
          try reporter.write(report, to: &output)
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }

  /// Nil for a format in which nothing is compared.
  private func reporter(for target: OutputTarget) -> (any ComparisonReporter)? {
    switch target.format {
    case .text:
      ComparisonTextReporter(
        usesColour: ReportFile(target).usesColour, width: Console.width)
    case .md: ComparisonMarkdownReporter()
    case .json: ComparisonJSONReporter(toolVersion: ToolVersion.text)
    case .html, .jsonl, .sarif, .junit, .csv, .ledgerCSV, .prometheus: nil
    }
  }
}
