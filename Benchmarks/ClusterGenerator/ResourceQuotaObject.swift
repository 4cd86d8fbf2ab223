/// A ResourceQuota that counts image streams.
struct ResourceQuotaObject: ClusterObject {
  /// The project.
  let project: ProjectPlan

  func write(to writer: inout DocumentWriter) {
    let shape = project.cluster.shape
    // How many streams the project has, to within one.
    let used = shape.streams / shape.namespaces
    writer.field("apiVersion", "v1")
    writer.field("kind", "ResourceQuota")
    project.identity("object-counts", .resourcequotas).writeMetadata(to: &writer)
    writer.object("spec") { writer in
      writer.object("hard") { writeCounts(streams: used + 10, to: &$0) }
    }
    writer.object("status") { writer in
      writer.object("hard") { writeCounts(streams: used + 10, to: &$0) }
      writer.object("used") { writeCounts(streams: used, to: &$0) }
    }
  }

  private func writeCounts(streams: Int, to writer: inout DocumentWriter) {
    writer.field("openshift.io/imagestreams", text: { $0.append(streams) })
  }
}
