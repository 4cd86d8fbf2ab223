import Plan
import Report
import Testing

@Suite struct RetirementCommandsTests {
  private func retirement(
    _ restoration: Retirement.Restoration?, namespace: String = "shop",
    imageStream: String = "cart", tag: String = "v1-may-2019"
  ) -> Retirement {
    Retirement(
      namespace: namespace, imageStream: imageStream, tag: tag, image: "", reason: "",
      restoration: restoration)
  }

  @Test func `a tag is taken out of its image stream`() {
    #expect(retirement(nil).removalCommand == "oc tag -n shop -d cart:v1-may-2019")
    #expect(retirement(nil).undoCommand == nil)
  }

  @Test(arguments: [
    (
      Retirement.Restoration(sourceKind: "DockerImage", source: "quay.io/a/b@sha256:1"),
      "oc tag -n shop --source=docker quay.io/a/b@sha256:1 cart:v1-may-2019"
    ),
    (
      Retirement.Restoration(
        sourceKind: "DockerImage", source: "quay.io/a/b:1", isReference: true, isScheduled: true,
        isInsecure: true, referencePolicy: "Local", importMode: "PreserveOriginal"),
      "oc tag -n shop --source=docker --reference --scheduled --insecure --reference-policy=local "
        + "--import-mode=PreserveOriginal quay.io/a/b:1 cart:v1-may-2019"
    ),
    (
      Retirement.Restoration(sourceKind: "ImageStreamTag", source: "shop/cart:v1"),
      "oc tag -n shop --source=imagestreamtag --alias shop/cart:v1 cart:v1-may-2019"
    ),
    (
      Retirement.Restoration(
        sourceKind: "ImageStreamImage", source: "shop/cart@sha256:1", isScheduled: true,
        referencePolicy: "Source", importMode: "Legacy"),
      "oc tag -n shop --source=imagestreamimage shop/cart@sha256:1 cart:v1-may-2019"
    ),
  ])
  func `a tag is made again by what made it`(
    restoration: Retirement.Restoration, command: String
  ) {
    #expect(retirement(restoration).undoCommand == command)
  }

  @Test func `hostile names are quoted and are no options`() {
    let hostile = retirement(
      .init(sourceKind: "DockerImage", source: "$(reboot)"), namespace: "a b", imageStream: "-x",
      tag: "';")
    #expect(hostile.removalCommand == #"oc tag -n 'a b' -d -- '-x:'\'';'"#)
    #expect(hostile.undoCommand == #"oc tag -n 'a b' --source=docker -- '$(reboot)' '-x:'\'';'"#)
  }
}
