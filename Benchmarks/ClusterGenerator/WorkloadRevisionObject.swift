/// What a Deployment or a DeploymentConfig rolled out.
///
/// It is a ReplicaSet or a ReplicationController; only the current one has replicas.
struct WorkloadRevisionObject: ClusterObject {
  /// The workload.
  let plan: WorkloadPlan
  /// How many revisions back.
  let age: Int

  func write(to writer: inout DocumentWriter) {
    let isReplicaSet = plan.kind == .deployment
    let replicas = age == 0 ? plan.replicas : 0
    writer.field("apiVersion", isReplicaSet ? "apps/v1" : "v1")
    writer.field("kind", isReplicaSet ? "ReplicaSet" : "ReplicationController")
    plan.identity(ofRevision: age).writeMetadata(
      to: &writer, generation: 1, owner: owner,
      annotations: { writer in
        writer.field(
          isReplicaSet
            ? "deployment.kubernetes.io/revision"
            : "openshift.io/deployment-config.latest-version",
          text: { $0.append(plan.revisions - age) })
      },
      labels: { $0.field("app", plan.name) })
    writer.object("spec") { writer in
      writer.field("replicas", replicas)
      writer.object("selector") { writer in
        if isReplicaSet {
          writer.object("matchLabels") { $0.field("app", plan.name) }
        } else {
          writer.field("app", plan.name)
        }
      }
      writer.object("template", PodTemplate(plan: plan, age: age).write)
    }
    writer.object("status") { $0.field("replicas", replicas) }
  }

  private var owner: OwnerReference {
    OwnerReference(
      apiVersion: plan.kind.apiVersion, kind: plan.kind.kind, name: plan.name,
      uid: plan.identity.uid)
  }
}
