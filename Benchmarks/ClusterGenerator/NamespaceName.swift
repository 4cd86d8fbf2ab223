/// The name of a project: `openshift` first, then `team-product-environment`, four environments each.
struct NamespaceName: Spelled {
  /// Which project, from 0.
  let index: Int
  /// The seed of the cluster, which decides the order of names.
  let seed: UInt64

  /// The environments that one product has.
  static let siblings = 4

  /// The first project of the same product, where its images are built.
  var first: NamespaceName {
    NamespaceName(index: index == 0 ? 0 : index - (index - 1) % NamespaceName.siblings, seed: seed)
  }

  /// The environment that it ends in.
  var environment: String {
    index == 0 ? "shared" : Vocabulary.environments[(index - 1) % NamespaceName.siblings]
  }

  func spell(into text: inout Text) {
    guard index > 0 else { return text.append("openshift") }
    let group = (index - 1) / NamespaceName.siblings
    let teams = Vocabulary.teams
    let products = Vocabulary.products
    let pairs = teams.count * products.count
    // 35 and 576 have no common divisor, so no pair comes twice before all have come once.
    let pair = (group * 35 + Int(truncatingIfNeeded: seed % 576)) % pairs
    text.append(teams[pair / products.count])
    text.append("-")
    text.append(products[pair % products.count])
    if group >= pairs { text.append(group / pairs + 1) }
    text.append("-")
    text.append(environment)
  }
}
