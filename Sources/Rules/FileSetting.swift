/// A setting, and the line of the configuration file that makes it.
package struct FileSetting<Value: Sendable>: Sendable {
  package let value: Value
  /// From 1.
  package let line: Int

  package init(_ value: Value, line: Int) {
    self.value = value
    self.line = line
  }
}
