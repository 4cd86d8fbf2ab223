extension Convention {
  /// The strongest trait of a name, in the order of the type's description.
  init(of reading: TagReading, version: VersionGrammar.Reading?) {
    let hasVersion = version?.standsAlone == true
    self =
      Self.ofParts(reading) ?? Self.ofWords(reading.tokens, hasVersion: hasVersion)
      ?? Self.ofVersion(version)
  }

  private static func ofParts(_ reading: TagReading) -> Convention? {
    if reading.has(.date) { return .date }
    let isOnPullRequest =
      reading.has(.pullRequest)
      || reading.has(.commit) && followsPullRequest(reading)
    if isOnPullRequest { return .pullRequest }
    if reading.has(.commit) { return .commit }
    if reading.has(.build) { return .buildID }
    return nil
  }

  /// Whether a hash is that of a pull request: `on-pr-815119ad26c0`.
  private static func followsPullRequest(_ reading: TagReading) -> Bool {
    reading.tokens.runs.indices.dropFirst().contains { index in
      reading.part(beginningAt: index)?.kind == .commit
        && reading.tokens.runs[index - 1].traits.contains(.pullRequest)
    }
  }

  private static func ofWords(_ tokens: TagNameTokens, hasVersion: Bool) -> Convention? {
    guard let firstChunk = tokens.chunks.first, let lastChunk = tokens.chunks.last else {
      return nil
    }
    let all = traits(of: tokens.runs[...])
    let afterFirst = traits(of: tokens.runs[firstChunk.runs.upperBound...])
    let first = firstChunk.isMixed ? [] : tokens.runs[firstChunk.runs.lowerBound].traits
    let last = lastChunk.isMixed ? [] : tokens.runs[lastChunk.runs.lowerBound].traits
    let isCodename = !first.isDisjoint(with: [.systemCodename, .productCodename]) && !hasVersion
    if all.contains(.architecture) { return .architecture }
    if all.contains(.system) || afterFirst.contains(.systemCodename) { return .baseImage }
    if all.contains(.systemCodename), !isCodename { return .baseImage }
    return moving(first) ?? (hasVersion ? nil : moving(last)) ?? (isCodename ? .releaseName : nil)
  }

  private static func traits(of runs: ArraySlice<TokenRun>) -> WordTraits {
    runs.reduce(into: []) { $0.formUnion($1.traits) }
  }

  private static func moving(_ word: WordTraits) -> Convention? {
    if word.contains(.stable) { return .stable }
    return word.contains(.moving) ? .latest : nil
  }

  private static func ofVersion(_ version: VersionGrammar.Reading?) -> Convention {
    guard let version else { return .other }
    return version.isRevision ? .revision : .versionLine
  }
}
