import Ledger
import Testing

@Suite struct LedgerCauseTests {
  @Test func `images are no part of image streams`() {
    let images = LedgerCause.allCases.filter { !$0.isOfImageStreams }
    #expect(images.map(\.rawValue) == ["image", "shared-image", "unheld-image"])
  }
}
