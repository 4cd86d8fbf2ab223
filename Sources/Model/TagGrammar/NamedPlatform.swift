/// The CPU architecture and the operating system that a tag's name names, spelled in one way.
enum NamedPlatform {
  /// The architecture as Go spells it, `amd64` for `x86_64`; nil where the name has none.
  static func architecture(in tokens: TagNameTokens) -> String? {
    guard let index = tokens.runs.firstIndex(where: { $0.traits.contains(.architecture) }) else {
      return nil
    }
    let run = tokens.runs[index]
    let chunk = tokens.chunk(of: run)
    let word = text(tokens.bytes[chunk.bytes])
    if word == "x86", tokens.run(at: chunk.runs.upperBound)?.number == 64 { return "amd64" }
    return ArchitectureNames.goNames[word] ?? ArchitectureNames.goNames[
      text(tokens.bytes[run.bytes])]
      ?? word
  }

  /// The operating system and its release as one word, `centos7` for `centos-7` and `alpine3.20`;
  /// nil where the name has none.
  static func system(in tokens: TagNameTokens) -> String? {
    let traits: WordTraits = [.system, .systemCodename]
    guard let index = tokens.runs.firstIndex(where: { !$0.traits.isDisjoint(with: traits) }) else {
      return nil
    }
    var word = text(tokens.bytes[tokens.runs[index].bytes])
    var next = index + 1
    guard let release = tokens.run(at: next), release.isDigits,
      [.glued, .dash, .underscore].contains(release.gap)
    else { return word }
    repeat {
      word += next == index + 1 ? "" : "."
      word += text(tokens.bytes[tokens.runs[next].bytes])
      next += 1
    } while tokens.run(at: next) != nil && tokens.continuesDottedNumber(next)
    return word
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(\.lowercased), as: UTF8.self)
  }
}
