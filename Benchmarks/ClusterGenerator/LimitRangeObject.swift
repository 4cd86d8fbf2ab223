/// A LimitRange with limits on images, image streams and containers.
struct LimitRangeObject: ClusterObject {
  /// The project.
  let project: ProjectPlan

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", "v1")
    writer.field("kind", "LimitRange")
    project.identity("image-limits", .limitranges).writeMetadata(to: &writer)
    writer.object("spec") { writer in
      writer.array("limits") { writer in
        writer.element { writer in
          writer.object("max") {
            $0.field("storage", project.index % 3 == 0 ? "1Gi" : "750Mi")
          }
          writer.field("type", "openshift.io/Image")
        }
        writer.element { writer in
          writer.object("max") { writer in
            writer.field("openshift.io/image-tags", "20")
            writer.field("openshift.io/images", "30")
          }
          writer.field("type", "openshift.io/ImageStream")
        }
        writer.element { writer in
          writer.object("default") { $0.field("memory", "512Mi") }
          writer.field("type", "Container")
        }
      }
    }
  }
}
