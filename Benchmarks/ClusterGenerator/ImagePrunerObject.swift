/// The cluster's ImagePruner.
struct ImagePrunerObject: ClusterObject {
  /// The cluster.
  let cluster: GeneratedCluster

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", "imageregistry.operator.openshift.io/v1")
    writer.field("kind", "ImagePruner")
    let identity = ObjectIdentity(
      name: "cluster", namespace: nil, created: cluster.shape.horizon - 3000 * 86_400,
      seed: cluster.seed, resource: .imagepruners, number: 0)
    identity.writeMetadata(to: &writer, generation: 2)
    writer.object("spec") { writer in
      writer.field("failedJobsHistoryLimit", 3)
      writer.field("ignoreInvalidImageReferences", true)
      writer.field("keepTagRevisions", 3)
      writer.field("keepYoungerThanDuration", "60m")
      writer.field("logLevel", "Normal")
      writer.field("schedule", "0 0 * * *")
      writer.field("successfulJobsHistoryLimit", 3)
      writer.field("suspend", false)
    }
    writer.object("status") { writer in
      writer.array("conditions") { writer in
        for (type, status) in [("Available", "True"), ("Failed", "False"), ("Scheduled", "True")] {
          writer.element { writer in
            writer.field("lastTransitionTime", cluster.shape.asOf - 5 * 86_400)
            writer.field("status", status)
            writer.field("type", type)
          }
        }
      }
      writer.field("observedGeneration", 2)
    }
  }
}
