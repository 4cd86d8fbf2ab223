import Model
import Testing

@Suite struct ObjectReferenceTests {
  private static let hex = String(repeating: "0a", count: 32)
  private static let cart = ImageTarget(namespace: "own", imageStream: "cart", tag: "1")

  private func target(_ kind: String, _ name: String, in namespace: String = "") -> ImageTarget? {
    ObjectReference(kind: kind, namespace: namespace, name: name).target(in: "own")
  }

  @Test func `a tag is in the holder's namespace unless another is named`() {
    #expect(target("ImageStreamTag", "cart:1") == Self.cart)
    #expect(
      target("ImageStreamTag", "cart:1", in: "shop")
        == ImageTarget(namespace: "shop", imageStream: "cart", tag: "1"))
  }

  @Test func `an image is named by any text behind one at sign`() {
    for id in ["sha256:" + Self.hex, "short", "a:b"] {
      #expect(
        target("ImageStreamImage", "cart@\(id)", in: "shop")
          == ImageTarget(namespace: "shop", imageStream: "cart", image: id))
    }
  }

  @Test func `a pull spec has its own namespace`() {
    #expect(
      target("DockerImage", "quay.io/shop/cart", in: "other")
        == ImageTarget(namespace: "shop", imageStream: "cart", tag: "latest"))
    for name in ["cart", "", " ", "quay.io/Shop/cart", "shop/cart:1"] {
      #expect(target("DockerImage", name) == nil)
    }
  }

  @Test(arguments: ["", "cart", ":", "cart:", ":1", "a:b:c", "bad/tag@name", "a@b:1", "a:1@b"])
  func `a tag is one name, one colon and one tag`(name: String) {
    #expect(target("ImageStreamTag", name) == nil)
  }

  @Test(arguments: ["", "cart", "@", "cart@", "@id", "a@b@c", "cart:1"])
  func `an image is one name, one at sign and one id`(name: String) {
    #expect(target("ImageStreamImage", name) == nil)
  }

  @Test(arguments: ["", "ImageStream", "imagestreamtag", "Image", "DeploymentConfig"])
  func `other kinds name nothing`(kind: String) {
    #expect(target(kind, "cart:1") == nil)
  }

  @Test(arguments: [("1", true), ("cart:1", true), ("", false), ("a@b", false), ("a:b:c", false)])
  func `a name without a colon is a tag of the stream that carries it`(name: String, isTag: Bool) {
    let reference = ObjectReference(kind: "ImageStreamTag", namespace: "", name: name)
    #expect(reference.target(in: "own", of: "cart") == (isTag ? Self.cart : nil))
  }
}
