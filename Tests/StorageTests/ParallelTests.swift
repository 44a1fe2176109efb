import Synchronization
import Testing

@testable import Storage

struct ParallelTests {
  @Test(arguments: [0, 1, 15, 16, 17, 1000], [1, 2, 32])
  func `each item is taken once, and the answers stand in the order of the items`(
    count: Int, width: Int
  ) {
    let taken = Mutex(0)
    let answers = inParallel(Array(0..<count), atMost: width) { item in
      taken.withLock { $0 += 1 }
      return item % 3 == 0 ? nil : item
    }
    #expect(answers == (0..<count).map { $0 % 3 == 0 ? nil : $0 })
    #expect(taken.withLock(\.self) == count)
  }
}
