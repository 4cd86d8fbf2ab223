import EtcdGenerator
import Foundation
import Ingest
import Model
import Testing

@Suite struct StoredValueParserTests {
  private static let vector = """
    6b 38 73 00 0a 24 0a 15 69 6d 61 67 65 2e 6f 70 65 6e 73 68 69 66 74 2e 69 6f 2f 76 31 12 0b 49
    6d 61 67 65 53 74 72 65 61 6d 12 b3 01
    0a 27 0a 03 61 70 70 12 00 1a 02 6e 73 22 00 2a 02 75 31 32 00 38 02 42 08 08 80 c2 af f0 05 10 00
    5a 06 0a 01 61 12 01 62 12 49 0a 00 12 41 0a 03 31 2e 30
    1a 1e 0a 0b 44 6f 63 6b 65 72 49 6d 61 67 65 12 00 1a 05 72 2f 78 3a 31 22 00 2a 00 32 00 3a 00
    20 00 28 02 32 0c 08 00 10 01 1a 06 4c 65 67 61 63 79 3a 08 0a 06 53 6f 75 72 63 65
    1a 02 18 00 1a 3d 0a 0a 72 65 67 2f 6e 73 2f 61 70 70
    12 2d 0a 03 31 2e 30 12 26 0a 08 08 80 c2 af f0 05 10 00
    12 0d 72 2f 78 40 73 68 61 32 35 36 3a 30 30 1a 09 73 68 61 32 35 36 3a 30 30 20 02
    1a 00 1a 00 22 00
    """.split { $0 == " " || $0 == "\n" }.compactMap { UInt8($0, radix: 16) }

  private let parser = StoredValueParser()

  /// The value as JSON.
  private func json(_ value: [UInt8]) throws(ItemError) -> String {
    let padded = value + [UInt8](repeating: 0, count: 128)
    return try padded.withUnsafeBufferPointer { bytes in
      Result<String, ItemError> { () throws(ItemError) in
        try parser.parse(UnsafeBufferPointer(rebasing: bytes[..<value.count])).root.json
      }
    }.get()
  }

  @Test func `the encoder of these tests makes the values that a server makes`() throws {
    #expect(try StoredSample.imageStream.value == Self.vector)
    // Its JSON inside has the keys in another order.
    #expect(try StoredSample.image.value.count == 294)
  }

