import Model

/// Tells what of a snapshot file is damaged; beyond many of them only their number.
///
/// A class, since all that reads the file notes its faults in the one log.
final class EtcdFaultLog {
  private static let mostFaults = 100

  let path: String
  private let emit: (IngestEvent) -> Void
  private(set) var count = 0

  init(path: String, emit: @escaping (IngestEvent) -> Void) {
    self.path = path
    self.emit = emit
  }

  func note(_ fault: EtcdFault) {
    count += 1
    guard count <= Self.mostFaults else { return }
    emit(.diagnostic(IngestDiagnostic(path: path, message: "\(fault)")))
  }

  /// Says how many were not told.
  func finish() {
    guard count > Self.mostFaults else { return }
    emit(
      .diagnostic(
        IngestDiagnostic(
          path: path, message: "\(count - Self.mostFaults) more parts could not be read")))
  }
}
