/// Names a finding across runs.
///
/// It is made of the rule's id and of what the finding is about, and of nothing that changes from
/// night to night: no dates, no counts, and no revision where the image is known, since an image's
/// place in a history moves.
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
    for part in parts { hash.add(part: part) }
    return hash.text
  }
}
