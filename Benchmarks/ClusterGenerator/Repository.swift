/// `namespace/name` of an image stream, which is also its repository in the integrated registry.
struct Repository: Spelled {
  /// The namespace.
  let namespace: NamespaceName
  /// Which stream of its namespace.
  let place: Int

  /// The host of the integrated registry inside of the cluster.
  static let registry = "image-registry.openshift-image-registry.svc:5000"
  /// The host of the integrated registry outside of the cluster.
  static let publicRegistry = "default-route-openshift-image-registry.apps.cluster.example.com"

  /// The stream's name without its namespace.
  var name: String { Text { spellName(into: &$0) }.string }

  func spell(into text: inout Text) {
    text.append(namespace)
    text.append("/")
    spellName(into: &text)
  }

  private func spellName(into text: inout Text) {
    let isShared = namespace.index == 0
    let words = isShared ? Vocabulary.catalogue : Vocabulary.applications
    let (round, word) = place.quotientAndRemainder(dividingBy: words.count)
    text.append(words[isShared ? word : (word + namespace.index * 7) % words.count])
    if round > 0 {
      text.append("-")
      text.append(round + 1)
    }
  }
}
