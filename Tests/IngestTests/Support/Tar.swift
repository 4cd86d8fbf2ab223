import Testing

/// A tar archive written block by block, as wrong as a test wants it.
struct Tar {
  private(set) var blocks: [UInt8] = []

  /// The archive with its end.
  var bytes: [UInt8] { blocks + [UInt8](repeating: 0, count: 1024) }

  /// Adds a member that is no text.
  func adding(_ name: String, _ contents: [UInt8]) -> Tar {
    var tar = adding(name, "", size: contents.count)
    tar.blocks += contents
    tar.blocks += [UInt8](repeating: 0, count: (512 - contents.count % 512) % 512)
    return tar
  }

  /// Adds a member; `size` is its length in bytes unless said otherwise.
  func adding(
    _ name: String, _ contents: String = "", type: Character = "0", size: Int? = nil,
    magic: String = "ustar\u{0}00", prefix: String = "",
    change: (inout [UInt8]) -> Void = { _ in }
  ) -> Tar {
    let body = Array(contents.utf8)
    var header = [UInt8](repeating: 0, count: 512)
    header.put(Array(name.utf8).prefix(100), at: 0)
    header.put("0000644\u{0}0000000\u{0}0000000\u{0}".utf8, at: 100)
    header.put(Self.octal(size ?? body.count).utf8, at: 124)
    header.put("00000000000\u{0}".utf8, at: 136)
    header.put(String(type).utf8, at: 156)
    header.put(magic.utf8, at: 257)
    header.put(prefix.utf8, at: 345)
    change(&header)
    header.put("        ".utf8, at: 148)
    let sum = header.reduce(0) { $0 + Int($1) }
    header.put((Self.octal(sum).suffix(7).dropLast() + "\u{0} ").utf8, at: 148)
    var tar = self
    tar.blocks += header + body
    tar.blocks += [UInt8](repeating: 0, count: (512 - body.count % 512) % 512)
    return tar
  }

  /// Adds bytes as they are.
  func adding(raw bytes: [UInt8]) -> Tar {
    var tar = self
    tar.blocks += bytes
    return tar
  }

  /// A pax record, whose length counts itself.
  static func record(_ text: String) -> String {
    var length = text.utf8.count + 2
    while "\(length) \(text)\n".utf8.count != length { length += 1 }
    return "\(length) \(text)\n"
  }

  private static func octal(_ number: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: 11 - digits.count) + digits + "\u{0}"
  }
}

extension Tar: CustomTestStringConvertible {
  var testDescription: String { "archive of \(blocks.count) bytes" }
}

extension [UInt8] {
  /// Overwrites bytes.
  mutating func put(_ bytes: some Collection<UInt8>, at offset: Int) {
    replaceSubrange(offset..<(offset + bytes.count), with: bytes)
  }
}
