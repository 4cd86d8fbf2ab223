/// Names a finding across runs.
///
/// It is made of the rule's id and of what the finding is about, and of nothing that changes from
/// night to night: no dates, no counts, and no revision where the image is known, since an image's
/// place in a history moves. The digest is FNV-1a with 64 bits; each part is preceded by its
/// length, so that no two lists of parts run together into the same bytes.
enum Fingerprint {
  /// 16 hexadecimal digits.
  static func text(rule: String, subject: FindingSubject, discriminator: [String]) -> String {
    let revision = subject.image.isEmpty ? String(subject.revision) : ""
    let parts =
      [
        rule, subject.namespace, subject.imageStream, subject.tag, revision, subject.image,
        subject.kind, subject.name, subject.field,
      ] + discriminator
    var hash = FNVHash()
    for var part in parts {
      var length = String(part.utf8.count) + ":"
      length.withUTF8 { hash.add($0) }
      part.withUTF8 { hash.add($0) }
    }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// FNV-1a with 64 bits.
private struct FNVHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
  }
}
