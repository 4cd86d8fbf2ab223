import Foundation
import Ingest
import Model
import Testing

/// What files look like that nobody meant to write, each beside a good one.
@Suite struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(pod("good"), to: "a-good.json")
  }

  private func pod(_ name: String, _ more: String = "") -> String {
    #"{"kind":"Pod","apiVersion":"v1","metadata":{"name":"\#(name)","namespace":"shop"}\#(more)}"#
  }

  /// Reads a file beside the good one, which has to be read in any case.
  private func read(_ bytes: [UInt8], as name: String) throws -> ReadExport {
    try folder.write(bytes, to: name)
    let read = ReadExport(folder)
    #expect(read.names.first == "good")
    return read
  }

  private func read(_ text: String, as name: String) throws -> ReadExport {
    try read(Array(text.utf8), as: name)
  }

  @Test(arguments: ["", " \n\t", "\u{FEFF}", "---\n", "# nothing\n---\n"])
  func `a file without anything in it is told`(text: String) throws {
    let read = try read(text, as: "pods.yaml")
    #expect(read.losses.count == 1)
    #expect(read.losses.first?.hasPrefix("/pods.yaml - ") == true)
    #expect(read.coverage.contains { $0.kind == "Pod" && $0.lost > 0 })
  }

  @Test func `a list of JSON cut at any byte is told`() throws {
    let whole = #"{"kind":"List","items":[\#(pod("a")), \#(pod("b"))],"metadata":{}}"#
    for count in 0..<whole.utf8.count {
      let text = String(decoding: whole.utf8.prefix(count), as: UTF8.self)
      let read = try read(text, as: "pods.json")
      let before = ["a", "b"].filter { text.contains(pod($0)) }
      #expect(read.names == ["good"] + before, "\(text)")
      #expect(read.losses.contains { $0.hasPrefix("/pods.json ") }, "\(text)")
    }
    #expect(try read(whole, as: "pods.json").losses == [])
  }

  @Test func `a list of YAML cut at any byte before its kind is told`() throws {
    let items = ["a", "b"].map { name in
      "- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: \(name)\n    namespace: shop\n"
    }
    let whole = "apiVersion: v1\nitems:\n\(items.joined())kind: List\n"
    let beforeKind = whole.utf8.count - "kind: List\n".utf8.count
    for count in "apiVersion: v1\nitems:\n-".utf8.count...beforeKind {
      let text = String(decoding: whole.utf8.prefix(count), as: UTF8.self)
      let read = try read(text, as: "pods.yaml")
      #expect(read.losses.contains { $0.hasPrefix("/pods.yaml ") }, "\(text)")
      #expect(read.names.contains("a") || !text.contains(items[0]), "\(text)")
    }
    #expect(try read(whole, as: "pods.yaml").losses == [])
  }

  @Test(arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0x00], [0x1F]])
  func `bytes that are no UTF-8, and control characters, cost one item`(bytes: [UInt8]) throws {
    let text = Array("[\(pod("a")),".utf8)
    let broken = Array(#"{"kind":"Pod","metadata":{"name":"x"#.utf8) + bytes + Array("\"}},".utf8)
    let json = try read(text + broken + Array("\(pod("b"))]".utf8), as: "pods.json")
    #expect(json.names == ["good", "a", "b"])
    #expect(json.losses.count == 1)
    #expect(json.losses.first?.hasPrefix("/pods.json 1#2 is not valid JSON: ") == true)
  }

  @Test func `bytes that are no UTF-8 cost one item of YAML`() throws {
    let bytes =
      Array("kind: List\nitems:\n- \(pod("a"))\n- kind: \"".utf8) + [0xFF]
      + Array("\"\n- \(pod("b"))\n".utf8)
    let read = try read(bytes, as: "pods.yaml")
    #expect(read.names == ["good", "a", "b"])
    #expect(read.losses.count == 1)
    #expect(read.losses.first?.hasPrefix("/pods.yaml 1#2 is not valid YAML: ") == true)
  }

  @Test(arguments: ["[", "{\"a\":", "[{\"a\":", "{\"items\":["], ["json", "yaml"])
  func `a hundred thousand nested brackets are told once`(bracket: String, format: String) throws {
    let deep = String(repeating: bracket, count: 100_000)
    let first = format == "yaml" ? "kind: List\nitems:\n- \(pod("a"))\n- " : "[\(pod("a")),"
    let last = format == "yaml" ? "\n- \(pod("b"))\n" : ",\(pod("b"))]"
    let read = try read(first + deep + last, as: "pods.\(format)")
    #expect(read.names == ["good", "a", "b"])
    #expect(read.losses.count == 1)
    #expect(
      read.losses.first?.contains(
        "1#2 is nested more than \(JSONItemScanner.deepestNesting) levels deep") == true)
  }

  @Test(arguments: ["99999999999999999999999", "-99999999999999999999999", "1e999", "0.1e-99999"])
  func `huge numbers cost no more than their item`(number: String) throws {
    let text = "[\(pod("a")),\(pod("b", ",\"spec\":{\"replicas\":\(number)}")),\(pod("c"))]"
    let read = try read(text, as: "pods.json")
    #expect(Set(read.names).isSuperset(of: ["good", "a", "c"]))
    #expect(read.names.contains("b") == read.losses.isEmpty)
  }

  @Test func `duplicate keys are told with their place, in JSON and in YAML`() throws {
    let status = #","status":{"phase":"Running","phase":"Failed"}"#
    let json = try read("[\(pod("a", status))]", as: "pods.json")
    #expect(json.losses == ["/pods.json 1#1 status.phase: is there twice"])
    #expect(json.names == ["good", "a"])
    try FileManager.default.removeItem(atPath: folder.path("pods.json"))
    let yaml = try read("kind: List\nitems:\n- \(pod("a", status))\n", as: "pods.yaml")
    #expect(yaml.losses == ["/pods.yaml 1#1 status.phase: is there twice"])
  }

  @Test func `a bomb of YAML aliases costs one item`() throws {
    let lines = (1...30).map { level in
      "  l\(level): &l\(level) ["
        + Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ",")
        + "]"
    }
    let bomb = "- kind: Pod\n  l0: &l0 lol\n" + lines.joined(separator: "\n") + "\n"
    let time = try ContinuousClock().measure {
      let read = try read("kind: List\nitems:\n\(bomb)- \(pod("b"))\n", as: "pods.yaml")
      #expect(read.names == ["good", "b"])
      #expect(read.losses.count == 1)
      #expect(read.losses.first?.contains("values through aliases") == true)
    }
    #expect(time < .seconds(20))
  }

  @Test func `gzip cut at any byte is told, and what comes before is read`() throws {
    let packed = gzip("[\(pod("a")),\(pod("b"))]")
    for count in packed.indices {
      let read = try read(Array(packed.prefix(count)), as: "pods.json.gz")
      #expect(read.losses.contains { $0.hasPrefix("/pods.json.gz ") }, "\(count)")
    }
    #expect(try read(packed, as: "pods.json.gz").losses == [])
  }

  @Test(arguments: [
    "Error from server (Forbidden): pods is forbidden\n", "error: You must be logged in\n",
    "No resources found in shop namespace.\n", "NAME   READY\ncart-1   1/1\n", "<html></html>",
  ])
  func `the words of oc in the place of an export are told`(text: String) throws {
    let read = try read(text, as: "pods.json")
    #expect(
      read.losses == [
        "/pods.json - not an export: neither JSON nor YAML of API objects, gzip or tar"
      ])
  }

  @Test func `the words of oc behind an export are told`() throws {
    let text = "[\(pod("a"))]\nError from server (Forbidden): pods\n\(pod("b"))\n"
    let read = try read(text, as: "pods.json")
    #expect(read.names == ["good", "a", "b"])
    #expect(read.losses == ["/pods.json 2#0 is not valid JSON: expected '{' or '['"])
  }

  @Test func `a failure that the server answered is told with its words`() throws {
    let status =
      #"{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","#
      + #""message":"pods is forbidden","reason":"Forbidden","code":403}"#
    let read = try read(status, as: "pods.json")
    #expect(
      read.losses == ["/pods.json 1#0 the server answered with a failure: pods is forbidden"])
    #expect(read.coverage.contains { $0.kind == "Pod" && $0.lost == 1 && $0.objects == 0 })
  }

  @Test func `an unknown kind is counted and is no loss`() throws {
    let read = try read(#"{"kind":"Route","metadata":{"name":"r"}}"#, as: "routes.json")
    #expect(read.names == ["good", "r"])
    #expect(read.losses == [])
  }

  @Test(arguments: ["json", "yaml"])
  func `Windows line ends and a byte order mark do not matter`(format: String) throws {
    let text =
      format == "json"
      ? "\u{FEFF}{\r\n\"kind\":\"List\",\r\n\"items\":[\r\n\(pod("a"))\r\n]\r\n}\r\n"
      : "\u{FEFF}kind: List\r\nitems:\r\n- kind: Pod\r\n  metadata:\r\n    name: a\r\n"
    let read = try read(text, as: "pods.\(format)")
    #expect(read.names == ["good", "a"])
    #expect(read.losses == [])
  }

  @Test(arguments: ["null", "[]"])
  func `a list without items is an empty list`(items: String) throws {
    let read = try read(
      #"{"kind":"JobList","apiVersion":"batch/v1","items":\#(items)}"#, as: "x.json")
    #expect(read.losses == [])
    #expect(read.coverage.contains { $0.kind == "Job" && $0.basis == .emptyList })
  }

  @Test func `ten thousand documents in one file of YAML take linear time`() throws {
    let text = (0..<10_000).map { "---\nkind: Pod\nmetadata: {name: p\($0)}\n" }.joined()
    let time = try ContinuousClock().measure {
      let read = try read(text, as: "pods.yaml")
      #expect(read.objects.count == 10_001)
      #expect(read.losses == [])
      #expect(read.objects.last?.place.document == 10_000)
    }
    #expect(time < .seconds(30))
  }

  @Test func `an annotation of many megabytes is no obstacle`() throws {
    let huge = String(repeating: #"\"x"#, count: 3 << 20)
    let text =
      #"[{"metadata":{"annotations":{"a":"\#(huge)"},"name":"a"},"kind":"Pod"},\#(pod("b"))]"#
    let read = try read(text, as: "pods.json")
    #expect(read.names == ["good", "a", "b"])
    #expect(read.losses == [])
  }

  @Test func `a namespace left out is empty, and the object is read`() throws {
    let read = try read(#"{"kind":"Pod","metadata":{"name":"a"}}"#, as: "b/pods.json")
    #expect(read.objects.last?.identity.namespace == "")
    #expect(read.losses == [])
    #expect(!read.coverage.contains { $0.namespace == Coverage.everyNamespace })
  }
}
