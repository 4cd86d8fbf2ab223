import Store

/// Tags that go, in order of wave, namespace, image stream and tag; in a file.
package struct RetirementList: RandomAccessCollection, Sendable {
  private var records: RecordList

  init(in file: ScratchFile) {
    records = RecordList(in: file)
  }

  mutating func append(_ retirement: Retirement) {
    records.append(
      [
        retirement.namespace, retirement.imageStream, retirement.tag, retirement.image,
        retirement.reason, retirement.rule, String(retirement.wave),
      ] + (retirement.restoration?.texts ?? []))
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int { records.count }

  package subscript(place: Int) -> Retirement {
    let texts = records[place]
    return Retirement(
      namespace: texts[0], imageStream: texts[1], tag: texts[2], image: texts[3],
      reason: texts[4], wave: Int(texts[6]) ?? 1,
      restoration: Retirement.Restoration(texts: texts[7...]), rule: texts[5])
  }
}

extension Retirement.Restoration {
  /// All of it, to be put aside.
  var texts: [String] {
    [
      sourceKind, source, isReference ? "1" : "", isScheduled ? "1" : "", isInsecure ? "1" : "",
      referencePolicy, importMode,
    ]
  }

  /// What was put aside; nil where nothing was.
  init?(texts: ArraySlice<String>) {
    guard texts.count == 7 else { return nil }
    let texts = Array(texts)
    self.init(
      sourceKind: texts[0], source: texts[1], isReference: !texts[2].isEmpty,
      isScheduled: !texts[3].isEmpty, isInsecure: !texts[4].isEmpty, referencePolicy: texts[5],
      importMode: texts[6])
  }
}
