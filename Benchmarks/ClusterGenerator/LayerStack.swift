/// The layers of an image, lowest first: a base that many streams share and that is rebuilt each
/// month, a runtime, dependencies that change every few revisions, and what is the image's own.
struct LayerStack {
  private let seed: UInt64
  private let image: Int
  private let base: Int
  private let baseLayers: Int
  private let runtime: Int
  private let runtimeLayers: Int
  private let dependencies: Int
  private let dependencyLayers: Int
  private let ownLayers: Int

  /// The stack of an image.
  init(of image: ImagePlan) {
    let stream = image.stream
    var dice = Dice(seed: stream.seed, .stream, stream.index, 1)
    let architecture = ImagePlan.architectures.firstIndex(of: image.architecture) ?? 0
    let family = dice.below(BaseFamily.all.count)
    let month = (image.created.day / 30) % 4096
    seed = stream.seed
    self.image = image.index
    base = (family * 4096 + month) * 4 + architecture
    baseLayers = 1 + family % 3
    runtime = ((Runtime.index(for: stream) * 4096) + month / 2) * 4 + architecture
    runtimeLayers = dice.within(1...3)
    dependencies = (stream.index << 20 + image.revision / 5) * 4 + architecture
    dependencyLayers = dice.within(1...3)
    ownLayers = dice.within(2...5)
  }

  /// How many layers there are, from 5 to 14.
  var count: Int { baseLayers + runtimeLayers + dependencyLayers + ownLayers }

  /// The layer at a place, counted from the lowest.
  func layer(at place: Int) -> Layer {
    var place = place
    if place < baseLayers {
      let sizes = place == 0 ? 25_000_000...95_000_000 : 1_200...4_000_000
      return Layer(seed: seed, .baseLayer, base, place, sizes: sizes)
    }
    place -= baseLayers
    if place < runtimeLayers {
      return Layer(seed: seed, .runtimeLayer, runtime, place, sizes: 900_000...160_000_000)
    }
    place -= runtimeLayers
    if place < dependencyLayers {
      return Layer(
        seed: seed, .dependencyLayer, dependencies, place, sizes: 20_000...120_000_000)
    }
    place -= dependencyLayers
    return Layer(seed: seed, .ownLayer, image, place, sizes: 1_000...24_000_000)
  }
}
