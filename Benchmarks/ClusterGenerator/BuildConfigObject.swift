/// A BuildConfig.
struct BuildConfigObject: ClusterObject {
  /// What it builds.
  let plan: BuildPlan

  /// Its identity.
  static func identity(of plan: BuildPlan) -> ObjectIdentity {
    ObjectIdentity(
      name: plan.name, namespace: plan.stream.repository.namespace,
      created: plan.stream.timeline.begin, seed: plan.seed, resource: .buildconfigs,
      number: plan.stream.index)
  }

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", "build.openshift.io/v1")
    writer.field("kind", "BuildConfig")
    BuildConfigObject.identity(of: plan).writeMetadata(
      to: &writer, generation: 2, labels: { $0.field("app", plan.name) })
    writer.object("spec") { writer in
      writer.field("failedBuildsHistoryLimit", 5)
      writer.nullField("nodeSelector")
      plan.writeSpec(to: &writer)
      writer.field("successfulBuildsHistoryLimit", 5)
      writer.array("triggers") { writer in
        writer.element { $0.field("type", "ConfigChange") }
        guard plan.fromKind == .tag else { return }
        writer.element { writer in
          writer.object("imageChange")
          writer.field("type", "ImageChange")
        }
      }
    }
    writer.object("status") { $0.field("lastVersion", plan.newest + 1) }
  }
}
