import Store

/// What becomes of the tags of a plan, in order of namespace, image stream and tag; in a file.
package struct DecisionList: RandomAccessCollection, Sendable {
  private struct Row: BitwiseCopyable, Sendable {
    let stream: UInt32
    /// One more than the rule's place; 0 for none.
    let rule: UInt32
    let check: RetirementCheck
  }

  /// What was decided later.
  private struct Revision: Sendable {
    let check: RetirementCheck
    let fact: String
  }

  private var rows: FileList<Row>
  /// Tags and facts.
  private var texts: RecordList
  private var revised: [Int: Revision] = [:]

  init(in file: ScratchFile) {
    rows = FileList(in: file)
    texts = RecordList(in: file)
  }

  mutating func append(_ decision: TagDecision) {
    rows.append(
      Row(
        stream: decision.stream, rule: UInt32(decision.rule.map { $0 + 1 } ?? 0),
        check: decision.check))
    texts.append([decision.tag, decision.fact])
  }

  /// Decides otherwise over a tag.
  mutating func revise(_ place: Int, _ check: RetirementCheck, _ fact: String) {
    revised[place] = Revision(check: check, fact: fact)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { rows.count }

  package subscript(place: Int) -> TagDecision {
    let (row, texts) = (rows[place], texts[place])
    let revision = revised[place]
    return TagDecision(
      stream: row.stream, tag: texts[0], rule: row.rule == 0 ? nil : Int(row.rule) - 1,
      check: revision?.check ?? row.check, fact: revision?.fact ?? texts[1])
  }

  /// How many tags came to each check, and by which rule, in the order of the checks.
  package var tally: [(check: RetirementCheck, rule: Int?, count: Int)] {
    var counts: [Int: Int] = [:]
    for (place, row) in rows.enumerated() {
      let check = revised.isEmpty ? row.check : revised[place]?.check ?? row.check
      counts[Int(check.rawValue) << 32 | Int(row.rule), default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.compactMap { key, count in
      guard let check = RetirementCheck(rawValue: UInt8(key >> 32)) else { return nil }
      let rule = key & 0xFFFF_FFFF
      return (check, rule == 0 ? nil : rule - 1, count)
    }
  }
}
