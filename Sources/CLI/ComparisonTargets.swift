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
      let reporter = reporter(for: target)
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

  private func reporter(for target: OutputTarget) -> any ComparisonReporter {
    switch target.format {
    case .text:
      ComparisonTextReporter(
        usesColour: ReportFile(target).usesColour, width: Console.width)
    case .md: ComparisonMarkdownReporter()
    case .json: ComparisonJSONReporter(toolVersion: ToolVersion.text)
    }
  }
}
