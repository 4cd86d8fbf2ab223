extension TextOutputStream {
  /// Writes a line and its end.
  mutating func line(_ text: String = "") {
    write(text)
    write("\n")
  }
}
