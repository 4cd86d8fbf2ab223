/// A Pod of some workload, or of one that is gone.
struct PodObject: ClusterObject {
  private let number: Int
  private let plan: WorkloadPlan
  private let phase: PodPhase
  private let created: Moment
  /// How many revisions of the workload have come since.
  private let age: Int
  private let image: ImagePlan
  private let isDebugged: Bool
  private let isInvalid: Bool
  private let suffix: UInt64
  private let node: String

  /// Draws a pod; nil where it was not there yet when the export was taken.
  init?(number: Int, in cluster: GeneratedCluster) {
    var dice = Dice(seed: cluster.seed, .pod, number)
    guard let plan = PodObject.workload(in: cluster, dice: &dice) else { return nil }
    self.number = number
    self.plan = plan
    phase = PodPhase(from: &dice, isFinite: plan.kind.isFinite)
    age = plan.revisions > 1 && dice.happens(80) ? 1 : 0
    let isOrphan = cluster.orphans > 0 && dice.happens(cluster.shape.defects.orphanInUse)
    let held = cluster.shape.images - cluster.orphans
    image =
      isOrphan
      ? cluster.image(held + dice.below(cluster.orphans)) : plan.image(ofRevision: age)
    let rollout = max(plan.image(ofRevision: age).created, image.created) + 100
    // By the horizon and not by `asOf`, so that a pod is the same in exports of different days.
    let latest = min(14 * 86_400, cluster.shape.horizon.seconds - rollout.seconds)
    created = rollout + dice.below(latest)
    isDebugged = dice.happens(10)
    isInvalid = dice.happens(cluster.shape.defects.invalidReference)
    suffix = dice.next()
    node = "worker-\(dice.below(12 + cluster.shape.pods / 100))"
    guard created <= cluster.shape.asOf else { return nil }
  }

  /// A workload that has pods; the first of a few draws that hits one.
  private static func workload(
    in cluster: GeneratedCluster, dice: inout Dice
  ) -> WorkloadPlan? {
    let streams = cluster.applicationStreams
    for _ in 0..<64 {
      let stream = cluster.stream(streams.lowerBound + dice.below(streams.count))
      if let plan = WorkloadPlan(stream: stream, cluster: cluster) { return plan }
    }
    return nil
  }

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", "v1")
    writer.field("kind", "Pod")
    let owner = plan.kind.revisionResource == nil ? plan.identity : plan.identity(ofRevision: age)
    let end = Text {
      $0.append("-")
      $0.append(hex: suffix, digits: 5)
      $0.append(number % 100)
    }
    let identity = ObjectIdentity(
      name: owner.name + end.string, namespace: plan.namespace, created: created,
      seed: plan.cluster.seed, resource: .pods, number: number)
    identity.writeMetadata(
      to: &writer, owner: ownerReference(to: owner),
      annotations: { writer in
        writer.field("k8s.v1.cni.cncf.io/network-status", text: spellNetworkStatus)
        writer.field("openshift.io/scc", "restricted-v2")
      },
      labels: { $0.field("app", plan.name) })
    let spec = PodSpec(
      plan: plan, pullSpec: pullSpec, node: phase == .pending ? nil : node,
      isDebugged: isDebugged)
    writer.object("spec", spec.write)
    writer.object("status", writeStatus)
  }

  private var pullSpec: String {
    if isInvalid { return "Registry.Example.com//\(plan.name):bad tag" }
    guard image.isOrphan else { return plan.pullSpec(ofRevision: age) }
    return Text { image.spellPullSpec(into: &$0) }.string
  }

  private func ownerReference(to owner: ObjectIdentity) -> OwnerReference {
    let kind =
      switch plan.kind {
      case .deployment: "ReplicaSet"
      case .deploymentConfig: "ReplicationController"
      default: plan.kind.kind
      }
    let apiVersion = plan.kind == .deploymentConfig ? "v1" : plan.kind.apiVersion
    return OwnerReference(apiVersion: apiVersion, kind: kind, name: owner.name, uid: owner.uid)
  }

  private func writeStatus(to writer: inout DocumentWriter) {
    if phase != .pending {
      writer.array("containerStatuses") { writer in
        writer.element(writeContainerStatus)
      }
    }
    writer.field("phase", phase.rawValue)
    writer.field(
      "podIP",
      text: {
        $0.append("10.\(128 + number / 62_500 % 100).")
        $0.append(number / 250 % 250)
        $0.append(".")
        $0.append(2 + number % 250)
      })
    writer.field("qosClass", "Burstable")
    writer.field("startTime", created)
  }

  private func writeContainerStatus(to writer: inout DocumentWriter) {
    writer.field(
      "containerID",
      text: {
        $0.append("cri-o://")
        Digest(seed: plan.cluster.seed, .pod, number, 1).spellHex(into: &$0)
      })
    writer.field("image", pullSpec)
    writer.field(
      "imageID",
      text: {
        if image.isOrphan { return image.spellPullSpec(into: &$0) }
        plan.spellRepository(into: &$0)
        $0.append("@")
        $0.append(image.digest)
      })
    writer.object("lastState")
    writer.field("name", plan.name)
    writer.field("ready", phase == .running)
    writer.field("restartCount", number % 7 == 0 ? number % 5 : 0)
    writer.object("state") { writer in
      if phase.isFinished {
        writer.object("terminated") { writer in
          writer.field("exitCode", phase == .failed ? 1 : 0)
          writer.field("reason", phase == .failed ? "Error" : "Completed")
          writer.field("startedAt", created)
        }
      } else {
        writer.object("running") { $0.field("startedAt", created) }
      }
    }
  }

  /// Appends the lines of JSON that the network plugin leaves in an annotation.
  private func spellNetworkStatus(into text: inout Text) {
    text.append("[{\n    \"name\": \"ovn-kubernetes\",\n    \"interface\": \"eth0\",\n")
    text.append("    \"ips\": [\n        \"10.128.")
    text.append(number / 250 % 250)
    text.append(".")
    text.append(2 + number % 250)
    text.append("\"\n    ],\n    \"default\": true,\n    \"dns\": {}\n}]")
  }
}
