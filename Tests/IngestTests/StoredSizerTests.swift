import Foundation
import Ingest
import Model
import TestSupport
import Testing

@Suite struct StoredSizerTests {
  private static let streamVector =
    #"{"kind":"ImageStream","apiVersion":"image.openshift.io/v1","metadata":{"name":"app","#
    + #""namespace":"ns","uid":"u1","generation":2,"creationTimestamp":"2020-01-01T00:00:00Z","#
    + #""labels":{"a":"b"}},"spec":{"lookupPolicy":{"local":false},"tags":[{"name":"1.0","#
    + #""annotations":null,"from":{"kind":"DockerImage","name":"r/x:1"},"generation":2,"#
    + #""importPolicy":{"importMode":"Legacy","scheduled":true},"#
    + #""referencePolicy":{"type":"Source"}}]},"status":{"dockerImageRepository":"reg/ns/app","#
    + #""tags":[{"tag":"1.0","items":[{"created":"2020-01-01T00:00:00Z","#
    + #""dockerImageReference":"r/x@sha256:00","image":"sha256:00","generation":2}]}]}}"#

  private static let imageVector =
    #"{"kind":"Image","apiVersion":"image.openshift.io/v1","metadata":{"name":"sha256:00","#
    + #""uid":"u2","creationTimestamp":"2020-01-01T00:00:00Z"},"#
    + #""dockerImageReference":"r/x@sha256:00","dockerImageMetadata":{"kind":"DockerImage","#
    + #""apiVersion":"image.openshift.io/1.0","Id":"","Created":"2020-01-01T00:00:00Z","#
    + #""ContainerConfig":{},"Author":"A \u003ca@b\u003e","Size":7},"#
    + #""dockerImageMetadataVersion":"1.0","dockerImageLayers":[{"name":"sha256:01","size":300,"#
    + #""mediaType":"m"}],"dockerImageManifestMediaType":"mm"}"#

  private func stream(_ text: String) throws -> StoredSize {
    try withJSON(text) { StoredSizer.imageStream($0) }
  }

  private func image(_ text: String) throws -> StoredSize {
    try withJSON(text) { StoredSizer.image($0) }
  }

  private func size(_ received: Received) -> StoredSize? {
    received.stream?.storedSize ?? received.image?.storedSize
  }

