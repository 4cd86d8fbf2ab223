import Foundation
import Model
import TestSupport
import Testing

@Suite struct PullSpecTests {
  private static let hex = String(repeating: "0a", count: 32)
  private static let long = String(repeating: "x", count: 128)

  private func parts(_ text: String) throws -> [String] {
    let spec = try PullSpec(parsing: text)
    return [spec.registry, spec.namespace, spec.name, spec.tag, spec.digest]
  }

  private static let examples: [(String, [String])] = [
    ("busybox", ["", "", "busybox", "", ""]), ("busybox:1", ["", "", "busybox", "1", ""]),
    ("foo/bar:1", ["", "foo", "bar", "1", ""]), ("a/b/c", ["", "a", "b/c", "", ""]),
    ("quay.io/foo/bar", ["quay.io", "foo", "bar", "", ""]),
    ("quay.io/foo/bar:1", ["quay.io", "foo", "bar", "1", ""]),
    ("quay.io/bar:1", ["quay.io", "", "bar", "1", ""]),
    ("host:5000/foo/bar", ["host:5000", "foo", "bar", "", ""]),
    ("localhost/foo/bar", ["localhost", "foo", "bar", "", ""]),
    ("localhostess/foo/bar", ["", "localhostess", "foo/bar", "", ""]),
    ("registry/foo/bar:1", ["", "registry", "foo/bar", "1", ""]),
    ("FOO/bar:1", ["", "FOO", "bar", "1", ""]),
    ("HOST.example/a/b", ["HOST.example", "a", "b", "", ""]),
    ("quay.io/a/b/c:1", ["quay.io", "a", "b/c", "1", ""]),
    ("quay.io", ["quay.io", "", "", "", ""]), ("localhost", ["localhost", "", "", "", ""]),
    ("localhost:5000", ["localhost", "", "", "5000", ""]),
    ("localhosts:1", ["localhosts", "", "", "1", ""]),
    ("a-b.c-d/e_f/g__h--i.j:A_b.c-9", ["a-b.c-d", "e_f", "g__h--i.j", "A_b.c-9", ""]),
    ("1.2.3.4:80/0/0:0", ["1.2.3.4:80", "0", "0", "0", ""]),
    ("h.i/a/b:_x", ["h.i", "a", "b", "_x", ""]), ("h.i/a/b:\(long)", ["h.i", "a", "b", long, ""]),
  ]

  @Test(arguments: examples)
  func `a pull spec has its parts`(text: String, expected: [String]) throws {
    #expect(try parts(text) == expected)
  }

  @Test(arguments: [
    "sha256:\(hex)", "sha256:\(hex.uppercased())", "sha384:\(hex)\(hex.prefix(32))",
    "sha512:\(hex)\(hex)",
  ])
  func `a digest is kept as it is written`(digest: String) throws {
    #expect(try parts("q.io/a/b@" + digest) == ["q.io", "a", "b", "", digest])
    #expect(try parts("q.io/a/b:1@" + digest) == ["q.io", "a", "b", "1", digest])
    #expect(try parts("b@" + digest) == ["", "", "b", "", digest])
  }

  @Test(arguments: [
    "", " ", "/", "a/", "/a", "a//b", "a:", "a:1:2", ":1", "@sha256:\(hex)", "a@", "a@sha256",
    "a@sha256:", "a@\(hex)", "a@sha256:\(hex)@sha256:\(hex)", "a@sha256:zz\(hex)",
    "a@1sha:\(hex)", "a@sha-:\(hex)", "a@sha256:\(hex.prefix(31))", "not a reference",
    "${IMAGE}", "<none>", "*", "[::1]:5000/a/b:1", "https://quay.io/a/b", "a:.x", "a:-x",
    "a:\(long)x", "-a", "a-", "a.", ".a", "_a", "a___b", "a..b", "a._b", "a-.b", "h:x/a", "h:/a",
    "-h.i/a", "h-.i/a", "h..i/a", "h.i:80:90/a", " quay.io/a/b:1", "quay.io/a/b:1\n", "ä/b", "a/é",
    "a\0b", "a/b:ü", "a b", "a,b", "a/b@sha256\u{301}:\(hex)",
  ])
  func `what keeps not to the grammar has an invalid format`(text: String) {
    #expect(throws: PullSpecError.invalidFormat) { try PullSpec(parsing: text) }
  }

  @Test(arguments: ["Busybox", "quay.io/Foo/bar", "quay.io/foo/Bar:1", "a/B@sha256:\(hex)"])
  func `what would be one in lower case has a name in upper case`(text: String) {
    #expect(throws: PullSpecError.upperCaseName) { try PullSpec(parsing: text) }
  }

