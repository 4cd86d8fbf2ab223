import Foundation

/// Findings that a team knows and means to mend later, as a file keeps them.
package struct Baseline: Codable, Sendable {
  /// One finding, as it was when it was written down.
  package struct Entry: Codable, Hashable, Sendable {
    /// Names it across runs.
    package let fingerprint: String
    package let message: String
    /// Empty where it is in none.
    package let namespace: String
    /// The rule's id at the time.
    package let rule: String
    /// The object, as the field writes it: `shop/cart:v1`.
    package let subject: String

    package init(_ finding: Finding) {
      fingerprint = finding.fingerprint
      message = finding.message
      namespace = finding.subject.namespace
      rule = finding.rule
      subject = finding.subject.text
    }
  }

  private static let schemaVersion = 1

  /// The settings of the rules that found them: ``RuleScopes/hash``.
  package let configHash: String
  /// In order of rule, namespace, subject and fingerprint.
  package let entries: [Entry]
  private let schemaVersion: Int
  /// The program that wrote it.
  package let toolVersion: String

  package init(_ entries: [Entry], configHash: String, toolVersion: String) {
    self.configHash = configHash
    self.entries = entries.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    schemaVersion = Self.schemaVersion
    self.toolVersion = toolVersion
  }

  /// Reads a file.
  ///
  /// - Throws: ``BaselineError``.
  package init(path: String) throws(BaselineError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw .unreadable(path: path, reason: error.localizedDescription)
    }
    do {
      self = try JSONDecoder().decode(Baseline.self, from: data)
    } catch {
      throw .malformed(path: path)
    }
    guard schemaVersion == Self.schemaVersion else {
      throw .otherVersion(path: path, found: schemaVersion)
    }
  }

  /// The file: sorted keys, two spaces, and a line break at the end.
  ///
  /// - Throws: What the encoder throws, which has no cause in a baseline.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension Baseline.Entry {
  /// Bytes by which entries are sorted, whatever the locale.
  fileprivate var order: [UInt8] {
    Array([rule, namespace, subject, fingerprint].joined(separator: "\0").utf8)
  }
}

/// Why a baseline cannot be taken.
package enum BaselineError: Error, Hashable, CustomStringConvertible {
  case unreadable(path: String, reason: String)
  /// The file is not what ``Baseline/text()`` writes.
  case malformed(path: String)
  /// Another program wrote it.
  case otherVersion(path: String, found: Int)

  package var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .malformed(let path):
      "\(path): is no baseline, expected what 'tagtidy baseline write' writes"
    case .otherVersion(let path, let found):
      "\(path): has version \(found), which this program does not know"
    }
  }
}