  @Test(arguments: [(streamVector, 228), (imageVector, 294)])
  func `a checked object weighs the same in every form`(text: String, bytes: Int) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let pretty = try JSONSerialization.data(
      withJSONObject: value, options: [.prettyPrinted, .sortedKeys])
    let plain = text.replacing(#"\u003c"#, with: "<").replacing(#"\u003e"#, with: ">")
    let forms = [
      Received(text), Received(Array(pretty)), Received(plain), Received("[\(text)]"),
      Received(plain, format: .yaml), Received(Array(pretty), format: .yaml),
    ]
    for form in forms { #expect(size(form)?.totalBytes == bytes) }
  }

  @Test func `a checked stream in block YAML weighs the same`() throws {
    let yaml = """
      apiVersion: image.openshift.io/v1
      kind: ImageStream
      metadata:
        creationTimestamp: "2020-01-01T00:00:00Z"
        generation: 2
        labels: {a: b}
        name: app
        namespace: ns
        resourceVersion: "1234"
        uid: u1
      spec:
        lookupPolicy:
          local: false
        tags:
        - annotations: null
          from:
            kind: DockerImage
            name: r/x:1
          generation: 2
          importPolicy:
            importMode: Legacy
            scheduled: true
          name: "1.0"
          referencePolicy:
            type: Source
      status:
        dockerImageRepository: reg/ns/app
        tags:
        - items:
          - created: "2020-01-01T00:00:00Z"
            dockerImageReference: r/x@sha256:00
            generation: 2
            image: sha256:00
          tag: "1.0"
      """
    #expect(size(Received(yaml, format: .yaml))?.totalBytes == 228)
  }

  @Test func `the shares of a checked object are told apart`() throws {
    let stream = try stream(Self.streamVector)
    #expect(stream.metadataBytes == 41)
    #expect(stream.specTagBytes == 67)
    #expect(stream.historyBytes == 47)
    let image = try image(Self.imageVector)
    #expect(image.metadataBytes == 37)
    #expect(image.layerBytes == 19)
    #expect(image.imageMetadataBytes == 167)
    #expect(image.inlineManifestBytes == 0)
  }

  @Test func `an empty object has its envelope and the fields that are always written`() throws {
    #expect(try stream("{}").totalBytes == 80)
    #expect(try image("{}").totalBytes == 72)
  }

  /// What a field of the metadata adds to an empty object.
  private static let metadata: [(String, Int)] = [
    (#""name":"a""#, 1), (#""name":"é""#, 2), (#""name":null"#, 0), (#""name":"""#, 0),
    (#""selfLink":"/a/b""#, 0), (#""resourceVersion":"123456""#, 0), (#""generation":0"#, 0),
    (#""generation":127"#, 0), (#""generation":128"#, 1), (#""generation":16384"#, 2),
    (#""generation":-1"#, 9), (#""creationTimestamp":null"#, 0),
    (#""creationTimestamp":"2020-01-01T00:00:00Z""#, 8),
    (#""creationTimestamp":"2020-01-01T00:00:00.5+01:00""#, 8),
    (#""creationTimestamp":"1970-01-01T00:00:01Z""#, 4), (#""labels":{}"#, 0),
    (#""labels":{"a":"b"}"#, 8), (#""annotations":{"a":"","b":"c"}"#, 15),
    (#""finalizers":["x",""]"#, 5), (#""ownerReferences":[{}]"#, 10),
    (#""ownerReferences":[{"controller":true,"blockOwnerDeletion":false}]"#, 14),
    (#""deletionTimestamp":"2020-01-01T00:00:00Z""#, 10), (#""deletionGracePeriodSeconds":30"#, 2),
    (#""managedFields":[{}]"#, 13), (#""managedFields":[{"fieldsV1":{"f:x":{}}}]"#, 27),
    (#""unknown":"field""#, 0), (#""name":7"#, 0), (#""labels":7"#, 0),
    (#""ownerReferences":7"#, 0),
  ]

  @Test(arguments: metadata)
  func `a field of the metadata adds its bytes`(field: String, bytes: Int) throws {
    #expect(try stream(#"{"metadata":{\#(field)}}"#).totalBytes == 80 + bytes)
    #expect(try image(#"{"metadata":{\#(field)}}"#).totalBytes == 72 + bytes)
  }

  private static let streamFields: [(String, Int)] = [
    (#""spec":{"tags":[{"name":"1"}]}"#, 31), (#""spec":{"tags":[{"name":"1","from":{}}]}"#, 47),
    (#""spec":{"tags":[{"name":"1","generation":0}]}"#, 33),
    (#""spec":{"tags":[{"name":"1","importPolicy":{"importMode":"PreserveOriginal"}}]}"#, 41),
    (#""spec":{"tags":[{"name":"1","referencePolicy":{"type":""}}]}"#, 31),
    (#""spec":{"dockerImageRepository":"abc"}"#, 3),
    (#""spec":{"lookupPolicy":{"local":true}}"#, 0),
    (#""status":{"tags":[{"tag":"1","items":null}]}"#, 5),
    (
      #""status":{"tags":[{"tag":"1","items":[{"created":"2020-01-01T00:00:00Z","#
        + #""dockerImageReference":"r","image":"i","generation":1}]}]}"#, 25
    ),
    (#""status":{"tags":[{"tag":"1","conditions":[{}]}]}"#, 19), (#""status":7"#, 0),
  ]

  @Test(arguments: streamFields)
  func `a field of a stream adds its bytes`(field: String, bytes: Int) throws {
    #expect(try stream("{\(field)}").totalBytes == 80 + bytes)
  }

  private static let imageFields: [(String, Int)] = [
    (#""dockerImageMetadata":null"#, 0), (#""dockerImageMetadata":{}"#, 5),
    (#""dockerImageMetadata":{"Author":"<&>"}"#, 5 + 11 + 18),
    (#""dockerImageMetadata":{"apiVersion":"1.0"}"#, 5 + 18 + 19),
    (#""dockerImageLayers":[{}]"#, 8), (#""dockerImageManifests":[{}]"#, 14),
    (#""dockerImageManifest":"abc""#, 3), (#""dockerImageConfig":"abc""#, 3),
    (#""dockerImageSignatures":["aGk=","aGkh"]"#, 4 + 5), (#""signatures":[{}]"#, 24),
    (#""signatures":[{"content":"aGk="}]"#, 28), (#""signatures":[{"content":"=="}]"#, 26),
    (#""signatures":[{"issuedBy":{}}]"#, 32), (#""signatures":[{"issuedTo":{}}]"#, 34),
    (#""signatures":[{"issuedBy":{"organization":"o"}}]"#, 33),
  ]

  @Test(arguments: imageFields)
  func `a field of an image adds its bytes`(field: String, bytes: Int) throws {
    #expect(try image("{\(field)}").totalBytes == 72 + bytes)
  }

  @Test(
    .enabled(if: Repository.shared("exports/real") != nil, "no real exports beside the repository"))
  func `every real object weighs what the API server's own codec made of it`() throws {
    let folder = try #require(Repository.shared("exports/real"))
    let table = try String(contentsOfFile: folder + "/STORED-SIZES.tsv", encoding: .utf8)
    var sizes: [String: Int] = [:]
    _ = ExportReader(inputs: [folder]).read { event in
      guard case .object(let object) = event, !object.isEmbedded else { return }
      switch object.facts {
      case .imageStream(let stream) where object.identity.kind == "ImageStream":
        let key = "imagestreams/\(object.identity.namespace)/\(object.identity.name)"
        sizes[key] = stream.storedSize.totalBytes
      case .image(let image): sizes["images/\(object.identity.name)"] = image.storedSize.totalBytes
      default: break
      }
    }
    var compared = 0
    for line in table.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t").map(String.init)
      let key = String(cells[2].dropFirst("/openshift.io/".count))
      #expect(sizes[key] == Int(cells[3]), "\(cells[0]) \(key)")
      compared += 1
    }
    #expect(compared > 90)
  }
}
