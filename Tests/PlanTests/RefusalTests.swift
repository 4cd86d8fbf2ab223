import Model
import Plan
import Testing

@Suite struct RefusalTests {
  private func reference(
    role: Referrer.Role, container: String, kind: String = "DockerImage"
  ) -> InvalidReference {
    let holder = Holder(
      kind: "BuildConfig", namespace: "shop", name: "cart", field: "spec", role: role)
    return InvalidReference(
      holder: holder, container: container, referenceKind: kind, text: "a b", why: "no")
  }

  @Test func `references are told as the reference prints them`() {
    #expect(
      reference(role: .initContainer, container: "web").message
        == "buildconfig/cart namespace=shop: init container web: invalid image reference \"a b\": no"
    )
    #expect(
      reference(role: .buildStrategy, container: "", kind: "ImageStreamTag").message
        == "buildconfig/cart namespace=shop: invalid ImageStreamTag reference \"a b\": no")
  }

  @Test func `only a missing template crashes`() {
    for cause in Refusal.Cause.allCases {
      #expect(Refusal(cause: cause, message: "").isCrash == (cause == .missingTemplate))
    }
  }
}
