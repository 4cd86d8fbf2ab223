import Model

/// One rule's selection, ready to be asked about many tags.
struct TagSelector {
  private let selection: RetirementPolicy.Selection
  private let expression: Regex<AnyRegexOutput>?
  private let asOf: Timestamp

  /// - Throws: What `Regex` throws where the pattern is none.
  init(_ selection: RetirementPolicy.Selection, asOf: Timestamp) throws {
    self.selection = selection
    self.asOf = asOf
    expression = selection.tagPattern.isEmpty ? nil : try Regex(selection.tagPattern)
  }

  /// Whether any of an image stream's tags can be selected.
  func allows(_ stream: HistoryTable.Stream) -> Bool {
    selection.namespaces.allow(stream.namespace)
      && selection.imageStreams.allow(stream.imageStream)
  }

  /// Whether the rule names the namespace itself, and not by a wildcard.
  func names(namespace: String) -> Bool {
    selection.namespaces.contains { !$0.hasWildcard && $0.text == namespace }
  }

  /// Whether all conditions but the image stream's are met; what is not known meets none.
  func selects(_ tag: TagFacts) -> Bool {
    let conventions = selection.conventions
    guard conventions.isEmpty || conventions.contains(tag.convention),
      selection.families.allow(tag.family), selection.tags.allow(tag.name),
      isOlder(tag.carriedAt, selection.carriedDateOlderThanDays),
      isOlder(tag.changedAt, selection.unchangedForDays),
      isOlder(tag.imageMadeAt, selection.imageOlderThanDays)
    else { return false }
    guard let expression else { return true }
    return tag.name.wholeMatch(of: expression) != nil
  }

  /// What was met, in words.
  func facts(of tag: TagFacts) -> String {
    var facts: [String] = []
    if selection.carriedDateOlderThanDays != nil, let date = tag.carriedAt {
      facts.append("its name carries \(day(date))")
    }
    if selection.imageOlderThanDays != nil, let date = tag.imageMadeAt {
      facts.append("its image was made on \(day(date))")
    }
    if let date = tag.changedAt { facts.append("it last changed on \(day(date))") }
    return facts.joined(separator: ", ")
  }

  private func isOlder(_ time: Int64?, _ days: Int?) -> Bool {
    guard let days else { return true }
    guard let time else { return false }
    return asOf.seconds - time >= Int64(days) * 86_400
  }

  private func day(_ seconds: Int64) -> String { Timestamp(seconds: seconds).dayText }
}
