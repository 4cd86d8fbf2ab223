import Ingest
import Testing

@Suite struct ExportFormatTests {
  private func format(of bytes: [UInt8]) -> ExportFormat {
    ExportFormat(recognising: bytes.prefix(ExportFormat.prefixBytes))
  }

  @Test(arguments: [
    "{", "{}", "{\"kind\":\"List\"}", "\n\t {\n \"kind\"", "[", "[]", "[{\"kind\":\"Pod\"}]",
    "\u{FEFF}{\"items\":[]}", "{\"kind\":\"Pod\"}\n{\"kind\":\"Pod\"}\n", "{\u{1}", "[[[[[[",
  ])
  func `braces and brackets are JSON`(text: String) {
    #expect(format(of: Array(text.utf8)) == .stream(.json))
  }

  @Test(arguments: [
    "apiVersion: v1\n", "kind: List", "items:\n- a\n", "metadata:\n  name: a\n", "---\n",
    "--- # Source: chart\nkind: Pod\n", "---\r\nkind: Pod\r\n", "%YAML 1.2\n---\na: 1\n",
    "# from the cluster\n\n# by hand\napiVersion: v1\n", "- apiVersion: v1\n", "-   kind: Pod\n",
    "\"apiVersion\": v1\n", "'kind': Pod\n", "\"kind\" : Pod\n", "{apiVersion: v1, kind: List}",
    "labels:\n  a: b\nobjects: []\nkind: Template\n", "\u{FEFF}apiVersion: v1\n",
    "---\n# empty\n---\n", "...\n---\nkind: Pod\n", "---\n\"quoted\": text\n",
  ])
  func `keys of API objects and document markers are YAML`(text: String) {
    #expect(format(of: Array(text.utf8)) == .stream(.yaml))
  }

  @Test(arguments: [
    "No resources found\n", "error: the server doesn't have a resource type\n",
    "I0101 12:00:00.000000 1 main.go:1] kind: Pod\n", "[INFO] started\n", "[2026-01-01] x\n",
    "{{ define \"x\" }}\nkind: Pod\n", "{% if a %}\nkind: Pod\n",
    "# Title\n\nSome prose.\nkind: x\n",
    "---\ntitle: page\n---\nSome prose here.\n", "key: value\nother: value\n", "kind:Pod\n",
    "NAME   READY\nkind: 1\n", "\u{1}\u{2}\u{3}", "<html>", "\"text\"",
    "-----BEGIN KEY-----\nabc\n",
    "# only a comment\n", "kinds: a\n", "--x\n",
  ])
  func `other text is not an export`(text: String) {
    #expect(format(of: Array(text.utf8)) == .unrecognised)
  }

  @Test(arguments: ["", " ", "\n\r\n\t", "\u{FEFF}", "\u{FEFF}\n"])
  func `nothing but white space is empty`(text: String) {
    #expect(format(of: Array(text.utf8)) == .empty)
  }

  @Test func `a key behind many comments is found up to the end of the prefix`() {
    let comments = String(repeating: "# comment\n", count: 6000)
    #expect(format(of: Array((comments + "kind: Pod\n").utf8)) == .stream(.yaml))
  }

  @Test func `a line cut by the end of the prefix does not speak against YAML`() {
    let value = String(repeating: "v", count: 1000)
    let text = "---\n" + String(repeating: "key: \(value)\n", count: 65) + "cut words"
    #expect(format(of: Array(text.utf8)) == .stream(.yaml))
  }

  @Test func `packed files and archives are known by their magic`() {
    #expect(format(of: gzip("{}")) == .gzip)
    #expect(format(of: Tar().adding("{a", "{}").bytes) == .tar)
    #expect(format(of: Tar().adding("a", "{}", magic: "ustar  \0").bytes) == .tar)
  }

  @Test func `an archive from before POSIX is known by its checksum`() {
    #expect(format(of: Tar().adding("a", "{}", magic: "").bytes) == .tar)
    var broken = Tar().adding("a", "{}", magic: "").bytes
    broken[0] = 0x62
    #expect(format(of: broken) == .unrecognised)
  }

  @Test(arguments: [0, 512, 4096, 32_768])
  func `an etcd snapshot is known by either of its meta pages`(offset: Int) {
    let page: [UInt8] = [1, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0xED, 0xDA, 0x0C, 0xED]
    let bytes = [UInt8](repeating: 0, count: offset) + page
    #expect(format(of: bytes) == .etcd)
    #expect(format(of: Array(bytes.dropLast())) != .etcd)
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x7B, 0x00], "text in UTF-16, expected UTF-8"),
    ([0xFE, 0xFF, 0x00, 0x7B], "text in UTF-16, expected UTF-8"),
    ([0x7B, 0x00, 0x22, 0x00], "text in UTF-16, expected UTF-8"),
    ([0x00, 0x7B, 0x00, 0x22], "text in UTF-16, expected UTF-8"),
    ([0xFF, 0xFE, 0x00, 0x00, 0x7B], "text in UTF-32, expected UTF-8"),
    ([0x00, 0x00, 0xFE, 0xFF], "text in UTF-32, expected UTF-8"),
    ([0x28, 0xB5, 0x2F, 0xFD], "packed by zstd, expected gzip or none"),
    ([0x50, 0x4B, 0x03, 0x04], "packed by zip, expected gzip or none"),
  ])
  func `what is known but not read is named`(bytes: [UInt8], words: String) {
    let format = format(of: bytes)
    #expect(format.description == words)
    if case .foreign = format { return }
    Issue.record("\(format)")
  }
}
