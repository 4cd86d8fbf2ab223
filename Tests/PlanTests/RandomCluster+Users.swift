import Model
import TestSupport

extension RandomCluster {
  /// Draws objects that name tags and images.
  mutating func drawUsers(_ lot: inout Lot) {
    for number in 0..<lot.number(0...7) {
      let stream = streams[lot.number(0...streams.count - 1)]
      let image = images[lot.number(0...images.count - 1)]
      let tag = stream.tags.randomElement(using: &lot)?.name ?? "latest"
      let isByTag = lot.happens(50)
      let target: Target = isByTag ? .tag(stream: stream.text, tag) : .image(image.number)
      let end = isByTag ? ":\(tag)" : "@\(image.digest)"
      let reference =
        #"{"kind": "ImageStream\#(isByTag ? "Tag" : "Image")", "#
        + #""namespace": "\#(stream.namespace)", "name": "\#(stream.name)\#(end)"}"#
      let json = object(
        number, pullSpec: "\(Self.registry)/\(stream.text)\(end)", reference: reference,
        short: isByTag ? "\(stream.name):\(tag)" : nil, namespace: stream.namespace, &lot)
      users.append(User(json: json, target: target))
    }
  }

  private func object(
    _ number: Int, pullSpec: String, reference: String, short: String?, namespace: String,
    _ lot: inout Lot
  ) -> String {
    func container(_ key: String, _ image: String) -> String {
      #""\#(key)": [{"name": "c", "image": "\#(image)"}]"#
    }
    let phase = ["Running", "Pending", "Succeeded", "Failed"].randomElement(using: &lot) ?? ""
    let elsewhere = lot.happens(50) ? "shop" : "ops"
    func pod(_ spec: String, status: String = "", namespace: String? = nil) -> String {
      let own = namespace ?? elsewhere
      return item(
        "v1", "Pod", number, own, #""spec": {\#(spec)}, "status": {"phase": "\#(phase)"\#(status)}"#
      )
    }
    switch lot.number(0...9) {
    case 0: return pod(container("containers", pullSpec))
    case 1: return pod(container("initContainers", pullSpec))
    case 2: return pod(container("ephemeralContainers", pullSpec))
    case 3:
      let status = container("containerStatuses", "x").replacing(
        #""image": "x""#, with: #""image": "x", "imageID": "\#(pullSpec)""#)
      return pod(container("containers", "quay.io/a/b:1"), status: ", " + status)
    case 4: return pod(container("containers", short ?? pullSpec), namespace: namespace)
    case 5:
      let template = #""template": {"spec": {\#(container("containers", pullSpec))}}"#
      return item("apps/v1", "Deployment", number, elsewhere, #""spec": {\#(template)}"#)
    case 6:
      let template = #""template": {"spec": {\#(container("containers", pullSpec))}}"#
      return item("argoproj.io/v1alpha1", "Rollout", number, elsewhere, #""spec": {\#(template)}"#)
    case 7:
      return build(number, elsewhere, #""strategy": {"sourceStrategy": {"from": \#(reference)}}"#)
    case 8: return build(number, elsewhere, #""source": {"images": [{"from": \#(reference)}]}"#)
    default:
      let change = #""triggers": [{"type": "ImageChange", "imageChange": {"from": \#(reference)}}]"#
      return build(number, elsewhere, change)
    }
  }

  private func build(_ number: Int, _ namespace: String, _ spec: String) -> String {
    item("build.openshift.io/v1", "BuildConfig", number, namespace, #""spec": {\#(spec)}"#)
  }

  private func item(
    _ version: String, _ kind: String, _ number: Int, _ namespace: String, _ rest: String
  ) -> String {
    #"{"apiVersion": "\#(version)", "kind": "\#(kind)", "metadata": {"namespace": "\#(namespace)", "#
      + #""name": "u\#(number)", "creationTimestamp": "2026-01-01T00:00:00Z"}, \#(rest)}"#
  }
}
