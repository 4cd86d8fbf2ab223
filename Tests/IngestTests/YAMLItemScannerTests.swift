import Ingest
import Testing

@Suite struct YAMLItemScannerTests {
  @Test(arguments: [
    ("", []), ("\n# comment\n", []), ("---\n", []), ("---\n...\n---\n# c\n--- # d\n", []),
    ("%YAML 1.1\n---\n", []), ("a: 1\n", ["a: 1\n"]), ("a: 1", ["a: 1"]),
    ("# c\n\n%YAML 1.1\n---\na: 1\n", ["a: 1\n"]),
    ("a: 1\n---\nb: 2\n...\n# c\nc: 3\n---\n", ["a: 1\n", "b: 2\n", "c: 3\n"]),
    ("--- {a: 1}\n--- # c\nb: 2\n---\tc\n", ["--- {a: 1}\n", "b: 2\n", "---\tc\n"]),
    ("---\r\na: 1\r\n---\r\nb: 2\r\n", ["a: 1\r\n", "b: 2\r\n"]),
    ("\u{FEFF}a: 1\n", ["a: 1\n"]), ("\u{FEFF}---\na: 1\n", ["a: 1\n"]),
    ("---a: 1\n----\n...b\n", ["---a: 1\n----\n...b\n"]),
    ("a: |\n  ---\n ...\nb: '\n  ---'\n", ["a: |\n  ---\n ...\nb: '\n  ---'\n"]),
    ("---\n%a: 1\n", ["%a: 1\n"]), ("- a\n- b\n", ["- a\n- b\n"]), ("{a: 1}", ["{a: 1}"]),
  ])
  func `documents are cut at their markers`(text: String, documents: [String]) {
    let expected = documents.map { Pieces.Piece.document($0) }
    for step in [1, 7, .max] { #expect(Pieces(yaml: text, step: step).all == expected) }
  }

  @Test(arguments: [
    "items: []\n", "items: [{a: 1}]\n", "items: null\n", "items:\n", "items:",
    "items:\nkind: List\n",
    "items: # c\n\n# c\nkind: List\n", "items:\n  a:\n  - b\n", "a:\n  items:\n  - b\n",
    " items:\n - b\n",
    "items:\n  [a,\n  b]\n", "itemsOf:\n- a\n", "items:- a\n", "items: - a\n",
    "items: &a\n- b\n", "items:\n-a\n", "items: |\n  - a\n", "a: |\n  items:\n  - b\n",
    "items: a\n- b\n", "- items:\n  - a\n", "items:\nitems:\nitems:",
  ])
  func `other documents with items come whole`(text: String) {
    #expect(Pieces(yaml: text).all == [.document(text)])
  }

  @Test(arguments: ["", "  ", "      "], ["\n", "\r\n"])
  func `a list is cut into its items, each a document of its own`(indent: String, end: String) {
    let lines = [
      "apiVersion: v1", "# before", "items:  # all", "", "# first", "\(indent)- a: 1",
      "\(indent)  b:", "\(indent)  - c", "\(indent)# between", "", "\(indent)-", "\(indent)  d: 2",
      "\(indent)- - e", "\(indent)  - f", "\(indent)- |", "\(indent)  - g", "kind: List",
      "metadata:", "- h", "  items:", "", "  - i",
    ]
    let text = lines.joined(separator: end)
    let cut: [[String]] = [
      ["apiVersion: v1", "# before", ""],
      ["\(indent)  a: 1", "\(indent)  b:", "\(indent)  - c", "\(indent)# between", "", ""],
      ["\(indent) ", "\(indent)  d: 2", ""],
      ["\(indent)  - e", "\(indent)  - f", ""],
      ["\(indent)  |", "\(indent)  - g", ""],
      [
        "apiVersion: v1", "# before", "kind: List", "metadata:", "- h", "  items:", "", "  - i",
      ],
    ]
    let parts = cut.map { $0.joined(separator: end) }
    let expected =
      [.head(parts[0])] + parts[1...4].map { Pieces.Piece.item($0) } + [.list(parts[5])]
    for step in [1, 5, .max] { #expect(Pieces(yaml: text, step: step).all == expected) }
  }

  @Test func `places count documents, items, lines and bytes from one`() {
    let text = "# c\n---\na: 1\n---\n\nkind: ä\nitems:\n  - b: 1\n    c: 2\n  - d: 3\n---\ne: 4\n"
    #expect(
      Pieces(yaml: text).places == [
        [1, 0, 3, 1], [2, 0, 6, 1], [2, 1, 8, 3], [2, 2, 10, 3], [2, 0, 6, 1], [3, 0, 12, 1],
      ])
  }

  @Test func `a list may be without a head, an end or a line's end`() {
    #expect(Pieces(yaml: "items:\n- a").all == [.head(""), .item("  a"), .list("")])
    #expect(
      Pieces(yaml: "--- # c\nitems:\n- a\n---\nitems:\n- b\n...\n").all
        == [.head(""), .item("  a\n"), .list(""), .head(""), .item("  b\n"), .list("")])
  }