  @Test func `a path has at most 255 characters, tag and digest left out`() throws {
    let path = "quay.io/a/" + String(repeating: "x", count: 245)
    #expect(try PullSpec(parsing: path + ":\(Self.long)@sha256:\(Self.hex)").tag == Self.long)
    #expect(throws: PullSpecError.nameTooLong) { try PullSpec(parsing: path + "x") }
    #expect(throws: PullSpecError.nameTooLong) { try PullSpec(parsing: path + "x@md5:" + Self.hex) }
  }

  @Test(arguments: ["md5", "sha1", "SHA256", "sha256+b64u.x-y_z", "a"])
  func `a digest of another algorithm is not supported`(algorithm: String) {
    #expect(throws: PullSpecError.unsupportedAlgorithm) {
      try PullSpec(parsing: "a@\(algorithm):\(Self.hex)")
    }
  }

  @Test(arguments: [("sha256", 32), ("sha256", 63), ("sha256", 65), ("sha384", 64), ("sha512", 96)])
  func `a digest has as many digits as its algorithm asks for`(algorithm: String, count: Int) {
    let digits = String(repeating: "0", count: count)
    #expect(throws: PullSpecError.invalidDigestLength) {
      try PullSpec(parsing: "a@\(algorithm):\(digits)")
    }
  }

  private static let targets: [(String, ImageTarget?)] = [
    ("quay.io/foo/bar", ImageTarget(namespace: "foo", imageStream: "bar", tag: "latest")),
    ("quay.io/foo/bar:1", ImageTarget(namespace: "foo", imageStream: "bar", tag: "1")),
    ("h:80/foo/bar:1", ImageTarget(namespace: "foo", imageStream: "bar", tag: "1")),
    (
      "h.i/foo/bar:1@sha256:\(hex)",
      ImageTarget(namespace: "foo", imageStream: "bar", image: "sha256:\(hex)")
    ),
    ("busybox", nil), ("foo/bar:1", nil), ("h.i/name:1", nil), ("h.i/a/b/c:1", nil),
    ("registry/foo/bar:1", nil), ("h.i", nil), ("localhost:1", nil),
  ]

  @Test(arguments: targets)
  func `registry, namespace and a plain name make a target`(text: String, target: ImageTarget?)
    throws
  {
    #expect(try PullSpec(parsing: text).target == target)
  }

  @Test(arguments: [
    ("busybox:1", "docker.io", "library/busybox"), ("foo/bar", "docker.io", "foo/bar"),
    ("docker.io/bar", "docker.io", "library/bar"), ("quay.io/bar", "quay.io", "bar"),
    ("quay.io/a/b/c:1", "quay.io", "a/b/c"),
  ])
  func `a node pulls from Docker Hub what names no registry`(
    text: String, registry: String, repository: String
  ) throws {
    let spec = try PullSpec(parsing: text)
    #expect(spec.pullRegistry == registry)
    #expect(spec.pullRepository == repository)
  }

  @Test func `long text takes linear time`() throws {
    let text = String(repeating: "a/", count: 500_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: PullSpecError.self) { try PullSpec(parsing: text) }
      #expect(throws: PullSpecError.self) { try PullSpec(parsing: text + "a:" + text) }
    }
    #expect(time < .seconds(20))
  }
}

/// Compares with what the reference pruner itself refused.
@Suite(.enabled(if: Oracle.folder != nil, "no recorded answers beside the repository"))
struct PullSpecOracleTests {
  @Test func `every refusal of the reference pruner has the same words`() throws {
    let refusals = try Oracle.refusals()
    #expect(refusals.count > 20)
    for refusal in refusals {
      switch refusal.target {
      case "image":
        let error = #expect(throws: PullSpecError.self, "\(refusal.reference)") {
          try PullSpec(parsing: refusal.reference)
        }
        #expect(error?.description == refusal.error, "\(refusal.reference)")
      default:
        let reference = ObjectReference(
          kind: refusal.target, namespace: "", name: refusal.reference)
        #expect(reference.target(in: "ns") == nil, "\(refusal.reference)")
      }
    }
  }

  @Test func `no reference that the reference pruner took is refused`() throws {
    let answers = try Oracle.answers().filter { !$0.hasRefusals && !$0.ignoresInvalid }
    #expect(answers.count > 100)
    for answer in answers {
      for image in try answer.containerImages() where !image.allSatisfy(\.isWhitespace) {
        #expect(throws: Never.self, "\(answer.path): \(image)") { try PullSpec(parsing: image) }
      }
    }
  }
}
