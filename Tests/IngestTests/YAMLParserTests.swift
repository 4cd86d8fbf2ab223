import Ingest
import Testing

@Suite struct YAMLParserTests {
  private let parser = YAMLParser()

  @Test(arguments: [
    ("", "null"), ("# only a comment\n", "null"), ("---\n", "null"), ("a: 1", #"{"a":1}"#),
    ("{}", "{}"), ("[]", "[]"), ("- a\n- - b\n  - c\n", #"["a",["b","c"]]"#),
    ("a:\n- b: c\n  d: {e: [f, 1]}\n", #"{"a":[{"b":"c","d":{"e":["f",1]}}]}"#),
    ("--- \r\na: b\r\nc:\r\n  - d\r\n", #"{"a":"b","c":["d"]}"#),
    ("a: {b: 1}\nc: [2]\nd: e\n...\n", #"{"a":{"b":1},"c":[2],"d":"e"}"#),
    (#"{"a": [1, -2, true, null, "x"]}"#, #"{"a":[1,-2,true,null,"x"]}"#),
  ])
  func `documents become trees`(text: String, tree: String) throws {
    #expect(try parser.json(text) == tree)
  }

  @Test(arguments: [
    "plain text", "2019-05-01", "2019-05-01T10:00:00Z", "nUll", "yEs", "1.2.3", "0x", "0xg", "-",
    "+", ".", "..", "1e", "1e5x", "e5", "0b2", "1:30", "--1", "+-1", "0x+1", ".inf", "-.Inf",
    ".nan", "1e999", "nan", "inf", "infinity", "1 2", "sha256:00", "45a2e6", "yesterday", "<<",
    "0o8", "1.5.", "0x1p3", "=",
  ])
  func `other plain scalars are strings`(scalar: String) throws {
    #expect(try parser.json("[\(scalar)]") == "[\"\(scalar)\"]")
  }

  @Test(arguments: [
    ("null", ["~", "null", "Null", "NULL", "!!null ''"]),
    ("true", ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"]),
    ("false", ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"]),
    ("0", ["0", "-0", "+0", "0x0", "00", "0.0"]),
    (
      "10", ["10", "+10", "012", "0o12", "0xA", "0Xa", "0b1010", "1_0", "1e1", "10.", "!!int '10'"]
    ),
    ("-10", ["-10", "-012", "-0o12", "-0xa", "-0b1010", "-1_0", "-10.0"]),
    ("8", ["08", "8"]),
    ("0.5", [".5", "0.5", "+.5", "5e-1", "5.0E-1", "!!float 0.5"]),
    ("9223372036854775807", ["9223372036854775807", "0x7fffffffffffffff"]),
    ("-9223372036854775808", ["-9223372036854775808"]),
    ("beyond", ["9223372036854775808", "18446744073709551615"]),
    ("1.8446744073709552e+19", ["18446744073709551616", "+18446744073709551615"]),
    ("-9.223372036854778e+18", ["-9223372036854777777"]),
  ])
  func `plain scalars mean what they mean to the cluster's tools`(
    value: String, scalars: [String]
  ) throws {
    for scalar in scalars {
      #expect(try parser.json("a: \(scalar)") == #"{"a":\#(value)}"#, "\(scalar)")
    }
  }

  @Test(arguments: [
    ("'1'", "1"), ("\"true\"", "true"), ("''", ""), ("!!str 1", "1"),
    ("!own 1", "1"), ("!!timestamp 2019-05-01", "2019-05-01"), ("!!binary aGk=", "aGk="),
    ("|\n  12\n", "12\n"), (">-\n  12\n", "12"), ("\"a\\x41\\u263a\"", "aA☺"),
    ("'it''s'", "it's"), ("\"two\n  lines\"", "two lines"), ("two\n  lines", "two lines"),
    ("\"a\\0b\"", "a\0b"), ("ä☺😀", "ä☺😀"),
  ])
  func `quotes, blocks and tags make strings`(scalar: String, value: String) throws {
    #expect(try parser.json("a: \(scalar)") == #"{"a":"\#(value)"}"#)
  }

  @Test func `keys are the strings that are written, and come twice if they are`() throws {
    let text = "1: a\nyes: b\n~: c\n'q': d\n? e\n1: f\n"
    #expect(
      try parser.json(text)
        == #"{"1":"a","yes":"b","~":"c","q":"d","e":null,"1":"f"}"#)
  }

  @Test(arguments: [
    ("a: &x 1\nb: *x", #"{"a":1,"b":1}"#),
    (
      "a: &x {b: [c, -1, 0.5, {}]}\nd: [*x, *x]\ne: f",
      #"{"a":{"b":["c",-1,0.5,{}]},"d":[{"b":["c",-1,0.5,{}]},{"b":["c",-1,0.5,{}]}],"e":"f"}"#
    ),
    ("a: &x 1\nb: &x 2\nc: *x", #"{"a":1,"b":2,"c":2}"#),
    ("&k a: 1\nb: {*k : 2}", #"{"a":1,"b":{"a":2}}"#),
    ("- &x [&x 1, *x]\n- *x", "[[1,1],1]"),
  ])
  func `an alias is a copy`(text: String, tree: String) throws {
    #expect(try parser.json(text) == tree)
  }

  @Test func `anchors that multiply are refused before they fill the memory`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...100 {
      let aliases = repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(throws: ItemError.tooManyAliases) { try parser.json(text) }
  }

  @Test func `anchors that nest each other deeper and deeper are refused`() {
    let open = String(repeating: "[", count: 400)
    let close = String(repeating: "]", count: 400)
    let text = "- &a \(open)\(close)\n- &b \(open)*a\(close)\n- &c \(open)*b\(close)\n"
    #expect(throws: ItemError.tooDeep) { try parser.json(text) }
  }

  private static let noToken =
    "while scanning for the next token, found character that cannot start any token"

  @Test(arguments: [
    ("a: *x", "no anchor has the name of an alias", 1, 4),
    ("a: &x\n  b: *x", "the anchor 'x' contains itself", 2, 6),
    ("a: &x 1\n*x : 2\nb: &y {}\n*y : 1", "a key is an alias of what is no string", 2, 1),
    (
      "a: &x {b: 1}\nc:\n  <<: *x",
      "the merge key '<<' is not read, expected the merged fields themselves", 3, 3
    ),
    ("a: 1\n? [b]\n: c", "a key is an object or array, expected a scalar", 2, 3),
    ("a: 1\n---\nb: 2", "a second document follows", 2, 1),
    ("a: b\n  c: d", "mapping values are not allowed in this context", 2, 4),
    ("a: [1\nb: 2", "while parsing a flow sequence, did not find expected ',' or ']'", 2, 2),
    ("a: 'b", "while scanning a quoted scalar, found unexpected end of stream", 1, 6),
    (
      "a: %b", Self.noToken, 1,
      4
    ),
    (
      "\ta: b", Self.noToken, 1,
      1
    ),
    ("a:\n  ü\u{1}: b", "control characters are not allowed", 2, 5),
    ("a: !no!tag b", "while parsing a node, found undefined tag handle", 1, 4),
  ])
  func `what is malformed is told with its place`(
    text: String, problem: String, line: Int, column: Int
  ) {
    #expect(throws: ItemError.malformedYAML(problem, line: line, column: column)) {
      try parser.json(text)
    }
  }

  @Test func `bytes that are not UTF-8 are told with their place`() throws {
    let bytes: [UInt8] = Array("a: 1\nb: ".utf8) + [0xFF, 0x0A]
    let problem = "invalid leading UTF-8 octet"
    _ = bytes.withUnsafeBufferPointer { bytes in
      #expect(throws: ItemError.malformedYAML(problem, line: 2, column: 4)) {
        _ = try parser.parse(bytes)
      }
    }
  }

  @Test func `a quoted merge key is a key`() throws {
    #expect(try parser.json("'<<': 1") == #"{"<<":1}"#)
  }

  @Test(arguments: ["[", "- ", "{a: ", "[\n", "&a [", "!t [", "[{a: "])
  func `a hundred thousand levels are refused at once`(opening: String) {
    let text = String(repeating: opening, count: 100_000)
    #expect(throws: ItemError.tooDeep) { try parser.json(text) }
  }

  @Test(arguments: [("[", "]"), ("{a: ", "}")])
  func `as many levels as are allowed are read`(opening: String, closing: String) throws {
    let levels = 500
    let text = String(repeating: opening, count: levels) + String(repeating: closing, count: levels)
    #expect(try parser.json(text).count > levels)
    #expect(throws: ItemError.tooDeep) { try parser.json("[\(text)]") }
  }

  @Test func `a document larger than all before it is read, and so is the next`() throws {
    let elements = repeatElement("abc: [1, x]", count: 50_000).joined(separator: "\n- ")
    let tree = try parser.json("- \(elements)\n- \(String(repeating: "y", count: 300_000))")
    #expect(tree.hasPrefix(#"[{"abc":[1,"x"]},{"abc":[1,"x"]},"#))
    #expect(tree.hasSuffix(#"yyy"]"#))
    #expect(try parser.json("a: 1") == #"{"a":1}"#)
  }

  @Test func `an error leaves nothing behind for the next document`() throws {
    #expect(throws: ItemError.self) { try parser.json("a: &x [[{b: ") }
    #expect(throws: ItemError.self) { try parser.json("c: *x") }
    #expect(try parser.json("c: 1") == #"{"c":1}"#)
  }
}
