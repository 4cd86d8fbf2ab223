import Ingest
import Model
import Testing

/// What the API server's own marshallers would write was counted by writing it, byte by byte, with
/// an encoder of their format that gives the recorded hashes of real objects.
@Suite struct StoredSizerTests {
  private let parser = JSONParser()

  private func imageStream(_ json: String) throws -> StoredSize {
    try parser.withRoot(of: json, StoredSizer.imageStream)
  }

  private func image(_ json: String) throws -> StoredSize {
    try parser.withRoot(of: json, StoredSizer.image)
  }

  @Test func `an image stream weighs what the server stores, part by part`() throws {
    let json = #"""
      {"kind":"ImageStream","apiVersion":"image.openshift.io/v1","metadata":{"name":"app",
      "namespace":"ns","uid":"u1","generation":2,"creationTimestamp":"2020-01-01T00:00:00Z",
      "labels":{"a":"b"}},"spec":{"lookupPolicy":{"local":false},"tags":[{"name":"1.0",
      "annotations":null,"from":{"kind":"DockerImage","name":"r/x:1"},"generation":2,
      "importPolicy":{"importMode":"Legacy","scheduled":true},
      "referencePolicy":{"type":"Source"}}]},"status":{"dockerImageRepository":"reg/ns/app",
      "tags":[{"tag":"1.0","items":[{"created":"2020-01-01T00:00:00Z",
      "dockerImageReference":"r/x@sha256:00","image":"sha256:00","generation":2}]}]}}
      """#
    let size = StoredSize(
      totalBytes: 228, metadataBytes: 2 + 0x27, specTagBytes: 2 + 0x41, historyBytes: 2 + 0x2D)
    #expect(try imageStream(json) == size)
  }

  @Test func `an image weighs what the server stores, part by part`() throws {
    let json = #"""
      {"kind":"Image","apiVersion":"image.openshift.io/v1","metadata":{"name":"sha256:00",
      "uid":"u2","creationTimestamp":"2020-01-01T00:00:00Z"},
      "dockerImageReference":"r/x@sha256:00","dockerImageMetadata":{"kind":"DockerImage",
      "apiVersion":"image.openshift.io/1.0","Id":"","Created":"2020-01-01T00:00:00Z",
      "ContainerConfig":{},"Author":"A \u003ca@b\u003e","Size":7},
      "dockerImageMetadataVersion":"1.0","dockerImageLayers":[{"name":"sha256:01","size":300,
      "mediaType":"m"}],"dockerImageManifestMediaType":"mm"}
      """#
    let size = StoredSize(
      totalBytes: 294, metadataBytes: 2 + 0x23, layerBytes: 2 + 0x11,
      imageMetadataBytes: 3 + 0xA4)
    #expect(try image(json) == size)
  }

  @Test(arguments: [
    ("{}", 0),
    (#"{"labels":{"a":"b"}}"#, 8),
    (#"{"labels":{"a":""}}"#, 7),
    (#"{"annotations":{"a":"é€😀"}}"#, 16),
    (#"{"resourceVersion":"12345","selfLink":"/x"}"#, 0),
    (#"{"generation":127}"#, 0),
    (#"{"generation":128}"#, 1),
    (#"{"deletionTimestamp":"2020-01-01T00:00:00Z","deletionGracePeriodSeconds":0}"#, 12),
    (
      #"{"ownerReferences":[{"kind":"k","name":"n","uid":"u","apiVersion":"v","controller":true}]}"#,
      16
    ),
    (#"{"finalizers":["a","b/c"]}"#, 8),
    (
      #"{"managedFields":[{"manager":"oc","operation":"Update","apiVersion":"v1","#
        + #""time":"2020-01-01T00:00:00Z","fieldsType":"FieldsV1","#
        + #""fieldsV1":{"f:a": {".": {}, "k:{\"n\":\"<\"}": {}}}}]}"#, 82
    ),
    (#"{"clusterName":"c","unknown":{"name":"x"}}"#, 0),
  ])
  func `metadata adds to an empty image stream`(metadata: String, bytes: Int) throws {
    let size = try imageStream(#"{"metadata":\#(metadata)}"#)
    #expect(size.totalBytes == 80 + bytes)
    #expect(size.metadataBytes == 18 + bytes)
  }

  @Test(arguments: [
    ("2020-01-01T00:00:00Z", 8), ("2020-01-31T23:59:59Z", 8), ("2999-12-30T00:00:00Z", 8),
    ("1980-01-01T00:00:00Z", 8), ("2020-02-29T00:00:00.5Z", 8),
    ("2020-01-31T01:00:00+01:00", 8), ("1970-01-01T00:00:00Z", 4), ("1969-12-31T23:59:59Z", 13),
    ("0001-01-01T00:00:00Z", 0), ("2021-02-29T00:00:00Z", 0), ("2020-13-01T00:00:00Z", 0),
    ("2020-01-00T00:00:00Z", 0), ("2020-01-01T24:00:00Z", 0), ("2o20-01-01T00:00:00Z", 0),
    ("2020-01-01T00:00:0/Z", 0), ("2020-01-01", 0), ("", 0),
  ])
  func `times are stored in seconds`(time: String, bytes: Int) throws {
    let size = try imageStream(#"{"metadata":{"creationTimestamp":"\#(time)"}}"#)
    #expect(size.totalBytes == 80 + bytes)
  }

  /// Lengths are written in seven bits a byte: of the name, of the metadata, of the whole.
  @Test(arguments: [
    (89, 169), (110, 191), (127, 209), (128, 211), (16_200, 16_283), (16_383, 16_468),
    (16_384, 16_470), (2_097_151, 2_097_239), (2_097_152, 2_097_241),
  ])
  func `lengths grow with what they count`(characters: Int, bytes: Int) throws {
    let name = String(repeating: "x", count: characters)
    #expect(try imageStream(#"{"metadata":{"name":"\#(name)"}}"#).totalBytes == bytes)
  }

  @Test(arguments: [
    ("[{}]", 30), ("[null]", 30), ("null", 0), ("[]", 0),
    (#"[{"from":{},"generation":0}]"#, 48),
    (#"[{"name":"a","annotations":{"k":"v"}}]"#, 39),
    (#"[{"importPolicy":{"importMode":"Legacy"},"referencePolicy":{"type":"Source"}}]"#, 30),
    (#"[{"importPolicy":{"importMode":""},"referencePolicy":null}]"#, 30),
    (
      #"[{"importPolicy":{"importMode":"PreserveOriginal"},"referencePolicy":{"type":"Local"}}]"#,
      39
    ),
  ])
  func `spec tags have their defaults`(tags: String, bytes: Int) throws {
    let size = try imageStream(#"{"spec":{"tags":\#(tags)}}"#)
    #expect(size.totalBytes == 80 + bytes)
    #expect(size.specTagBytes == bytes)
  }

  @Test(arguments: [
    ("[{}]", 4), (#"[{"tag":"a","items":null}]"#, 5),
    (
      #"[{"tag":"a","items":[{},{}],"#
        + #""conditions":[{"type":"ImportSuccess","status":"False","generation":3,"message":"m"}]}]"#,
      58
    ),
  ])
  func `histories hold items and conditions`(tags: String, bytes: Int) throws {
    let size = try imageStream(#"{"status":{"tags":\#(tags)}}"#)
    #expect(size == StoredSize(totalBytes: 80 + bytes, metadataBytes: 18, historyBytes: bytes))
  }

  @Test(arguments: [
    ("{}", 0),
    (#"{"dockerImageMetadataVersion":"1.0"}"#, 0),
    (#"{"dockerImageSignatures":["YWJj","YQ==",""]}"#, 10),
    (
      #"{"signatures":[{"metadata":{"name":"n"},"type":"atomic","content":"YWI=","#
        + #""imageIdentity":"i","signedClaims":{"a":"b"},"created":"2020-01-01T00:00:00Z"}]}"#, 54
    ),
    (
      #"{"signatures":[{"issuedBy":{"organization":"o"},"#
        + #""issuedTo":{"commonName":"c","publicKeyID":"k"},"content":"","#
        + #""conditions":[{"type":"t"}]}]}"#, 62
    ),
  ])
  func `fields add to an empty image`(json: String, bytes: Int) throws {
    let size = StoredSize(totalBytes: 75 + bytes, metadataBytes: 18, imageMetadataBytes: 2)
    #expect(try image(json) == size)
  }

  @Test(arguments: [
    (#"{"dockerImageLayers":[{"name":"n","size":-1,"mediaType":"m"},{}]}"#, 27),
    (
      #"{"dockerImageManifests":[{"digest":"d","mediaType":"m","manifestSize":1000,"#
        + #""architecture":"a","os":"o","variant":"v"}]}"#, 20
    ),
  ])
  func `layers and manifests are counted as layers`(json: String, bytes: Int) throws {
    let size = StoredSize(
      totalBytes: 75 + bytes, metadataBytes: 18, layerBytes: bytes, imageMetadataBytes: 2)
    #expect(try image(json) == size)
  }

  @Test func `inline manifests are counted without tag and length`() throws {
    let json = #"{"dockerImageManifest":"{}","dockerImageConfig":"abc"}"#
    let size = StoredSize(
      totalBytes: 80, metadataBytes: 18, imageMetadataBytes: 2, inlineManifestBytes: 5)
    #expect(try image(json) == size)
  }

  @Test(arguments: ["1.0", "image.openshift.io/1.0"])
  func `image metadata has the version of a current server`(version: String) throws {
    let size = try image(#"{"dockerImageMetadata":{"apiVersion":"\#(version)"}}"#)
    #expect(size == StoredSize(totalBytes: 117, metadataBytes: 18, imageMetadataBytes: 44))
  }

  @Test(arguments: [
    #"{"metadata":7,"spec":[],"status":"x"}"#, #"{"metadata":null,"spec":null,"status":null}"#,
    #"{"metadata":{"name":1,"labels":["a"],"annotations":{"a":1},"generation":1.5}}"#,
    #"{"metadata":{"creationTimestamp":5,"deletionTimestamp":true,"generation":"2"}}"#,
    #"{"metadata":{"finalizers":"a","ownerReferences":{"a":1},"managedFields":[1,"x",[]]}}"#,
    #"{"metadata":{"generation":18446744073709551615,"deletionGracePeriodSeconds":null}}"#,
    #"{"spec":{"tags":{"name":"a"},"lookupPolicy":{"local":"yes"}},"status":{"tags":[3,[]]}}"#,
    "[]", "null", "5", #""text""#,
  ])
  func `what has the wrong type counts as absent`(json: String) throws {
    #expect(try imageStream(json) == StoredSize(totalBytes: 80, metadataBytes: 18))
  }

  @Test(arguments: [
    #"{"dockerImageMetadata":"{}","dockerImageManifest":{},"dockerImageLayers":[1]}"#,
    #"{"dockerImageSignatures":["YWJ",5,{}],"signatures":["x"],"dockerImageManifests":"m"}"#,
    #"{"dockerImageReference":"","dockerImageReference":"twice","":{"organization":"o"}}"#,
  ])
  func `images survive wrong types and keys that come twice`(json: String) throws {
    let size = StoredSize(totalBytes: 75, metadataBytes: 18, imageMetadataBytes: 2)
    #expect(try image(json) == size)
  }

  @Test func `keys come in any order`() throws {
    let size = try imageStream(
      #"{"status":{"tags":[{"items":[{"image":"i","created":null}],"tag":"t"}]},"metadata":{}}"#)
    let same = try imageStream(
      #"{"metadata":{},"status":{"tags":[{"tag":"t","items":[{"created":null,"image":"i"}]}]}}"#)
    #expect(size == same)
    #expect(size.historyBytes == 16)
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
    #expect(Received(yaml, format: .yaml).stream?.storedSize.totalBytes == 228)
  }

  @Test func `characters that Go escapes weigh the same, escaped or plain`() throws {
    let escaped = #"{"dockerImageMetadata":{"Author":"A \u003ca@b\u003e \u0026"}}"#
    let plain = #"{"dockerImageMetadata":{"Author":"A <a@b> &"}}"#
    #expect(try image(escaped) == image(plain))
  }

  @Test func `the parts of tags add up to those of the image stream`() throws {
    let json = #"""
      {"kind":"ImageStream","apiVersion":"image.openshift.io/v1","metadata":{"name":"app",
      "annotations":{"abc":"defg"}},"spec":{"tags":[{"name":"1.0","annotations":{"k":"value"},
      "from":{"kind":"DockerImage","name":"r/x:1"},"generation":2}]},"status":{"tags":[{"tag":"1.0",
      "items":[{"created":"2020-01-01T00:00:00Z","dockerImageReference":"r/x@sha256:00",
      "image":"sha256:00","generation":200},{"created":null,"dockerImageReference":"",
      "image":"sha256:01","generation":1}],"conditions":[{"type":"ImportSuccess","status":"False",
      "lastTransitionTime":"2020-01-01T00:00:00Z","reason":"R","message":"M","generation":2}]}]}}
      """#
    guard case .imageStream(let stream) = Received(json).objects.first?.facts else {
      throw ItemError.truncated
    }
    let history = try #require(stream.histories.first)
    let name = 1 + 1 + 3
    let items = history.events.reduce(name) { $0 + $1.storedBytes }
    let content = history.conditions.reduce(items) { $0 + $1.storedBytes }
    #expect(stream.storedSize.historyBytes == 1 + 1 + content)
    #expect(stream.storedSize.specTagBytes == stream.specTags.first?.storedBytes)
    #expect(stream.storedSize.annotationBytes == 13 + 12)
  }
}
