import Foundation
import Rules
import Testing

@Suite struct ShellWordTests {
  @Test(arguments: [
    ("cart", "cart"),
    ("sha256:12ab", "sha256:12ab"),
    ("registry.example.com:5000/shop/cart@x", "registry.example.com:5000/shop/cart@x"),
    ("", "''"),
    ("two words", "'two words'"),
    ("it's", "'it'\\''s'"),
    ("$(reboot)", "'$(reboot)'"),
    ("a;b", "'a;b'"),
    ("*", "'*'"),
    ("~", "'~'"),
    ("é", "'é'"),
    ("a\nb", "$'a\\012b'"),
    ("it's\u{1B}[2J\\", "$'it\\'s\\033[2J\\\\'"),
    ("a\u{202E}b", "$'a\\342\\200\\256b'"),
  ])
  func `a word is quoted only as far as it needs`(text: String, word: String) {
    #expect(ShellWord.quoting(text) == word)
  }

  @Test(arguments: [
    "a b", "it's", "'", "''", "\\", "$HOME `id` \"x\" !", "a\nb\tc", "\u{1B}]0;x\u{7}", "-n",
    "é\u{301}", "'\u{301}; echo x; '\u{301}",
    "a\u{2028}b", "\u{200B}", "a'\u{1}5",
  ])
  func `the shell reads back what was quoted`(text: String) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", "printf %s " + ShellWord.quoting(text)]
    if text == "-n" { shell.arguments = ["-c", "printf -- %s " + ShellWord.quoting(text)] }
    let output = Pipe()
    shell.standardOutput = output
    try shell.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(data == Data(text.utf8))
  }
}
