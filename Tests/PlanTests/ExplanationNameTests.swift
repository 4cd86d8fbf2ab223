import Plan
import Testing

@Suite struct ExplanationNameTests {
  @Test(arguments: [
    ("shop/cart", nil, ExplanationName.imageStream(namespace: "shop", name: "cart"), false),
    ("images/ubi", nil, .imageStream(namespace: "images", name: "ubi"), false),
    (
      "shop/cart:v1", nil,
      .imageStreamTag(namespace: "shop", imageStream: "cart", tag: "v1"), false
    ),
    (
      "shop/cart@sha256:4C18", nil,
      .imageStreamImage(namespace: "shop", imageStream: "cart", image: "sha256:4c18"), false
    ),
    ("is/shop/cart", nil, .imageStream(namespace: "shop", name: "cart"), false),
    (
      "istag/shop/cart:v1", nil,
      .imageStreamTag(namespace: "shop", imageStream: "cart", tag: "v1"), false
    ),
    (
      "registry.svc:5000/shop/cart:v1", nil,
      .imageStreamTag(namespace: "shop", imageStream: "cart", tag: "v1"), false
    ),
    ("sha256:4c18", nil, .image("sha256:4c18"), false),
    ("4c18", nil, .image("sha256:4c18"), false),
    ("image/sha256:4c18", nil, .image("sha256:4c18"), false),
    ("sha256:4c18", "shop", .image("sha256:4c18"), false),
    ("pod/shop/cart-1", nil, .workload(kind: "pod", namespace: "shop", name: "cart-1"), false),
    ("pod/cart-1", "shop", .workload(kind: "pod", namespace: "shop", name: "cart-1"), true),
    ("cart", "shop", .imageStream(namespace: "shop", name: "cart"), true),
    ("cafe", "shop", .imageStream(namespace: "shop", name: "cafe"), true),
    ("is/cart", "shop", .imageStream(namespace: "shop", name: "cart"), true),
    (
      "cart:v1", "shop", .imageStreamTag(namespace: "shop", imageStream: "cart", tag: "v1"), true
    ),
    (
      "images/ubi:9", "shop",
      .imageStreamTag(namespace: "images", imageStream: "ubi", tag: "9"), false
    ),
    ("till/cart", "shop", .imageStream(namespace: "till", name: "cart"), false),
  ])
  func `a name says what is meant, and whether its namespace comes from elsewhere`(
    text: String, namespace: String?, name: ExplanationName, takesNamespace: Bool
  ) throws {
    let parsed = try ExplanationName.parse(text, in: namespace)
    #expect(parsed.name == name)
    #expect(parsed.takesNamespace == takesNamespace)
  }

  @Test(arguments: [
    "", "cart", "cart:v1", "4c1", "sha256:", "sha256:4c1", "sha256:xyz1", "shop/", "/cart",
    "shop/cart:", "shop/:v1", "shop/cart@v1", "shop/@sha256:4c18", "a/b/c/d", "pod/shop/",
  ])
  func `what names no object is malformed`(text: String) {
    #expect(throws: ExplanationError.malformed(text)) {
      try ExplanationName.parse(text, in: nil)
    }
  }
}
