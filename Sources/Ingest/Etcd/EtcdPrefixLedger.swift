import Model

/// Counts what keys take up by what they begin with.
///
/// A prefix is what stands before the names of objects: `/openshift.io/images`, and one part more
/// where the second is an API group (`/kubernetes.io/cert-manager.io/certificates`). The last part
/// of a key is never in it. So no object's name is kept, be it that of a secret.
struct EtcdPrefixLedger {
  /// Prefixes beyond these are counted under the empty one: a cluster has some two hundred kinds.
  static let mostPrefixes = 4_096
  private static let longestPrefix = 256

  private var numbers: [String: UInt16] = ["": 0]
  private var names = [""]
  private var usages = [EtcdUsage()]

  /// The number of the prefix of a key.
  mutating func number(for key: UnsafeRawBufferPointer) -> UInt16 {
    let name = Self.prefix(of: key)
    if let number = numbers[name] { return number }
    guard names.count < Self.mostPrefixes else { return 0 }
    let number = UInt16(names.count)
    numbers[name] = number
    names.append(name)
    usages.append(EtcdUsage())
    return number
  }

  /// Counts an entry of the store.
  mutating func count(_ entry: EtcdEntry, prefix: UInt16) {
    let index = Int(prefix)
    usages[index].entryBytes += entry.entryBytes
    if entry.isTombstone {
      usages[index].tombstones += 1
    } else {
      usages[index].revisions += 1
      usages[index].revisionBytes += entry.key.count + entry.value.count
    }
  }

  /// Counts a key once all of its revisions are known.
  mutating func count(_ key: EtcdKeyTable.Entry) {
    guard !key.isTombstone else { return }
    let index = Int(key.prefix)
    usages[index].liveKeys += 1
    usages[index].keyBytes += Int(key.keyBytes)
    usages[index].valueBytes += Int(key.valueBytes)
    if key.isEncrypted { usages[index].encryptedKeys += 1 }
  }

  /// What there is under each prefix that has anything, in the order of their names.
  var prefixes: [EtcdPrefix] {
    zip(names, usages).filter { $0.1 != EtcdUsage() }
      .map { EtcdPrefix(prefix: $0.0, usage: $0.1) }
      .sorted { $0.prefix.utf8.lexicographicallyPrecedes($1.prefix.utf8) }
  }

  /// Empty where a key has no parts, or parts that are no text.
  static func prefix(of key: UnsafeRawBufferPointer) -> String {
    let slash = UInt8(ascii: "/")
    guard key.first == slash else { return "" }
    var ends: [Int] = []
    for index in 1..<min(key.count, longestPrefix) where key[index] == slash {
      ends.append(index)
      if ends.count == 3 { break }
    }
    guard let second = ends.dropFirst().first else {
      return ends.first.flatMap { text(key[..<$0]) } ?? ""
    }
    let hasGroup = key[ends[0]..<second].contains(UInt8(ascii: "."))
    return text(key[..<(hasGroup && ends.count == 3 ? ends[2] : second)]) ?? ""
  }

  private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String? {
    guard bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
