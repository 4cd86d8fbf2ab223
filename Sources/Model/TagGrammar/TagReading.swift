/// A tag's name while the grammars read it: its runs, and who has claimed which.
struct TagReading {
  /// The kinds of part found so far.
  struct Found: OptionSet {
    let rawValue: UInt8
    init(rawValue: UInt8) { self.rawValue = rawValue }
    init(_ kind: TagPart.Kind) { rawValue = 1 << kind.rawValue }
  }

  /// What is known of one run.
  private enum Claim {
    case free
    case firstOf(TagPart)
    /// A later run of the part that began before.
    case continued
  }

  let tokens: TagNameTokens
  private(set) var found: Found = []
  private var claims: [Claim]

  init(_ tokens: TagNameTokens) {
    self.tokens = tokens
    claims = Array(repeating: .free, count: tokens.runs.count)
  }

  /// Whether no grammar has claimed a run.
  func isFree(_ index: Int) -> Bool {
    if case .free = claims[index] { true } else { false }
  }

  /// Whether a part of a kind has been found.
  func has(_ kind: TagPart.Kind) -> Bool { found.contains(Found(kind)) }

  /// The part a run begins; nil where it begins none.
  func part(beginningAt index: Int) -> TagPart? {
    if case .firstOf(let part) = claims[index] { part } else { nil }
  }

  /// Claims runs as a part, from the byte given or else from where they begin.
  mutating func claim(_ runs: Range<Int>, as kind: TagPart.Kind, fromByte start: Int? = nil) {
    let first = tokens.runs[runs.lowerBound].bytes.lowerBound
    let end = tokens.runs[runs.upperBound - 1].bytes.upperBound
    claims[runs.lowerBound] = .firstOf(TagPart(kind: kind, bytes: (start ?? first)..<end))
    for index in runs.dropFirst() { claims[index] = .continued }
    found.insert(Found(kind))
  }
}

extension TagReading {
  private static let openingBrace = UInt8(ascii: "{")
  private static let closingBrace = UInt8(ascii: "}")

  /// The name with every part replaced by its placeholder, and its own braces doubled.
  func family(of text: String) -> String {
    guard !found.isEmpty || hasBraces else { return text }
    var family: [UInt8] = []
    family.reserveCapacity(tokens.bytes.count + 16)
    var position = 0
    for index in tokens.runs.indices {
      guard let part = part(beginningAt: index) else { continue }
      appendLiteral(position..<part.bytes.lowerBound, to: &family)
      family.append(Self.openingBrace)
      family.append(contentsOf: part.kind.placeholder.utf8)
      family.append(Self.closingBrace)
      position = part.bytes.upperBound
    }
    appendLiteral(position..<tokens.bytes.count, to: &family)
    return String(decoding: family, as: UTF8.self)
  }

  private var hasBraces: Bool { tokens.bytes.contains(where: isBrace) }

  private func isBrace(_ byte: UInt8) -> Bool {
    byte == Self.openingBrace || byte == Self.closingBrace
  }

  private func appendLiteral(_ range: Range<Int>, to family: inout [UInt8]) {
    for byte in tokens.bytes[range] {
      family.append(byte)
      if isBrace(byte) { family.append(byte) }
    }
  }
}
