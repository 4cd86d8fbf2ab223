/// A project and what it has beside applications: accounts, secrets, role bindings, limits.
struct ProjectPlan {
  /// A secret of the project.
  enum Secret: Equatable {
    /// A service account's login to the integrated registry.
    case registryLogin(account: String)
    /// A service account's token.
    case token(account: String)
    /// Logins to outside registries.
    case outsideRegistries
  }

  /// A role binding of the project.
  enum Binding: Equatable {
    /// The project's own accounts may pull.
    case ownPullers
    /// The build account may push.
    case builders
    /// The deploy account may roll out.
    case deployers
    /// Another project's accounts may pull.
    case pullers(from: Int)
    /// Everyone who is logged in may pull, as from the shared catalogue.
    case everyone
  }

  /// The accounts that every project has.
  static let accounts = ["builder", "default", "deployer"]

  /// Which project.
  let index: Int
  /// The cluster.
  let cluster: GeneratedCluster

  /// Its name.
  var name: NamespaceName { cluster.namespace(index) }

  /// When it was made: before all of its streams, whose timelines begin up to some years back.
  var created: Moment { cluster.shape.horizon - (4000 - index % 400) * 86_400 }

  /// Whether it limits the sizes of images.
  var hasLimits: Bool { draw(0) < 200 }

  /// Whether it has a quota.
  var hasQuota: Bool { draw(1) < 250 }

  /// Its secrets.
  var secrets: [Secret] {
    let own = ProjectPlan.accounts.flatMap { account -> [Secret] in
      [.registryLogin(account: account), .token(account: account)]
    }
    return hasOutsideRegistries ? own + [.outsideRegistries] : own
  }

  /// Whether its accounts can log in to outside registries.
  var hasOutsideRegistries: Bool { draw(2) < 930 }

  /// Its role bindings.
  var bindings: [Binding] {
    guard index > 0 else { return [.everyone] }
    let defects = cluster.shape.defects
    let first = name.first.index
    let others = first..<min(first + NamespaceName.siblings, cluster.shape.namespaces)
    let granted = others.filter { other in
      var dice = Dice(seed: cluster.seed, .access, index, other)
      return other != index && !dice.happens(defects.missingPullRole)
    }
    return [.ownPullers, .builders, .deployers] + granted.map { .pullers(from: $0) }
  }

  /// An identity for an object of the project.
  func identity(_ name: String, _ resource: ExportedResource, _ number: Int = 0) -> ObjectIdentity {
    ObjectIdentity(
      name: name, namespace: self.name, created: created, seed: cluster.seed,
      resource: resource, number: index * 16 + number)
  }

  /// The name of a secret.
  func secretName(_ secret: Secret) -> String {
    switch secret {
    case .registryLogin(let account): "\(account)-dockercfg-\(suffix(account, 3))"
    case .token(let account): "\(account)-token-\(suffix(account, 4))"
    case .outsideRegistries: "registry-credentials"
    }
  }

  private func suffix(_ account: String, _ purpose: Int) -> String {
    let place = ProjectPlan.accounts.firstIndex(of: account) ?? 0
    var dice = Dice(seed: cluster.seed, .access, index, purpose * 4 + place)
    return Text { $0.append(hex: dice.next(), digits: 5) }.string
  }

  private func draw(_ question: Int) -> Int {
    var dice = Dice(seed: cluster.seed, .limits, index, question)
    return dice.below(1000)
  }
}
