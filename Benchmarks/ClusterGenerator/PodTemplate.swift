/// The `template` of a workload, or of one of its revisions.
struct PodTemplate: ClusterObject {
  /// The workload.
  let plan: WorkloadPlan
  /// How many revisions back.
  let age: Int

  func write(to writer: inout DocumentWriter) {
    writer.object("metadata") { writer in
      writer.nullField("creationTimestamp")
      writer.object("labels") { $0.field("app", plan.name) }
    }
    let spec = PodSpec(
      plan: plan, pullSpec: plan.pullSpec(ofRevision: age), node: nil, isDebugged: false)
    writer.object("spec", spec.write)
  }
}
