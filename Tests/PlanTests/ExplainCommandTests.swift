import CLI
import Foundation
import Model
import TestSupport
import Testing

@Suite struct ExplainCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Reads an export with one tag, and what is added to it.
  private func ingest(_ more: String = "") throws {
    let stream = """
      {"apiVersion": "image.openshift.io/v1", "kind": "ImageStream",
       "metadata": {"namespace": "shop", "name": "cart"},
       "status": {"tags": [{"tag": "v1", "items": [{"image": "\(Digest.fake(1).text)"}]}]}}
      """
    let file = try folder.write(stream + "\n" + more, to: "export.json")
    _ = CommandRunner.run(
      ["ingest", file, "--db", folder.path("db"), "--as-of", Timestamp.asOf.text, "--quiet"])
  }

  private func explain(_ arguments: String...) -> Int32 {
    CommandRunner.run(
      ["explain", "--db", folder.path("db"), "--output", "json=" + folder.path("explained.json")]
        + arguments)
  }

  @Test func `what is there is explained, and ends with 0`() throws {
    try ingest()
    #expect(explain("shop/cart:v1") == 0)
    #expect(try folder.text("explained.json").contains(#""name": "shop/cart:v1""#))
  }

  @Test(arguments: ["shop/card", "shop/cart:v2", "sha256:ffff", "pod/shop/cart-1"])
  func `what is not there ends with 2`(object: String) throws {
    try ingest()
    #expect(explain(object) == 2)
    #expect(try folder.names.contains("explained.json") == false)
  }

  @Test(arguments: [["cart"], ["sha256:x"], ["a/b/c/d"], [], ["shop/cart", "--purge"]])
  func `what names no object ends with 64`(arguments: [String]) throws {
    try ingest()
    #expect(CommandRunner.run(["explain", "--db", folder.path("db")] + arguments) == 64)
  }

  @Test func `a namespace flag says where the object is, or else what is pruned`() throws {
    try ingest()
    #expect(explain("cart:v1", "-n", "shop") == 0)
    #expect(try folder.text("explained.json").contains(#""namespace": null"#))
    #expect(explain("shop/cart:v1", "-n", "till") == 0)
    #expect(try folder.text("explained.json").contains(#""namespace": "till""#))
    #expect(try folder.text("explained.json").contains(#""check": "other-namespace""#))
  }

  @Test func `input that was lost ends with 2, and is explained all the same`() throws {
    try ingest("{")
    #expect(explain("shop/cart:v1") == 2)
    #expect(try folder.text("explained.json").contains(#""lost": 1"#))
  }

  @Test(arguments: ["text", "md", "json"])
  func `hostile names are shown, not sent`(format: String) throws {
    let image = #"a\u001b[2J/<b>|`x`:v1\u202e"#
    try ingest(
      """
      {"apiVersion": "v1", "kind": "Pod", "metadata": {"namespace": "shop", "name": "p\\u001b[1m|"},
       "spec": {"containers": [{"name": "web", "image": "\(image)"},
         {"name": "cart", "image": "registry.svc:5000/shop/cart:v1"}]},
       "status": {"phase": "Running"}}
      """)
    for object in ["shop/cart:v1", "pod/shop/p\u{1B}[1m|"] {
      let path = folder.path("explained." + format)
      #expect(
        CommandRunner.run(
          ["explain", object, "--db", folder.path("db"), "--output", "\(format)=\(path)"]) == 0)
      let text = try folder.text("explained." + format)
      #expect(text.unicodeScalars.allSatisfy { $0 != "\u{1B}" && $0 != "\u{202E}" })
      if format == "md" { #expect(!text.contains("<b>")) }
    }
  }
}
