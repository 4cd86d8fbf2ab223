extension RandomAccessCollection where Index == Int {
  /// The first place of an element that fits, where all behind it do; the end where none does.
  func firstPlace(where fits: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
