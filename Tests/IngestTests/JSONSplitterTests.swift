import Ingest
import Testing

@Suite struct JSONSplitterTests {
  private typealias Piece = Pieces.Piece

  @Test(arguments: ["", " ", "\n\r\t "])
  func `nothing gives nothing`(text: String) {
    #expect(Pieces(json: text).all == [])
  }

  @Test(arguments: ["", " ", "\n", "\r\n"])
  func `objects one after the other are documents`(between: String) {
    let texts = ["{}", "{\"a\":{\"items\":[1]}}", "{\"b\":\"]}\\\"\"}", "{\"items\":null}"]
    let text = texts.joined(separator: between) + between
    for step in [1, 7, 4096] {
      #expect(Pieces(json: text, step: step).all == texts.map { .document($0) })
    }
  }

  @Test func `an array is a list without keys`() {
    #expect(
      Pieces(json: "[{\"a\":1}, 2,[3]]\n[]").all == [
        .head("{}"), .item("{\"a\":1}"), .item("2"), .item("[3]"), .list("{}"),
        .head("{}"), .list("{}"),
      ])
  }

  @Test func `a list gives its items as they come, wherever its keys stand`() {
    let text = "{\"kind\":\"List\", \"items\" : [ {\"a\":1} ,{\"b\":2}], \"metadata\":{}}"
    let pieces: [Piece] = [
      .head("{\"kind\":\"List\", \"items\" : []}"), .item("{\"a\":1}"), .item("{\"b\":2}"),
      .list("{\"kind\":\"List\", \"items\" : [], \"metadata\":{}}"),
    ]
    for step in [1, 7, 4096] { #expect(Pieces(json: text, step: step).all == pieces) }
    #expect(
      Pieces(json: "{\"items\":[1],\"kind\":\"PodList\"}").all
        == [.head("{\"items\":[]}"), .item("1"), .list("{\"items\":[],\"kind\":\"PodList\"}")])
  }

  @Test func `items that come twice are all given`() {
    #expect(Pieces(json: "{\"items\":[1],\"x\":[2],\"items\":[3]}").items == ["1", "3"])
  }

  @Test func `places count documents, items, lines and bytes from one`() {
    let text = "{}\n {\"items\":[\n  {\"ä\":1}, {\"b\":2}\n]}\n"
    #expect(
      Pieces(json: text).places == [
        [1, 0, 1, 1], [2, 0, 2, 2], [2, 1, 3, 3], [2, 2, 3, 13], [2, 0, 2, 2],
      ])
  }

  private static let list =
    "{\"apiVersion\":\"v1\",\"items\":[{\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\\\"\"}},\n"
    + "{\"kind\":\"Pod\",\"metadata\":{\"name\":\"b\"}},{\"metadata\":{\"name\":\"c\"}}],"
    + "\"kind\":\"List\",\"metadata\":{\"resourceVersion\":\"\"}}"

  @Test(arguments: [1, 4096])
  func `a list that is cut at any byte says so and gives the items before the cut`(step: Int) {
    let bytes = Array(Self.list.utf8)
    let whole = Pieces(json: Self.list).items
    #expect(whole.count == 3)
    for count in 1..<bytes.count {
      let text = String(decoding: bytes.prefix(count), as: UTF8.self)
      let pieces = Pieces(json: text, step: step)
      let before = whole.filter { text.contains($0) }
      #expect(pieces.items == before, "\(text)")
      #expect(pieces.losses == [.truncated], "\(text)")
    }
    #expect(Pieces(json: Self.list, step: step).losses == [])
  }

  @Test(arguments: [
    "{\"kind\":\"Pod\",\"spec\":[}}", "{\"kind\":\"Pod\",\"spec\":{]}",
    "{\"kind\":\"Pod\",\"spec\":{",
    "{\"kind\":\"Pod\",\"a\":\"b}", "{\"kind\":\"Pod\"]", "}", "{\"kind\":\"Pod\"}}",
    "{\"kind\":\"Pod\"} {\"a\":1}", "{\"kind\":\"Pod\",\"a\":\"\\\"}", "oops {", "{{{{{{",
    "[[[", "{\"kind\":\"Pod\",\"data\":\"cut here\n",
  ])
  func `a broken item costs no other`(broken: String) {
    let good = (1...4).map { "{\"kind\":\"Pod\",\"n\":\($0)}" }
    let text =
      "{\"items\":[\(good[0]), \(good[1]), \(broken), \(good[2]), \(good[3])],\"kind\":\"List\"}"
    for step in [1, 4096] {
      let pieces = Pieces(json: text, step: step)
      #expect(pieces.items.filter { good.contains($0) } == good)
      #expect(!pieces.losses.isEmpty)
    }
  }

  @Test func `two items without a comma are told`() {
    let pieces = Pieces(json: "[{\"kind\":1} {\"kind\":2}, {\"kind\":3}]")
    #expect(pieces.items == ["{\"kind\":1}", "{\"kind\":3}"])
    #expect(pieces.losses == [.malformed("expected ',' or ']' before it")])
  }

  @Test(arguments: [
    ("{\"a\" 1}", ItemError.malformed("expected ':'")), ("{a:1}", .malformed("expected a key")),
    ("{\"a\":1 \"b\":2}", .malformed("expected ',' or '}'")), ("{\"a\":]}", .unbalanced("]")),
    ("{\"items\":[]:}", .malformed("expected a key")), ("oops", .malformed("expected '{' or '['")),
    ("Error from server (Forbidden): pods", .malformed("expected '{' or '['")),
    ("]", .malformed("expected '{' or '['")), ("\u{FEFF}", .malformed("expected '{' or '['")),
  ])
  func `a broken document costs none on another line`(broken: String, error: ItemError) {
    let pieces = Pieces(json: "{\"x\":1}\n\(broken)\n{\"y\":2}\n[3]")
    #expect(pieces.losses == [error])
    #expect(pieces.all.contains(.document("{\"x\":1}")))
    #expect(pieces.all.contains(.document("{\"y\":2}")))
    #expect(pieces.items == ["3"])
  }

  @Test func `a list broken behind its items costs no later document`() {
    let pieces = Pieces(json: "{\"items\":[1] oops}\n{\"items\":[2]}")
    #expect(pieces.items == ["1", "2"])
    #expect(pieces.losses.count == 1)
  }

  @Test func `deep nesting is one loss`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(Pieces(json: deep).losses == [.tooDeep])
    #expect(Pieces(json: "{\"a\":\(deep)").losses == [.tooDeep])
    let pieces = Pieces(json: "{\"items\":[\(deep), {\"kind\":\"Pod\"}]}")
    #expect(pieces.items == ["{\"kind\":\"Pod\"}"])
    #expect(pieces.losses == [.tooDeep])
  }

  @Test func `an item larger than the window comes whole`() {
    let item = "{\"a\":\"" + String(repeating: "x", count: 5 << 20) + "\"}"
    let pieces = Pieces(json: "[1,\(item),2]", step: 1 << 16)
    #expect(pieces.items.map(\.utf8.count) == [1, item.utf8.count, 1])
    #expect(pieces.losses == [])
  }

  @Test func `an item larger than the largest is lost, and the next is found`() {
    let filler = String(repeating: "x", count: 1 << 20)
    let source = RepeatingSource(
      ["[{\"kind\":1},{\"kind\":\"", filler, "\"},{\"kind\":3}]"], times: 140)
    let pieces = Pieces(json: source)
    #expect(pieces.items == ["{\"kind\":1}", "{\"kind\":3}"])
    #expect(pieces.losses == [.tooLarge])
  }

  @Test func `any number of spaces may stand between documents and items`() {
    let spaces = String(repeating: " ", count: 1 << 20)
    let pieces = Pieces(json: RepeatingSource(["{\"x\":1}[1,", spaces, "2]"], times: 66))
    #expect(pieces.items == ["1", "2"])
    #expect(pieces.losses == [])
  }

  @Test func `the size of the pieces that are read does not matter`() {
    let items = (0..<300).map { "{\"kind\":\"Pod\",\"n\":\"\\\\\($0)\\\"{\",\"m\":[{},\($0)]}" }
    let text = "{\"kind\":\"List\",\n\"items\":[\n" + items.joined(separator: ",\n") + "\n]}\n{}\n"
    let whole = Pieces(json: text)
    #expect(whole.items == items)
    for step in [1, 7, 4096] {
      let pieces = Pieces(json: text, step: step)
      #expect(pieces.all == whole.all)
      #expect(pieces.places == whole.places)
    }
  }

  @Test(arguments: [("[", "{\"kind\":[\"", "\"],"), ("", "\n{\"kind\":[\"", "\",")])
  func `brackets left open again and again take bounded time`(
    first: String, before: String, after: String
  ) {
    let broken = before + String(repeating: "x", count: 4_000) + after
    let text = first + String(repeating: broken, count: 2_000)
    let time = ContinuousClock().measure {
      #expect(Pieces(json: text).losses.last == .neverEnding)
    }
    #expect(time < .seconds(30))
  }
}
