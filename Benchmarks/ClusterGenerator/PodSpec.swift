/// The specification of a pod, in a pod or in a template.
struct PodSpec: ClusterObject {
  /// The workload.
  let plan: WorkloadPlan
  /// The main container's pull spec.
  let pullSpec: String
  /// The node that it runs on; nil in templates and in pods that wait for one.
  let node: String?
  /// Whether someone attached a container to look into it.
  let isDebugged: Bool

  func write(to writer: inout DocumentWriter) {
    writer.array("containers") { writer in
      writer.element(writeMain)
      if let sidecar = plan.extras.sidecar {
        writer.element { writeSmall("sidecar", sidecar, to: &$0) }
      }
    }
    writer.field("dnsPolicy", "ClusterFirst")
    if isDebugged {
      writer.array("ephemeralContainers") { writer in
        writer.element { writeSmall("debugger", "quay.io/acme-tools/debug:latest", to: &$0) }
      }
    }
    if !plan.stream.origin.isManaged {
      writer.array("imagePullSecrets") { writer in
        writer.element { $0.field("name", "registry-credentials") }
      }
    }
    if let initial = plan.extras.initial {
      writer.array("initContainers") { writer in
        writer.element { writeSmall("prepare", initial, to: &$0) }
      }
    }
    if let node { writer.field("nodeName", node) }
    writer.field("restartPolicy", plan.kind.isFinite ? "Never" : "Always")
    writer.field("schedulerName", "default-scheduler")
    writer.object("securityContext")
    writer.field("serviceAccount", "default")
    writer.field("serviceAccountName", "default")
    writer.field("terminationGracePeriodSeconds", 30)
    writer.array("volumes", writeVolumes)
  }

  private func writeMain(to writer: inout DocumentWriter) {
    writer.array("env") { writer in
      writer.element { writer in
        writer.field("name", "APP_ENVIRONMENT")
        writer.field("value", plan.namespace)
      }
      writer.element { writer in
        writer.field("name", "API_TOKEN")
        writer.field("value", "not-a-real-token")
      }
    }
    writer.field("image", pullSpec)
    writer.field("imagePullPolicy", plan.pullPolicy)
    writer.field("name", plan.name)
    writer.array("ports") { writer in
      writer.element { writer in
        writer.field("containerPort", 8080)
        writer.field("protocol", "TCP")
      }
    }
    writer.object("resources") { writer in
      writer.object("limits") { $0.field("memory", "512Mi") }
      writer.object("requests") { writer in
        writer.field("cpu", "100m")
        writer.field("memory", "256Mi")
      }
    }
    writer.field("terminationMessagePath", "/dev/termination-log")
    writer.field("terminationMessagePolicy", "File")
    writer.array("volumeMounts") { writer in
      writer.element { writer in
        writer.field("mountPath", "/etc/app")
        writer.field("name", "config")
        writer.field("readOnly", true)
      }
    }
  }

  private func writeSmall(_ name: String, _ image: String, to writer: inout DocumentWriter) {
    writer.field("image", image)
    writer.field("imagePullPolicy", image.hasSuffix(":latest") ? "Always" : "IfNotPresent")
    writer.field("name", name)
    writer.object("resources")
    writer.field("terminationMessagePath", "/dev/termination-log")
    writer.field("terminationMessagePolicy", "File")
  }

  private func writeVolumes(to writer: inout DocumentWriter) {
    writer.element { writer in
      writer.object("configMap") { writer in
        writer.field("defaultMode", 420)
        writer.field("name", plan.name)
      }
      writer.field("name", "config")
    }
    guard let image = plan.extras.volume else { return }
    writer.element { writer in
      writer.object("image") { writer in
        writer.field("pullPolicy", "IfNotPresent")
        writer.field("reference", image)
      }
      writer.field("name", "assets")
    }
  }
}
