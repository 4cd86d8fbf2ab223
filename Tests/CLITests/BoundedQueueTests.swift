import CLI
import Foundation
import Testing

@Suite struct BoundedQueueTests {
  @Test func `elements come out in their order`() {
    let queue = BoundedQueue<Int>(capacity: 3)
    for number in 1...3 { queue.push(number) }
    queue.finish()
    #expect([queue.pop(), queue.pop(), queue.pop(), queue.pop()] == [1, 2, 3, nil])
  }

  @Test func `no more than a few wait at once`() {
    let queue = BoundedQueue<Int>(capacity: 2)
    let pushed = Counter()
    let thread = Thread {
      for number in 0..<100 {
        queue.push(number)
        pushed.increase()
      }
      queue.finish()
    }
    thread.start()
    var taken: [Int] = []
    while let number = queue.pop() {
      taken.append(number)
      #expect(pushed.value <= taken.count + 2)
    }
    #expect(taken == Array(0..<100))
  }

  @Test func `what comes after the end is dropped`() {
    let queue = BoundedQueue<Int>(capacity: 2)
    queue.push(1)
    queue.finish()
    queue.push(2)
    #expect(queue.pop() == 1)
    #expect(queue.pop() == nil)
  }

  @Test func `whoever waits for room is let go`() {
    let queue = BoundedQueue<Int>(capacity: 1)
    queue.push(1)
    let done = DispatchSemaphore(value: 0)
    Thread {
      queue.push(2)
      done.signal()
    }.start()
    queue.cancel()
    #expect(done.wait(timeout: .now() + 10) == .success)
    #expect(queue.pop() == nil)
  }

  @Test func `whoever waits for an element is let go`() {
    let queue = BoundedQueue<Int>(capacity: 1)
    let done = DispatchSemaphore(value: 0)
    Thread {
      if queue.pop() == nil { done.signal() }
    }.start()
    queue.finish()
    #expect(done.wait(timeout: .now() + 10) == .success)
  }

  /// A number that two threads look at.
  private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    var value: Int { lock.withLock { count } }

    func increase() { lock.withLock { count += 1 } }
  }
}
