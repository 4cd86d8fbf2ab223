/// A gauge and its series, in the form that Prometheus reads.
struct PrometheusFamily {
  /// Without the program's name before it.
  private let name: String
  private let help: String
  private var lines: [String] = []

  /// - Parameters:
  ///   - name: With its unit at its end.
  ///   - help: A sentence without a period.
  init(_ name: String, _ help: String) {
    self.name = "tagtidy_" + name
    self.help = help
  }

  /// A gauge of one series.
  init(_ name: String, _ help: String, _ value: some BinaryInteger) {
    self.init(name, help)
    add([:], value)
  }

  /// Adds a series; labels come in the order in which they are given.
  mutating func add(_ labels: KeyValuePairs<String, String>, _ value: some BinaryInteger) {
    add(labels, text: String(value))
  }

  /// Adds a series whose value is a part of one; 1 where there is nothing to be a part of.
  mutating func add(_ count: Int, of whole: Int) {
    add([:], text: whole == 0 ? "1" : (Double(count) / Double(whole)).description)
  }

  /// Writes it, and nothing where it has no series.
  func write(to output: inout some TextOutputStream) {
    guard !lines.isEmpty else { return }
    output.line("# HELP \(name) \(Self.escape(help))")
    output.line("# TYPE \(name) gauge")
    for line in lines { output.line(line) }
  }

  private mutating func add(_ labels: KeyValuePairs<String, String>, text: String) {
    let pairs = labels.map { "\($0.key)=\"\(Self.escape($0.value))\"" }.joined(separator: ",")
    lines.append(name + (pairs.isEmpty ? "" : "{\(pairs)}") + " " + text)
  }

  /// A text on one line, as a label's value: visible, its backslashes and quotes escaped.
  private static func escape(_ text: String) -> String {
    text.visible.escapingScalars { $0 == "\\" || $0 == "\"" ? "\\\($0)" : nil }
  }
}
