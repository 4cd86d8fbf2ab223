import ArgumentParser
import ClusterGenerator
import EtcdGenerator
import Foundation

/// Writes the etcd of a made-up cluster as a snapshot.
@main
struct GenerateSnapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-snapshot",
    abstract: "Write the image streams and images of a made-up cluster as a snapshot of etcd.",
    discussion: "The same arguments always write the same bytes.")

  @Option(help: "Image objects.")
  var images = 5000

  @Option(help: "Keys of other kinds, of a thousand bytes each.")
  var others = 0

  @Option(help: "What everything is drawn from.")
  var seed: UInt64 = 1

  @Option(help: "The file to write.")
  var output: String

  func run() throws {
    let shape = ClusterShape(
      images: images, streams: nil, historyItems: nil, pods: nil, namespaces: nil,
      asOf: ClusterShape.defaultMoment)
    let cluster = GeneratedCluster(shape: shape, seed: seed)
    var log = try SnapshotLog(path: output)
    for (resource, kind) in [(ExportedResource.images, "Image"), (.imagestreams, "ImageStream")] {
      var splitter = ItemSplitter()
      try cluster.write(resource, as: .compact) { piece throws(any Error) in
        for item in splitter.items(in: piece) { try log.put(item, kind: kind) }
      }
    }
    for number in 0..<others { try log.putOther(number) }
    try log.finish()
  }
}
