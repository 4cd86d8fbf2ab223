import Foundation

/// Hands elements from one thread to another, holding no more than a few at once.
package final class BoundedQueue<Element: Sendable>: @unchecked Sendable {
  private let condition = NSCondition()
  private let capacity: Int
  private var elements: [Element] = []
  private var isFinished = false

  package init(capacity: Int) {
    self.capacity = capacity
  }

  /// Waits for room; an element that comes after the end is dropped.
  package func push(_ element: Element) {
    condition.lock()
    defer { condition.unlock() }
    while elements.count >= capacity, !isFinished { condition.wait() }
    guard !isFinished else { return }
    elements.append(element)
    condition.broadcast()
  }

  /// Waits for an element; nil once all are taken and no more will come.
  package func pop() -> Element? {
    condition.lock()
    defer { condition.unlock() }
    while elements.isEmpty, !isFinished { condition.wait() }
    guard !elements.isEmpty else { return nil }
    let element = elements.removeFirst()
    condition.broadcast()
    return element
  }

  /// Says that no more will come.
  package func finish() {
    condition.lock()
    defer { condition.unlock() }
    isFinished = true
    condition.broadcast()
  }

  /// Drops what is waiting and lets go of whoever waits.
  package func cancel() {
    condition.lock()
    defer { condition.unlock() }
    isFinished = true
    elements.removeAll()
    condition.broadcast()
  }
}
