/// Keys with their values in one call, so that the description of an object reads like the object.
extension DocumentWriter {
  /// Writes a member with a string.
  @inline(__always)
  mutating func field(_ name: String, _ string: String) {
    key(name)
    value(string)
  }

  /// Writes a member with a noun's spelling.
  @inline(__always)
  mutating func field(_ name: String, _ noun: some Spelled) {
    key(name)
    value { $0.append(noun) }
  }

  /// Writes a member with the string that a closure builds.
  @inline(__always)
  mutating func field(_ name: String, text build: (inout Text) -> Void) {
    key(name)
    value(build)
  }

  /// Writes a member with a number.
  mutating func field(_ name: String, _ number: Int) {
    key(name)
    value(number)
  }

  /// Writes a member with true or false.
  mutating func field(_ name: String, _ flag: Bool) {
    key(name)
    value(flag)
  }

  /// Writes a member with null.
  mutating func nullField(_ name: String) {
    key(name)
    nullValue()
  }

  /// Writes a member with an object; without a body, an empty one.
  @inline(__always)
  mutating func object(_ name: String, _ body: (inout DocumentWriter) -> Void = { _ in }) {
    key(name)
    openObject()
    body(&self)
    closeObject()
  }

  /// Writes a member with an array.
  @inline(__always)
  mutating func array(_ name: String, _ body: (inout DocumentWriter) -> Void) {
    key(name)
    openArray()
    body(&self)
    closeArray()
  }

  /// Writes a member with an array of strings.
  mutating func strings(_ name: String, _ strings: [String]) {
    array(name) { writer in
      for string in strings { writer.element(string) }
    }
  }

  /// Writes an element that is an object.
  @inline(__always)
  mutating func element(_ body: (inout DocumentWriter) -> Void) {
    element()
    openObject()
    body(&self)
    closeObject()
  }

  /// Writes an element that is a string.
  mutating func element(_ string: String) {
    element()
    value(string)
  }

  /// Writes an element that is the string a closure builds.
  mutating func textElement(_ build: (inout Text) -> Void) {
    element()
    value(build)
  }
}
