/// Writes one document, in any form, from events: keys, values, and the limits of objects and arrays.
///
/// The caller gives the keys of each object in ascending order, as `oc` prints them; debug builds
/// check it. Arrays hold objects or scalars, never arrays, since Kubernetes has none of those.
struct DocumentWriter {
  /// How the document is written.
  let form: DocumentForm

  /// What was written and not yet taken.
  private var output = Text()
  private var scratch = Text()
  /// How many objects and arrays are open.
  private var depth = 0
  /// Where keys of the open object begin, in YAML; the root opens at zero.
  private var column = -2
  /// Whether the open object or array has nothing in it yet.
  private var isEmpty = true
  /// Whether the dash of a YAML element waits for its value on the same line.
  private var followsDash = false
  /// Whether nothing of the document is written yet.
  private var isAtStart = true
  /// Where the current line begins in `output`.
  private var lineStart = 0
  #if DEBUG
  private var lastKeys: [String] = []
  #endif

  /// A writer of one document.
  init(form: DocumentForm) {
    self.form = form
  }

  /// How many bytes wait to be taken.
  var waitingBytes: Int { output.count }

  /// Hands over what was written, between two elements of the outermost array.
  mutating func drain<Failure: Error>(
    into sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    let bytes = output.bytes
    // `withUnsafeBytes` on an array does not pass typed errors on.
    try bytes.span.bytes.withUnsafeBytes { (raw) throws(Failure) in try sink(raw) }
    output.removeAll()
    lineStart = 0
  }

  // MARK: Structure

  /// Begins an object.
  mutating func openObject() {
    open(UInt8(ascii: "{"))
    column += 2
    #if DEBUG
    lastKeys.append("")
    #endif
  }

  /// Ends an object.
  mutating func closeObject() {
    close(UInt8(ascii: "}"), empty: " {}")
    column -= 2
    #if DEBUG
    lastKeys.removeLast()
    #endif
  }

  /// Begins an array.
  mutating func openArray() {
    open(UInt8(ascii: "["))
  }

  /// Ends an array.
  mutating func closeArray() {
    close(UInt8(ascii: "]"), empty: " []")
  }

  /// Ends the document's last line.
  mutating func endDocument() {
    output.append(byte: UInt8(ascii: "\n"))
  }

  /// Begins a member of the open object.
  mutating func key(_ name: String) {
    #if DEBUG
    precondition(
      lastKeys[lastKeys.count - 1] < name, "key '\(name)' is not in ascending order")
    lastKeys[lastKeys.count - 1] = name
    #endif
    switch form {
    case .json, .compact:
      separate()
      output.append(byte: UInt8(ascii: "\""))
      output.append(name)
      output.append(form == .json ? "\": " : "\":")
    case .yaml:
      if followsDash {
        output.append(byte: UInt8(ascii: " "))
        followsDash = false
      } else {
        newLine(indent: column)
      }
      output.append(name)
      output.append(byte: UInt8(ascii: ":"))
    }
    isEmpty = false
  }

  /// Begins an element of the open array.
  mutating func element() {
    if form == .yaml {
      newLine(indent: column)
      output.append(byte: UInt8(ascii: "-"))
      followsDash = true
    } else {
      separate()
    }
    isEmpty = false
  }

  // MARK: Values

  /// Writes a string.
  mutating func value(_ string: String) {
    let isContiguous: Void? = string.utf8.withContiguousStorageIfAvailable { storage in
      write(string: storage)
    }
    if isContiguous == nil { value { $0.append(string) } }
  }

  /// Writes the string that a closure builds.
  mutating func value(_ build: (inout Text) -> Void) {
    scratch.removeAll()
    build(&scratch)
    let bytes = scratch.bytes
    scratch = Text()
    bytes.withUnsafeBufferPointer { write(string: $0) }
    scratch.reuse(bytes)
  }

  /// Writes a number.
  mutating func value(_ number: Int) {
    beginScalar()
    output.append(number)
  }

  /// Writes true or false.
  mutating func value(_ flag: Bool) {
    beginScalar()
    output.append(flag ? "true" : "false")
  }

  /// Writes null.
  mutating func nullValue() {
    beginScalar()
    output.append("null")
  }

  private mutating func write(string: UnsafeBufferPointer<UInt8>) {
    beginScalar()
    if form == .yaml {
      YAMLScalar(bytes: string, indent: column + 2, column: output.count - lineStart)
        .write(into: &output)
    } else {
      JSONString(bytes: string).write(into: &output)
    }
  }

  private mutating func beginScalar() {
    guard form == .yaml else { return }
    output.append(byte: UInt8(ascii: " "))
    followsDash = false
  }

  private mutating func open(_ bracket: UInt8) {
    if form != .yaml { output.append(byte: bracket) }
    depth += 1
    isEmpty = true
  }

  private mutating func close(_ bracket: UInt8, empty: String) {
    depth -= 1
    switch form {
    case .json:
      if !isEmpty { newLine(indent: 4 * depth) }
      output.append(byte: bracket)
    case .compact:
      output.append(byte: bracket)
    case .yaml:
      if isEmpty { output.append(empty) }
      followsDash = false
    }
    isEmpty = false
  }

  private mutating func separate() {
    if !isEmpty { output.append(byte: UInt8(ascii: ",")) }
    if form == .json { newLine(indent: 4 * depth) }
    isAtStart = false
  }

  private mutating func newLine(indent: Int) {
    if form == .yaml && isAtStart {
      isAtStart = false
      return
    }
    output.appendNewLine(indent: indent)
    lineStart = output.count - indent
  }
}