  @Test func `an image stream reads as its JSON with all that is empty`() throws {
    #expect(
      try json(Self.vector)
        == #"""
        {"apiVersion":"image.openshift.io/v1","kind":"ImageStream","metadata":{"name":"app",
        "generateName":"","namespace":"ns","selfLink":"","uid":"u1","resourceVersion":"",
        "generation":2,"creationTimestamp":"2020-01-01T00:00:00Z","labels":{"a":"b"}},
        "spec":{"dockerImageRepository":"","tags":[{"name":"1.0","from":{"kind":"DockerImage",
        "namespace":"","name":"r/x:1","uid":"","apiVersion":"","resourceVersion":"",
        "fieldPath":""},"reference":false,"generation":2,"importPolicy":{"insecure":false,
        "scheduled":true,"importMode":"Legacy"},"referencePolicy":{"type":"Source"}}],
        "lookupPolicy":{"local":false}},"status":{"dockerImageRepository":"reg/ns/app",
        "tags":[{"tag":"1.0","items":[{"created":"2020-01-01T00:00:00Z",
        "dockerImageReference":"r/x@sha256:00","image":"sha256:00","generation":2}]}],
        "publicDockerImageRepository":""}}
        """#.replacingOccurrences(of: "\n", with: ""))
  }

  @Test func `JSON inside of protobuf becomes a part of it`() throws {
    let json = try json(StoredSample.image.value)
    #expect(json.contains(#""dockerImageMetadata":{"#))
    #expect(json.contains(#""Author":"A <a@b>""#))
  }

  @Test func `a value that is JSON is read as that`() throws {
    #expect(try json(Array(#"{"kind":"A"}"#.utf8)) == #"{"kind":"A"}"#)
  }

  @Test func `fields that are not known are passed over`() throws {
    var message = ProtobufWriter()
    message.field(1, "name".utf8)
    message.field(99, 7)
    message.field(5, "t".utf8)
    var layers = ProtobufWriter()
    layers.field(6, message.bytes)
    layers.field(6, [])
    layers.field(1000, "x".utf8)
    #expect(
      try json(Self.envelope("Image", layers.bytes))
        == #"{"apiVersion":"","kind":"Image","dockerImageLayers":[{"name":"name"},{}]}"#)
  }

  @Test(arguments: [
    (1_577_836_800, "\"2020-01-01T00:00:00Z\""), (-1, "\"1969-12-31T23:59:59Z\""),
    (0, "\"1970-01-01T00:00:00Z\""), (253_402_300_799, "\"9999-12-31T23:59:59Z\""),
    (253_402_300_800, "253402300800"), (Int64.min, "\(Int64.min)"),
    (-62_135_596_800, "\"0001-01-01T00:00:00Z\""),
  ])
  func `seconds are shown as a time, and as seconds where no year can name them`(
    seconds: Int64, shown: String
  ) throws {
    var time = ProtobufWriter()
    time.field(1, UInt64(bitPattern: seconds))
    var metadata = ProtobufWriter()
    metadata.field(8, time.bytes)
    var image = ProtobufWriter()
    image.field(1, metadata.bytes)
    #expect(
      try json(Self.envelope("Image", image.bytes)).contains("\"creationTimestamp\":" + shown))
  }

  private static let refused: [(value: [UInt8], error: ItemError)] = [
    (Array("k8s:enc:aescbc:v1:key:xxxx".utf8), .encrypted),
    ([], .unknownEncoding),
    (Array("k8s".utf8), .unknownEncoding),
    ([0, 1, 2], .unknownEncoding),
    (Array("{".utf8) + [UInt8](repeating: 0x20, count: 4 << 20), .valueTooLarge),
    (envelope("Image", [], encoding: "gzip"), .unknownEncoding),
  ]

  private static let malformed: [(value: [UInt8], words: String)] = [
    (envelope("Pod", []), "its kind is neither ImageStream nor Image"),
    (Array("k8s\0".utf8), "its kind is neither ImageStream nor Image"),
    (Array("k8s\0\n\u{07}\u{12}\u{05}Image".utf8), "it has a kind and no object"),
    (envelope("Image", [0x0A, 0x05]), "a field ends behind its message"),
    (envelope("Image", [0x0A]), "a field ends behind its message"),
    (envelope("Image", [0x10, 0x01]), "field 2 is of another type than expected"),
    (envelope("Image", [0x0B]), "no field begins with 11"),
    (envelope("Image", [0x00, 0x00]), "no field begins with 0"),
    (
      envelope("Image", [UInt8](repeating: 0xFF, count: 11)), "a number has more than 64 bits"
    ),
    (envelope("Image", [0x12, 0, 0x12, 0]), "field 2 is in two places"),
    (envelope("Image", [0x32, 0, 0x12, 0, 0x32, 0]), "field 6 is in two places"),
  ]

  @Test(arguments: refused + malformed.map { ($0.value, .malformedProtobuf($0.words)) })
  func `what is no object of ours is refused`(value: [UInt8], error: ItemError) throws {
    #expect(throws: error) { try json(value) }
  }

  @Test func `a value cut anywhere is refused or read, and never more than that`() throws {
    for sample in StoredSample.all {
      let value = try sample.value
      // What follows the object says only that it is not packed.
      for count in 0..<(value.count - 4) {
        #expect(throws: ItemError.self, "\(count)") { try json(Array(value.prefix(count))) }
      }
    }
  }

  private static func envelope(
    _ kind: String, _ raw: [UInt8], encoding: String = ""
  ) -> [UInt8] {
    var type = ProtobufWriter()
    type.field(2, kind.utf8)
    var unknown = ProtobufWriter()
    unknown.field(1, type.bytes)
    unknown.field(2, raw)
    unknown.field(3, encoding.utf8)
    return Array("k8s\0".utf8) + unknown.bytes
  }
}
