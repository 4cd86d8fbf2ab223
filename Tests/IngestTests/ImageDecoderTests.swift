import Ingest
import Model
import Testing

@Suite struct ImageDecoderTests {
  private func image(_ body: String) throws -> Image {
    let received = Received(#"{"kind":"Image","metadata":{"name":"sha256:1"}\#(body)}"#)
    #expect(received.complaints == [])
    return try #require(received.image)
  }

  @Test func `layers, manifests, signatures and metadata are kept in their order`() throws {
    let text = try #require(Sample.texts.first { $0.contains("\"Image\"") })
    let image = try #require(Received(text).image)
    #expect(image.layers.map { "\($0.digest) \($0.sizeBytes)" } == ["sha256:1 3"])
    #expect(image.manifests.map { "\($0.digest)\($0.mediaType)\($0.sizeBytes)" } == ["dm1"])
    #expect(image.manifests.map { $0.architecture + $0.operatingSystem + $0.variant } == ["aov"])
    #expect(image.signatures.map { $0.name + $0.type } == ["st"])
    #expect([image.architecture, image.operatingSystem, image.config] == ["amd64", "linux", "i"])
    #expect([image.labelName, image.labelVersion] == ["n", "1"])
    #expect(image.builtAt?.text == "2020-01-01T00:00:00Z")
    #expect(image.sizeBytes == 7)
    #expect(image.isManaged)
  }

  @Test(arguments: [
    ("", false), (#","dockerImageMetadata":null"#, false), (#","dockerImageMetadata":{}"#, true),
  ])
  func `metadata that is missing is told from metadata that is empty`(body: String, has: Bool)
    throws
  {
    #expect(try image(body).hasMetadata == has)
  }

  @Test(arguments: [("true", true), ("True", false), ("1", false), ("", false)])
  func `only an image marked with true is managed`(value: String, isManaged: Bool) throws {
    let received = Received(
      #"{"kind":"Image","metadata":{"name":"i","annotations":{"openshift.io/image.managed":"#
        + #""\#(value)"}}}"#)
    #expect(received.image?.isManaged == isManaged)
  }
}