  @Test func `items that come twice are all given`() {
    #expect(
      Pieces(yaml: "items:\n- a\nkind: List\nitems:\n  - b\nitems:\nx: 1\n").all == [
        .head(""), .item("  a\n"), .item("    b\n"), .list("kind: List\nx: 1\n"),
      ])
  }

  @Test(arguments: [
    "- {b: [\n", "- b: 'c\n", "- b: \"c\n", "- b: *x\n", "- b: \t- c: d\n\t- e\n", "- b: @c\n",
    "- b\n c: d\n", "- }\n",
  ])
  func `a broken item takes no other with it`(broken: String) throws {
    let text = "items:\n- a: &x 1\n\(broken)- c: 3\nkind: List\n"
    let parser = YAMLParser()
    let pieces = Pieces(yaml: text)
    #expect(pieces.items.count == 3)
    #expect(pieces.all.last == .list("kind: List\n"))
    #expect(try parser.json(try #require(pieces.items.first)) == #"{"a":1}"#)
    #expect(throws: ItemError.self) { try parser.json(pieces.items[1]) }
    #expect(try parser.json(try #require(pieces.items.last)) == #"{"c":3}"#)
  }

  @Test func `scalars of many lines stay whole`() throws {
    let text = """
      items:
        - block: |
            - not an item
            ---
            items:
            - neither
          folded: >-

            # no comment
            kind: none
          quoted: "first
            - second
            \\
            third"
          plain: one
            - two
      # a comment in the first column
          last: 1
        - b: 2
      """
    let items = Pieces(yaml: text).items
    let parser = YAMLParser()
    #expect(items.count == 2)
    #expect(
      try parser.json(try #require(items.first))
        == ##"{"block":"- not an item\##n---\##nitems:\##n- neither\##n","##
        + ##""folded":"\##n# no comment kind: none","quoted":"first - second third","##
        + ##""plain":"one - two","last":1}"##)
    #expect(try parser.json(try #require(items.last)) == #"{"b":2}"#)
  }

  @Test(
    arguments: [
      ("a: 1\nb: ", [.lost(.truncated)]),
      ("a: 1\n", [.lost(.truncated)]),
      ("a: 1\n---\n", [.document("a: 1\n")]),
      ("items:\n- a\n- b\n  c", [.head(""), .item("  a\n"), .lost(.truncated), .list("")]),
      ("k: 1\nitems:\n- a\nl: 2\nm: ", [.head("k: 1\n"), .item("  a\n"), .list("k: 1\nl: 2\n")]),
    ] as [(String, [Pieces.Piece])])
  func `what is open where the source breaks off is lost`(
    text: String, pieces: [Pieces.Piece]
  ) {
    #expect(Pieces(yaml: text, failure: .truncatedGzip).all == pieces)
  }

  @Test func `bytes that are not UTF-8 are handed on`() {
    let bytes: [UInt8] = Array("items:\n- a: ".utf8) + [0xFF, 0x0A] + Array("- b\n".utf8)
    #expect(Pieces(yaml: MemorySource(bytes)).items.count == 2)
  }

  @Test func `items of any number pass through`() {
    let text = "items:\n" + (1...100_000).map { "- name: item-\($0)\n  x: y\n" }.joined()
    let pieces = Pieces(yaml: text, step: 9_999)
    #expect(pieces.items.count == 100_000)
    #expect(pieces.items.last == "  name: item-100000\n  x: y\n")
    #expect(pieces.places.dropLast().last == [1, 100_000, 200_000, 1])
  }
}

