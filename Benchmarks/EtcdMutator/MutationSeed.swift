import EtcdGenerator
import Foundation

/// Small stores that mutations begin at: each encoding, old revisions, tombstones, other kinds.
struct MutationSeed {
  /// Values of image streams and images, by key.
  let objects: [(key: String, value: [UInt8])]

  /// - Throws: Where the objects below are no JSON.
  init() throws {
    objects = try Self.texts.map { kind, text in
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
      return (
        StoredObject.key(of: object, kind: kind), try StoredObject.value(of: object, kind: kind)
      )
    }
  }

  /// A store of these objects, and of others around them.
  func store(_ objects: [(key: String, value: [UInt8])]) -> EtcdStore {
    var store = EtcdStore()
    for object in objects { store.put(object.key, object.value) }
    store.put("/openshift.io/imagestreams/shop/json", Self.texts[0].1)
    for number in 0..<60 { store.put("/kubernetes.io/pods/shop/p\(number)", "k8s\0 a pod") }
    store.put("/kubernetes.io/secrets/shop/keys", "k8s:enc:aescbc:v1:1:0123456789")
    store.put(objects.map { ($0.key, $0.value) })
    store.delete("/kubernetes.io/pods/shop/p3")
    store.put("/kubernetes.io/cert-manager.io/certificates/shop/a", "{}")
    return store
  }

  private static let texts: [(String, String)] = [
    (
      "ImageStream",
      #"""
      {"kind":"ImageStream","apiVersion":"image.openshift.io/v1","metadata":{"name":"cart",
      "namespace":"shop","uid":"u1","generation":2,"creationTimestamp":"2020-01-01T00:00:00Z",
      "labels":{"a":"b"},"annotations":{"tagtidy/keep":"yes"},"ownerReferences":[{"kind":"A",
      "name":"b","uid":"c","apiVersion":"v1","controller":true}],"managedFields":[{"manager":"oc",
      "operation":"Update","time":"2020-01-01T00:00:00Z","fieldsV1":{"f:spec":{}}}]},
      "spec":{"tags":[{"name":"1.0","from":{"kind":"DockerImage","name":"r/x:1"},"generation":2,
      "importPolicy":{"scheduled":true},"referencePolicy":{"type":"Local"}},{"name":"2.0",
      "annotations":{"x":"y"}}]},"status":{"dockerImageRepository":"reg/shop/cart","tags":[{"tag":
      "1.0","items":[{"created":"2020-01-01T00:00:00Z","dockerImageReference":"r/x@sha256:00",
      "image":"sha256:00","generation":2},{"created":"2019-01-01T00:00:00Z","image":"sha256:01"}],
      "conditions":[{"type":"ImportSuccess","status":"False","message":"no","generation":3}]}]}}
      """#
    ),
    (
      "Image",
      #"""
      {"kind":"Image","apiVersion":"image.openshift.io/v1","metadata":{"name":"sha256:00",
      "uid":"u2","creationTimestamp":"2020-01-01T00:00:00Z"},"dockerImageReference":"r/x@sha256:00",
      "dockerImageMetadata":{"kind":"DockerImage","apiVersion":"image.openshift.io/1.0",
      "Created":"2020-01-01T00:00:00Z","Config":{"Labels":{"name":"x","version":"1"}},
      "Author":"A <a@b>","Size":7,"Architecture":"amd64"},"dockerImageLayers":[{"name":"sha256:01",
      "size":300,"mediaType":"m"},{"name":"sha256:02","size":4000000000,"mediaType":"m"}],
      "dockerImageManifests":[{"digest":"sha256:03","manifestSize":5,"os":"linux"}],
      "signatures":[{"metadata":{"name":"s"},"type":"atomic","content":"YWJj","signedClaims":
      {"a":"b"},"issuedBy":{"commonName":"c"},"issuedTo":{"publicKeyID":"k"}}],
      "dockerImageManifestMediaType":"mm"}
      """#
    ),
  ]
}
