import Model
import Report
import Rules
import Store

/// Finds where in the input the object of a finding stands.
struct FindingPlaces {
  private let reader: SnapshotReader

  init(_ reader: SnapshotReader) {
    self.reader = reader
  }

  func place(_ seen: SeenFinding) throws -> ReportedFinding {
    let found = try object(of: seen.finding.subject).flatMap {
      try reader.place(kind: $0.kind, namespace: $0.namespace, name: $0.name)
    }
    return ReportedFinding(
      finding: seen.finding, fingerprint: seen.finding.fingerprint, path: found?.path ?? "",
      place: found?.place, firstSeen: seen.firstSeen, isNew: seen.isNew)
  }

  /// The object that a finding is about first; nil where it is about none.
  private func object(
    of subject: FindingSubject
  ) throws -> (kind: String, namespace: String, name: String)? {
    if !subject.name.isEmpty { return (subject.kind, subject.namespace, subject.name) }
    if !subject.imageStream.isEmpty {
      return (ObjectKind.imageStream.rawValue, subject.namespace, subject.imageStream)
    }
    return subject.image.isEmpty ? nil : (ObjectKind.image.rawValue, "", subject.image)
  }
}
