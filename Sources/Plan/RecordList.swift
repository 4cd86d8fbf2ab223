import Store

/// A list of records of a few texts each, of which only the last are held in memory; the others lie in
/// a file.
struct RecordList: Sendable {
  /// The texts one behind the other, each with its length in bytes before it.
  private var bytes: FileList<UInt8>
  /// Where each record ends.
  private var ends: FileList<UInt64>

  init(in file: ScratchFile) {
    bytes = FileList(in: file)
    ends = FileList(in: file)
  }

  var count: Int { ends.count }

  mutating func append(_ texts: [String]) {
    for text in texts {
      withUnsafeBytes(of: UInt32(text.utf8.count)) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: text.utf8)
    }
    ends.append(UInt64(bytes.count))
  }

  /// The texts of a record, in their order.
  subscript(place: Int) -> [String] {
    let around = ends[max(0, place - 1)..<place + 1]
    let record = bytes[(place == 0 ? 0 : Int(around[0]))..<Int(around[around.count - 1])]
    var texts: [String] = []
    var start = 0
    while start < record.count {
      let count = record.withUnsafeBytes {
        Int($0.loadUnaligned(fromByteOffset: start, as: UInt32.self))
      }
      texts.append(String(decoding: record[start + 4..<start + 4 + count], as: UTF8.self))
      start += 4 + count
    }
    return texts
  }
}
