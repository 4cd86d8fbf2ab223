import Foundation
import Ingest
import Model
import Testing

@Suite struct SecretDecoderTests {
  private func secret(_ type: String, _ fields: String) throws -> PullSecret {
    let received = Received(
      #"{"kind":"Secret","metadata":{"name":"s"},"type":"\#(type)",\#(fields)}"#)
    guard case .secret(let secret) = received.objects.first?.facts else {
      throw ItemError.malformed("no secret")
    }
    return secret
  }

  private func encoded(_ key: String, _ text: String) -> String {
    #""data":{"\#(key)":"\#(Data(text.utf8).base64EncodedString())","password":"aHVudGVyMg=="}"#
  }

  @Test(arguments: [
    (#"{"auths":{"q.io":{"auth":"hunter2"},"r.io:5000":{}}}"#, ["q.io", "r.io:5000"]),
    (#"{"auths":{"https://index.docker.io/v1/":{},"docker.io":{}}}"#, ["docker.io"]),
    (#"{"auths":{"https://user:hunter2@q.io/v2/":{}}}"#, ["q.io"]),
    (
      #"{"auths":{"user:hunter2@q.io":{},"r.io?token=hunter2":{},"s.io#hunter2":{}}}"#,
      ["q.io", "r.io", "s.io"]
    ),
    (#"{"auths":{}}"#, []), ("{}", []), (#"{"auths":null}"#, []),
  ])
  func `only hosts are read of a pull secret`(json: String, hosts: [String]) throws {
    let found = try secret("kubernetes.io/dockerconfigjson", encoded(".dockerconfigjson", json))
    #expect(found.registries == hosts)
    #expect(found.hasReadableRegistries)
    #expect(!"\(found)".contains("hunter2"))
  }

  @Test func `the old form and plain text are read, too`() throws {
    let old = try secret("kubernetes.io/dockercfg", encoded(".dockercfg", #"{"q.io":{}}"#))
    #expect(old.registries == ["q.io"])
    let plain = try secret(
      "kubernetes.io/dockerconfigjson",
      #""stringData":{".dockerconfigjson":"{\"auths\":{\"q.io\":{}}}"}"#)
    #expect(plain.registries == ["q.io"])
  }

  @Test(arguments: [
    "oops", "7", "[]", "null", "\"x\"", #"{"auths":7}"#, #"{"auths":["q.io"]}"#, "",
  ])
  func `data that is no configuration is not readable`(json: String) throws {
    let found = try secret("kubernetes.io/dockerconfigjson", encoded(".dockerconfigjson", json))
    #expect(found.hasReadableRegistries == false)
    #expect(found.registries == [])
  }

  @Test func `data left out, or of another type, is not readable`() throws {
    let type = "kubernetes.io/dockerconfigjson"
    for fields in [
      #""data":{}"#, #""data":null"#, #""data":{".dockerconfigjson":"%%%"}"#,
      #""data":{".dockerconfigjson":""}"#,
    ] { #expect(try secret(type, fields).hasReadableRegistries == false) }
    let opaque = try secret("Opaque", encoded(".dockerconfigjson", #"{"auths":{"q.io":{}}}"#))
    #expect(opaque.registries == [])
  }
}
