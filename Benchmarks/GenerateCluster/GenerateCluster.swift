import ArgumentParser
import ClusterGenerator
import Foundation

/// Writes the exports of a made-up cluster into a folder.
@main
struct GenerateCluster: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-cluster",
    abstract: "Write the exports of a made-up cluster, one file for each resource.",
    discussion: "The same arguments always write the same bytes.")

  @Option(help: "Image objects.")
  var images = 5000

  @Option(help: "Image streams (default: a tenth of the images).")
  var streams: Int?

  @Option(help: "History items (default: twice the images).")
  var historyItems: Int?

  @Option(help: "Pods (default: a fifth of the images).")
  var pods: Int?

  @Option(help: "Namespaces (default: a twentieth of the streams).")
  var namespaces: Int?

  @Option(help: "Share of streams with a date in each tag's name, from 0 to 1.")
  var datedShare = 0.3

  @Option(help: "When the export was taken, as 2026-01-31T00:00:00Z.")
  var asOf = ClusterShape.defaultMoment

  @Option(help: "When the cluster's timeline ends (default: when the export was taken).")
  var horizon: Moment?

  @Flag(help: "Let the cluster grow at one rate, instead of ever faster.")
  var steady = false

  @Flag(help: "Leave out everything that is wrong.")
  var withoutDefects = false

  @Option(help: "What everything is drawn from.")
  var seed: UInt64 = 1

  @Option(help: "json, compact or yaml.")
  var format = DocumentForm.json

  @Option(help: "The folder to write into; it is made if it is not there.")
  var output: String

  func run() throws {
    var shape = ClusterShape(
      images: images, streams: streams, historyItems: historyItems, pods: pods,
      namespaces: namespaces, asOf: asOf)
    shape.horizon = horizon ?? asOf
    shape.isSteady = steady
    shape.datedShare = PerMille(datedShare * 1000)
    if withoutDefects { shape.defects = .none }
    let cluster = GeneratedCluster(shape: shape, seed: seed)
    let folder = URL(fileURLWithPath: output, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for resource in ExportedResource.allCases {
      let file = try OutputFile(
        at: folder.appendingPathComponent("\(resource.rawValue).\(format.fileExtension)"))
      try cluster.write(resource, as: format) { piece throws(any Error) in
        try file.write(piece)
      }
      try file.close()
    }
  }
}

extension DocumentForm: ExpressibleByArgument {}

extension Moment: ExpressibleByArgument {
  /// Reads a moment from the command line.
  public init?(argument: String) {
    self.init(parsing: argument)
  }
}
