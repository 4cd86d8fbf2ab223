import EtcdGenerator
import Foundation

/// Objects in JSON and as they are stored.
struct StoredSample {
  let kind: String
  let json: String

  /// The two of the specification of stored values.
  static let imageStream = StoredSample(
    kind: "ImageStream",
    json:
      #"{"kind":"ImageStream","apiVersion":"image.openshift.io/v1","metadata":{"name":"app","namespace":"ns","uid":"u1","generation":2,"creationTimestamp":"2020-01-01T00:00:00Z","labels":{"a":"b"}},"spec":{"lookupPolicy":{"local":false},"tags":[{"name":"1.0","annotations":null,"from":{"kind":"DockerImage","name":"r/x:1"},"generation":2,"importPolicy":{"importMode":"Legacy","scheduled":true},"referencePolicy":{"type":"Source"}}]},"status":{"dockerImageRepository":"reg/ns/app","tags":[{"tag":"1.0","items":[{"created":"2020-01-01T00:00:00Z","dockerImageReference":"r/x@sha256:00","image":"sha256:00","generation":2}]}]}}"#
  )
  static let image = StoredSample(
    kind: "Image",
    json:
      #"{"kind":"Image","apiVersion":"image.openshift.io/v1","metadata":{"name":"sha256:00","uid":"u2","creationTimestamp":"2020-01-01T00:00:00Z"},"dockerImageReference":"r/x@sha256:00","dockerImageMetadata":{"kind":"DockerImage","apiVersion":"image.openshift.io/1.0","Id":"","Created":"2020-01-01T00:00:00Z","ContainerConfig":{},"Author":"A \u003ca@b\u003e","Size":7},"dockerImageMetadataVersion":"1.0","dockerImageLayers":[{"name":"sha256:01","size":300,"mediaType":"m"}],"dockerImageManifestMediaType":"mm"}"#
  )

  /// What of an image may be there and is rare.
  static let richImage = StoredSample(
    kind: "Image",
    json: #"""
      {"kind":"Image","apiVersion":"image.openshift.io/v1","metadata":{"name":"sha256:02",
      "annotations":{"openshift.io/image.managed":"true","tagtidy/keep":"yes"},
      "creationTimestamp":"1969-12-31T23:59:59Z","finalizers":["a","b"],"ownerReferences":[{"kind":
      "A","name":"b","uid":"c","apiVersion":"v1","controller":true}],"managedFields":[{"manager":
      "oc","operation":"Update","apiVersion":"v1","time":"2038-01-19T03:14:08Z","fieldsType":
      "FieldsV1","fieldsV1":{"f:spec":{"f:tags":{}}}}]},"dockerImageReference":"r/x@sha256:02",
      "dockerImageMetadata":{"Size":9000000000,"Architecture":"arm64","Os":"linux","Id":"sha256:77",
      "Created":"2024-02-29T23:59:59.25Z","Config":{"Labels":{"name":"é","version":"1 & 2"}}},
      "dockerImageManifest":"{}","dockerImageConfig":"{\"a\":1}",
      "dockerImageManifests":[{"digest":"sha256:03","mediaType":"t","manifestSize":5,
      "architecture":"amd64","os":"linux","variant":"v8"},{"digest":"sha256:04"}],
      "signatures":[{"metadata":{"name":"s1"},"type":"atomic","content":"YWJj","conditions":[{
      "type":"Trusted","status":"True","lastProbeTime":"2020-01-01T00:00:00Z"}],"imageIdentity":"i",
      "signedClaims":{"a":"b"},"created":"2020-01-01T00:00:00Z","issuedBy":{"organization":"o",
      "commonName":"c"},"issuedTo":{"organization":"o","publicKeyID":"k"}},{"metadata":{"name":
      "s2"},"type":"atomic"}],"dockerImageSignatures":["YWJj","ZGVm"]}
      """#)
  /// What of an image stream may be there and is rare.
  static let richImageStream = StoredSample(
    kind: "ImageStream",
    json: #"""
      {"kind":"ImageStream","apiVersion":"image.openshift.io/v1","metadata":{"name":"rich",
      "namespace":"shop","generation":12,"annotations":{"openshift.io/image.insecureRepository":
      "true"}},"spec":{"dockerImageRepository":"quay.io/a/b","lookupPolicy":{"local":true},"tags":[
      {"name":"latest","annotations":{"tagtidy/keep":"no","description":"x"},"from":{"kind":
      "ImageStreamTag","namespace":"base","name":"os:9"},"reference":true,"generation":null,
      "importPolicy":{"insecure":true},"referencePolicy":{"type":"Local"}},{"name":"z"}]},
      "status":{"publicDockerImageRepository":"public/shop/rich","tags":[{"tag":"latest","items":[
      {"created":"2021-03-04T05:06:07Z","dockerImageReference":"r","image":"sha256:no"},
      {"created":null,"dockerImageReference":"s","image":""}],"conditions":[{"type":"ImportSuccess",
      "status":"False","lastTransitionTime":"2022-12-31T23:59:59Z","reason":"Unauthorized",
      "message":"no \"way\"\n","generation":9}]},{"tag":"z","items":null}]}}
      """#)

  /// Nothing is wrong with it.
  static let soundImageStream = StoredSample(
    kind: "ImageStream",
    json: #"""
      {"kind":"ImageStream","apiVersion":"image.openshift.io/v1","metadata":{"name":"sound",
      "namespace":"shop"},"spec":{"tags":[{"name":"v1","from":{"kind":"DockerImage","name":"r/x"}}]},
      "status":{"tags":[{"tag":"v1","items":[{"created":"2021-03-04T05:06:07Z","image":
      "sha256:0000000000000000000000000000000000000000000000000000000000000002"}]}]}}
      """#)

  /// Those that nothing is wrong with.
  static let sound = [image, richImage, soundImageStream]
  static let all = [imageStream, image, richImage, richImageStream]

  var object: [String: Any] {
    get throws {
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] ?? [:]
    }
  }

  var key: String { get throws { StoredObject.key(of: try object, kind: kind) } }

  /// As protobuf.
  var value: [UInt8] { get throws { try StoredObject.value(of: object, kind: kind) } }
}
