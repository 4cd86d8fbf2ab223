import Foundation
import TestSupport
import Testing

/// What `tagtidy explain` says of some objects of the shop, kept in `reports/shop/explain.txt`.
///
/// `UPDATE_GOLDEN=1 swift test --filter ReportsTests` rewrites it and fails.
@Suite struct ExplainReportsTests {
  private static let objects = [
    "shop/web", "shop/web:latest", "shop/cart@sha256:c57b", "99fd349b", "images/ubi:9",
    "pod/shop/web-6c9f7d4b5c-2xk8p", "statefulset/till/ledger", "rollout/till/gateway",
  ]

  @Test func `what is explained of the shop is what is kept`() throws {
    let audit = try Audit(["Tests/Fixtures/shop"])
    var text = Data()
    for object in Self.objects {
      let outcome = try Command.tagtidy(
        ["explain", object, "--db", audit.folder.path("audit.db")]
      ).run()
      #expect(outcome.status == 0, "\(object): \(outcome.error)")
      text += Data("$ tagtidy explain \(object)\n".utf8) + outcome.outputData + Data("\n".utf8)
    }
    let difference = try Golden.difference(of: text, from: "reports/shop/explain.txt")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func `the same question gets the same bytes in every format`() throws {
    let audit = try Audit(["Tests/Fixtures/shop"])
    for format in ["text", "md", "json"] {
      let command = Command.tagtidy(
        ["explain", "shop/web", "--db", audit.folder.path("audit.db"), "--output", format])
      let first = try command.run()
      #expect(try command.run().outputData == first.outputData)
      #expect(!first.outputData.isEmpty)
    }
  }
}
