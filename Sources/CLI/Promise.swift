import Foundation

/// A value that one thread makes and another waits for.
final class Promise<Value: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private var result: Value?

  /// Gives the value, once.
  func fulfil(_ value: Value) {
    condition.lock()
    defer { condition.unlock() }
    result = value
    condition.broadcast()
  }

  /// Waits for the value.
  var value: Value {
    condition.lock()
    defer { condition.unlock() }
    while true {
      if let result { return result }
      condition.wait()
    }
  }
}
