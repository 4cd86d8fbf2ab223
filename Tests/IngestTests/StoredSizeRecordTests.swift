import Foundation
import Ingest
import Model
import TestSupport
import Testing

/// Lengths that openshift-apiserver's own codecs gave for real objects.
@Suite struct StoredSizeRecordTests {
  /// One line of the record.
  private struct Line {
    let file: String
    let kind: String
    let key: String
    let bytes: Int

    init?(_ text: Substring) {
      let columns = text.split(separator: "\t").map(String.init)
      guard columns.count == 5, let bytes = Int(columns[3]) else { return nil }
      (file, kind, key, self.bytes) = (columns[0], columns[1], columns[2], bytes)
    }
  }

  private static let folder = Repository.shared("exports/real")

  private static func text(_ file: String) throws -> String {
    let folder = try #require(folder)
    return try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
  }

  /// The stored bytes of every image stream and image in a document, by their keys in etcd.
  private static func sizes(in root: Node) -> [String: Int] {
    let items = root["items"].map { Array($0.elements) } ?? [root]
    var sizes: [String: Int] = [:]
    for item in items {
      let name = item["metadata"]?["name"]?.text.string ?? ""
      let namespace = item["metadata"]?["namespace"]?.text.string ?? ""
      switch item["kind"]?.text.string ?? root["kind"]?.text.string {
      case "Image", "ImageList":
        sizes["/openshift.io/images/\(name)"] = StoredSizer.image(item).totalBytes
      case "ImageStream", "ImageStreamList":
        let key = "/openshift.io/imagestreams/\(namespace)/\(name)"
        sizes[key] = StoredSizer.imageStream(item).totalBytes
      default: break
      }
    }
    return sizes
  }

  /// The text again, each line break and indentation changed.
  private static func rewritten(_ json: String, _ options: JSONSerialization.WritingOptions) throws
    -> String
  {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let data = try JSONSerialization.data(withJSONObject: value, options: options)
    return String(decoding: data, as: UTF8.self)
  }

  private static func sizes(of file: String) throws -> [[String: Int]] {
    let text = try text(file)
    guard file.hasSuffix(".json") else {
      return [try YAMLParser().withRoot(of: text, sizes)]
    }
    return [
      try JSONParser().withRoot(of: text, sizes),
      try JSONParser().withRoot(of: rewritten(text, []), sizes),
      try JSONParser().withRoot(of: rewritten(text, [.prettyPrinted, .sortedKeys]), sizes),
      try YAMLParser().withRoot(of: rewritten(text, [.prettyPrinted]), sizes),
    ]
  }

  @Test(.enabled(if: folder != nil, "the folder '../shared/exports/real' is not there"))
  func `recorded sizes are met in every spelling`() throws {
    let lines = try Self.text("STORED-SIZES.tsv").split(separator: "\n").compactMap(Line.init)
    #expect(lines.count >= 101)
    for (file, lines) in Dictionary(grouping: lines, by: \.file) {
      for sizes in try Self.sizes(of: file) {
        for line in lines { #expect(sizes[line.key] == line.bytes, "\(file) \(line.key)") }
      }
    }
  }
}