/// What is too large to be held: slow, since it has to be.
@Suite struct YAMLItemScannerLargeTests {
  private static let line = "x" + String(repeating: "y", count: 1 << 20) + "\n"
  private static let tooMany = (ByteWindow.largestItem >> 20) + 2

  @Test func `an item that is too large costs no other`() {
    let text = ["items:\n- a\n- b:\n", "    \(Self.line)", "- c\nkind: List\n"]
    let pieces = Pieces(yaml: RepeatingSource(text, times: Self.tooMany))
    #expect(
      pieces.all == [
        .head(""), .item("  a\n"), .lost(.tooLarge), .item("  c\n"), .list("kind: List\n"),
      ])
    #expect(pieces.places.dropLast().last == [1, 3, Self.tooMany + 4, 1])
  }

  @Test(arguments: ["", "a: b\n", "items:\n#"])
  func `a document that is too large costs no other`(start: String) {
    let text = [start, "  \(Self.line)", "---\nc: 1\n"]
    let pieces = Pieces(yaml: RepeatingSource(text, times: Self.tooMany))
    #expect(pieces.all == [.lost(.tooLarge), .document("c: 1\n")])
    #expect(pieces.places.last?.prefix(2) == [2, 0])
  }

  @Test(
    arguments: [
      ("a: ", [.lost(.tooLarge), .document("c: 1\n")]),
      ("# ", [.document("c: 1\n")]),
      ("a: b\n...\n- ", [.document("a: b\n"), .lost(.tooLarge), .document("c: 1\n")]),
      ("items:\n- a\n- b: ", [.head(""), .item("  a\n"), .lost(.tooLarge), .list("")]),
      ("items:\n- a\nb: ", [.head(""), .item("  a\n"), .lost(.tooLarge), .list("")]),
    ] as [(String, [Pieces.Piece])])
  func `so does a line that is too large`(start: String, pieces: [Pieces.Piece]) {
    let text = [start, String(Self.line.dropLast()), "\n---\nc: 1\n"]
    let all = Pieces(yaml: RepeatingSource(text, times: Self.tooMany)).all
    #expect(all.starts(with: pieces))
    #expect(all.last == .document("c: 1\n"))
  }

  @Test func `items as large as may be pass, and what is larger by a byte does not`() {
    let start = "items:\n- a\n- b: |\n"
    let end = "kind: List\n"
    for excess in [0, 1] {
      let count = ByteWindow.largestItem + excess - "- b: |\n".utf8.count
      let lines = count / 64 - 1
      let line = "  " + String(repeating: "x", count: 61) + "\n"
      let last = "  " + String(repeating: "y", count: count - 64 * lines - 3) + "\n"
      let pieces = Pieces(yaml: RepeatingSource([start, line, last + end], times: lines))
      #expect(pieces.items.count == 2 - excess)
      #expect(pieces.items.count == 1 || pieces.items[1].utf8.count == ByteWindow.largestItem)
      #expect(pieces.all.contains(.lost(.tooLarge)) == (excess == 1))
      #expect(pieces.all.last == .list(end))
    }
  }

  @Test(arguments: 0..<8)
  func `wherever the window ends, what follows what is too large is read`(shift: Int) {
    let line = "  " + String(repeating: "x", count: 61) + "\n"
    let start = "items:\n  - b: |\n#\(String(repeating: "#", count: shift * 9))\n"
    let times = (ByteWindow.largestItem + 1 << 20) / 64 + 4
    let end = (1...99).map { "  - c\($0)\n" }.joined() + "---\nd: 1\n"
    let pieces = Pieces(yaml: RepeatingSource([start, line, end], times: times))
    #expect(pieces.items.count == 99)
    #expect(pieces.all.last == .document("d: 1\n"))
  }
}
