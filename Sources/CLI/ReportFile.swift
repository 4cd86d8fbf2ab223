import Foundation
import Ledger
import Model
import Plan
import Report
import Store

/// Writes one report to where it belongs.
///
/// A file is written beside its place and renamed, so that whoever reads it finds the one before or
/// the one after.
struct ReportFile {
  private let target: OutputTarget

  init(_ target: OutputTarget) {
    self.target = target
  }

  /// - Throws: ``ReportFileError``, or what is wrong with the format's own templates.
  func write(_ report: AuditReport) throws {
    let reporter = try reporter()
    try write { reporter.write(report, to: &$0) }
  }

  /// Writes a plan, where `hasVerdicts` says so with what is kept.
  ///
  /// - Throws: ``ReportFileError``.
  func write(_ plan: PrunePlan, hasVerdicts: Bool) throws(ReportFileError) {
    guard let reporter = planReporter(hasVerdicts: hasVerdicts) else {
      throw ReportFileError(path: target.path, code: ENOTSUP)
    }
    try write { output in
      reporter.write(plan, to: &output)
      output.note(failure: plan.facts.scratch.failure)
    }
  }

  /// Writes an explanation.
  ///
  /// - Throws: ``ReportFileError``.
  func write(_ explanation: Explanation) throws(ReportFileError) {
    guard let reporter = explanationReporter else {
      throw ReportFileError(path: target.path, code: ENOTSUP)
    }
    try write { reporter.write(explanation, to: &$0) }
  }

  /// Writes a trend, drawn with ASCII characters alone where that is asked for.
  ///
  /// - Throws: ``ReportFileError``.
  func write(_ trend: Trend, isASCII: Bool) throws(ReportFileError) {
    let reporter: any TrendReporter =
      target.format == .json
      ? TrendJSONReporter(toolVersion: ToolVersion.text)
      : TrendTextReporter(usesColour: usesColour, width: Console.width, isASCII: isASCII)
    try write { reporter.write(trend, to: &$0) }
  }

  /// Writes what `render` writes.
  ///
  /// - Throws: ``ReportFileError``.
  func write(_ render: (inout FileOutput) -> Void) throws(ReportFileError) {
    if target.isStandardOutput {
      var output = FileOutput(descriptor: STDOUT_FILENO)
      render(&output)
      try check(output.flush())
      return
    }
    guard isReplaceable else { return try write(into: target.path, render) }
    let temporary = target.path + ".new"
    try write(into: temporary, render)
    try check(rename(temporary, target.path) == 0 ? 0 : errno)
  }

  /// Whether the path names a file or nothing yet, and not a device, pipe or link.
  private var isReplaceable: Bool {
    var status = stat()
    return lstat(target.path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  private func write(
    into path: String, _ render: (inout FileOutput) -> Void
  ) throws(ReportFileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw ReportFileError(path: target.path, code: errno) }
    var output = FileOutput(descriptor: descriptor)
    render(&output)
    let flushed = output.flush()
    let closed = close(descriptor) == 0 ? 0 : errno
    try check(flushed == 0 ? closed : flushed)
  }

  private func reporter() throws -> any Reporter {
    switch target.format {
    case .text: TextReporter(usesColour: usesColour, width: Console.width)
    case .md: MarkdownReporter()
    case .html: try HTMLReporter()
    case .json: JSONReporter()
    case .jsonl: JSONLinesReporter()
    case .sarif: SARIFReporter()
    case .junit: JUnitReporter()
    case .csv: CSVReporter()
    case .ledgerCSV: LedgerCSVReporter()
    case .prometheus: PrometheusReporter()
    }
  }

  /// Nil for a format in which no plan is written.
  private func planReporter(hasVerdicts: Bool) -> (any PlanReporter)? {
    switch target.format {
    case .text: PlanTextReporter(usesColour: usesColour, width: Console.width)
    case .md: PlanMarkdownReporter(toolVersion: ToolVersion.text)
    case .json: PlanJSONReporter(toolVersion: ToolVersion.text, hasVerdicts: hasVerdicts)
    case .html, .jsonl, .sarif, .junit, .csv, .ledgerCSV, .prometheus: nil
    }
  }

  /// Nil for a format in which nothing is explained.
  private var explanationReporter: (any ExplanationReporter)? {
    switch target.format {
    case .text: ExplanationTextReporter(usesColour: usesColour, width: Console.width)
    case .md: ExplanationMarkdownReporter(toolVersion: ToolVersion.text)
    case .json: ExplanationJSONReporter(toolVersion: ToolVersion.text)
    case .html, .jsonl, .sarif, .junit, .csv, .ledgerCSV, .prometheus: nil
    }
  }

  /// Whether the report goes to a terminal that shows colours.
  var usesColour: Bool {
    let wanted = ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty ?? true
    return wanted && target.isStandardOutput && Console.isOutputTerminal
  }

  private func check(_ code: Int32) throws(ReportFileError) {
    if code != 0 { throw ReportFileError(path: target.path, code: code) }
  }
}

/// A report could not be written.
struct ReportFileError: Error, CustomStringConvertible {
  let path: String
  /// The system's number for the cause.
  let code: Int32

  var description: String {
    "\(path): report cannot be written: \(String(cString: strerror(code)))"
  }
}

/// Text on its way to a file, a piece at a time.
struct FileOutput: TextOutputStream {
  private static let capacity = 1 << 16

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var failure: Int32 = 0

  init(descriptor: Int32) {
    self.descriptor = descriptor
    bytes.reserveCapacity(Self.capacity * 2)
  }

  mutating func write(_ string: String) {
    bytes.append(contentsOf: string.utf8)
    if bytes.count >= Self.capacity { _ = flush() }
  }

  /// Notes that what was written is wrong, by the system's number for the cause; 0 for nothing.
  mutating func note(failure: Int32) {
    if self.failure == 0 { self.failure = failure }
  }

  /// Writes what is waiting; the system's number for what went wrong, now or before, or 0.
  mutating func flush() -> Int32 {
    var written = 0
    while failure == 0, written < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[written...])
        return Foundation.write(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        failure = errno
      }
    }
    bytes.removeAll(keepingCapacity: true)
    return failure
  }
}
