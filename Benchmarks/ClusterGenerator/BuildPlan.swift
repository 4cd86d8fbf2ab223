/// How the images of a pushed stream are built.
struct BuildPlan {
  /// The kinds of strategy, by the member that holds them.
  enum Strategy: String, CaseIterable {
    case source = "sourceStrategy"
    case docker = "dockerStrategy"
    case custom = "customStrategy"

    /// The strategy's name in `type`.
    var type: String {
      switch self {
      case .source: "Source"
      case .docker: "Docker"
      case .custom: "Custom"
      }
    }
  }

  /// The kinds of object that an image to build from is named by.
  enum FromKind: String, CaseIterable {
    case tag = "ImageStreamTag"
    case image = "ImageStreamImage"
    case pullSpec = "DockerImage"
  }

  /// The stream that is pushed to.
  let stream: StreamPlan
  /// Its newest revision.
  let newest: Int
  /// The strategy.
  let strategy: Strategy
  /// The stream of the shared catalogue that is built on.
  let base: StreamPlan?
  /// How that is named.
  let fromKind: FromKind
  /// Whether files are copied from another image.
  let hasSourceImage: Bool
  /// Revisions whose build objects are still there.
  let builds: Range<Int>
  /// The cluster's seed.
  let seed: UInt64

  /// Draws how a stream is built; nil where it is pushed to from outside, or not at all.
  init?(stream: StreamPlan, cluster: GeneratedCluster) {
    var dice = Dice(seed: cluster.seed, .build, stream.index)
    guard stream.origin.isManaged, let newest = stream.newest, dice.happens(650) else { return nil }
    self.stream = stream
    self.newest = newest
    seed = cluster.seed
    strategy = Strategy.allCases[dice.weighted([60, 38, 2])]
    let shared = cluster.stream(dice.below(cluster.applicationStreams.lowerBound))
    let isShared = shared.repository.namespace.index == 0 && shared.newest != nil
    base = isShared ? shared : nil
    fromKind = base == nil ? .pullSpec : FromKind.allCases[dice.weighted([80, 8, 12])]
    hasSourceImage = dice.happens(40)
    builds = max(0, newest + 1 - dice.within(0...4))..<newest + 1
  }

  /// The build config's name.
  var name: String { stream.repository.name }

  /// The tag that is pushed to.
  var outputTag: String { stream.tag(of: newest) }

  /// Writes the `from` of the strategy.
  func writeFrom(to writer: inout DocumentWriter) {
    writer.field("kind", fromKind.rawValue)
    guard let base, fromKind != .pullSpec, let revision = base.newest else {
      return writer.field("name", "quay.io/acme-tools/builder:v\(1 + stream.index % 4)")
    }
    writer.field(
      "name",
      text: {
        $0.append(base.repository.name)
        if fromKind == .tag {
          $0.append(":")
          $0.append(base.tag(of: revision))
        } else {
          $0.append("@")
          $0.append(Digest(seed: seed, .manifest, base.image(of: revision)))
        }
      })
    writer.field("namespace", base.repository.namespace)
  }

  /// Writes the members of a specification that a config and its builds share, up to `strategy`.
  func writeSpec(to writer: inout DocumentWriter) {
    writer.object("output") { writer in
      writer.object("to") { writer in
        writer.field("kind", "ImageStreamTag")
        writer.field("name", "\(name):\(outputTag)")
      }
    }
    writer.object("postCommit")
    writer.object("resources")
    writer.object("source", writeSource)
    writer.object("strategy") { writer in
      writer.object(strategy.rawValue) { $0.object("from", writeFrom) }
      writer.field("type", strategy.type)
    }
  }

  private func writeSource(to writer: inout DocumentWriter) {
    writer.object("git") { writer in
      writer.field("ref", "main")
      writer.field("uri", "https://git.example.com/\(stream.repository.string).git")
    }
    if hasSourceImage {
      writer.array("images") { writer in
        writer.element { writer in
          writer.object("from", writeFrom)
          writer.array("paths") { writer in
            writer.element { writer in
              writer.field("destinationDir", ".")
              writer.field("sourcePath", "/usr/lib/tools/.")
            }
          }
        }
      }
    }
    writer.field("type", "Git")
  }
}
