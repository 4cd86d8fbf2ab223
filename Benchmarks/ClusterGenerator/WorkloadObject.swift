/// A workload: a Deployment, DeploymentConfig, StatefulSet, DaemonSet, CronJob or Job.
struct WorkloadObject: ClusterObject {
  /// What it is.
  let plan: WorkloadPlan

  private var template: PodTemplate { PodTemplate(plan: plan, age: 0) }

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", plan.kind.apiVersion)
    writer.field("kind", plan.kind.kind)
    let isTriggered = plan.kind == .deployment && plan.hasTrigger
    plan.identity.writeMetadata(
      to: &writer, generation: plan.revisions,
      annotations: { writer in
        writer.field("deployment.kubernetes.io/revision", text: { $0.append(plan.revisions) })
        if isTriggered { writer.field("image.openshift.io/triggers", text: spellTrigger) }
      },
      labels: { writer in
        writer.field("app", plan.name)
        writer.field("app.kubernetes.io/managed-by", "argocd")
      })
    writer.object("spec", writeSpec)
    writer.object("status") { writer in
      writer.field("observedGeneration", plan.revisions)
      if plan.kind == .deployment || plan.kind == .statefulSet {
        writer.field("replicas", plan.replicas)
      }
    }
  }

  private func writeSpec(to writer: inout DocumentWriter) {
    switch plan.kind {
    case .cronJob:
      writer.field("concurrencyPolicy", "Forbid")
      writer.object("jobTemplate") { writer in
        writer.object("metadata") { $0.nullField("creationTimestamp") }
        writer.object("spec") { $0.object("template", template.write) }
      }
      writer.field("schedule", "*/30 * * * *")
      writer.field("suspend", plan.replicas == 0)
    case .job:
      writer.field("backoffLimit", 6)
      writer.field("completions", 1)
      writer.field("parallelism", 1)
      writer.object("template", template.write)
    case .deploymentConfig: writeDeploymentConfig(to: &writer)
    case .deployment, .statefulSet, .daemonSet:
      if plan.kind != .daemonSet { writer.field("replicas", plan.replicas) }
      writer.field("revisionHistoryLimit", 10)
      writer.object("selector") { writer in
        writer.object("matchLabels") { $0.field("app", plan.name) }
      }
      if plan.kind == .statefulSet { writer.field("serviceName", plan.name) }
      writer.object("template", template.write)
    }
  }

  private func writeDeploymentConfig(to writer: inout DocumentWriter) {
    writer.field("replicas", plan.replicas)
    writer.object("selector") { $0.field("app", plan.name) }
    writer.object("strategy") { $0.field("type", "Rolling") }
    writer.object("template", template.write)
    writer.array("triggers") { writer in
      writer.element { $0.field("type", "ConfigChange") }
      guard plan.hasTrigger else { return }
      writer.element { writer in
        writer.object("imageChangeParams") { writer in
          writer.field("automatic", true)
          writer.array("containerNames") { $0.element(plan.name) }
          writer.object("from") { writer in
            writer.field("kind", "ImageStreamTag")
            writer.field("name", "\(plan.stream.repository.name):\(plan.tag)")
            writer.field("namespace", plan.stream.repository.namespace)
          }
          writer.field("lastTriggeredImage", plan.pullSpec(ofRevision: 0))
        }
        writer.field("type", "ImageChange")
      }
    }
  }

  /// Appends the JSON that the annotation of a deployment holds.
  private func spellTrigger(into text: inout Text) {
    text.append("[{\"from\":{\"kind\":\"ImageStreamTag\",\"name\":\"")
    text.append(plan.stream.repository.name)
    text.append(":")
    text.append(plan.tag)
    text.append("\",\"namespace\":\"")
    text.append(plan.stream.repository.namespace)
    text.append("\"},\"fieldPath\":\"spec.template.spec.containers[?(@.name==\\\"")
    text.append(plan.name)
    text.append("\\\")].image\",\"paused\":\"false\"}]")
  }
}
