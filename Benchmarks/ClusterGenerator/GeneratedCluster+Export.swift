extension GeneratedCluster {
  /// Writes a resource as one list, in pieces of a few hundred kilobytes.
  ///
  /// - Parameters:
  ///   - resource: What to write.
  ///   - form: How to write it.
  ///   - sink: Takes the pieces in order; they are valid only while it runs.
  /// - Throws: What the sink throws.
  package func write<Failure: Error>(
    _ resource: ExportedResource,
    as form: DocumentForm,
    to sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = DocumentWriter(form: form)
    writer.openObject()
    writer.field("apiVersion", "v1")
    writer.key("items")
    writer.openArray()
    for candidate in 0..<candidates(of: resource) {
      writeItems(of: resource, candidate: candidate, to: &writer)
      if writer.waitingBytes > 1 << 18 { try writer.drain(into: sink) }
    }
    writer.closeArray()
    writer.field("kind", "List")
    writer.object("metadata") { $0.field("resourceVersion", "") }
    writer.closeObject()
    writer.endDocument()
    try writer.drain(into: sink)
  }

  /// A resource as one list in memory, for small clusters.
  package func bytes(of resource: ExportedResource, as form: DocumentForm) -> [UInt8] {
    var bytes: [UInt8] = []
    write(resource, as: form) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// How many numbers there are that may have items of a resource.
  private func candidates(of resource: ExportedResource) -> Int {
    switch resource {
    case .images: shape.images
    case .pods: shape.pods
    case .limitranges, .resourcequotas, .namespaces, .serviceaccounts, .secrets, .rolebindings:
      shape.namespaces
    case .clusterrolebindings: ClusterRoleBindingObject.all.count
    case .imagepruners, .imageconfigs: 1
    default: shape.streams
    }
  }

  /// Writes the items that a number stands for: one, none or a few.
  private func writeItems(
    of resource: ExportedResource, candidate: Int, to writer: inout DocumentWriter
  ) {
    switch resource {
    case .imagestreams:
      let plan = stream(candidate)
      if plan.timeline.begin <= shape.asOf {
        writer.item(ImageStreamObject(plan: plan, cluster: self))
      }
    case .images:
      let plan = image(candidate)
      if plan.created <= shape.asOf - 100 { writer.item(ImageObject(plan: plan)) }
    case .pods:
      if let pod = PodObject(number: candidate, in: self) { writer.item(pod) }
    case .builds, .buildconfigs:
      writeBuilds(resource, of: candidate, to: &writer)
    case .clusterrolebindings:
      writer.item(ClusterRoleBindingObject(number: candidate, cluster: self))
    case .imagepruners: writer.item(ImagePrunerObject(cluster: self))
    case .imageconfigs: writer.item(ImageConfigObject(cluster: self))
    case .limitranges, .resourcequotas, .namespaces, .serviceaccounts, .secrets, .rolebindings:
      writeProject(resource, candidate, to: &writer)
    default:
      writeWorkload(resource, of: candidate, to: &writer)
    }
  }

  private func writeBuilds(
    _ resource: ExportedResource, of candidate: Int, to writer: inout DocumentWriter
  ) {
    guard let plan = BuildPlan(stream: stream(candidate), cluster: self) else { return }
    if resource == .buildconfigs {
      writer.item(BuildConfigObject(plan: plan))
    } else {
      for revision in plan.builds { writer.item(BuildObject(plan: plan, revision: revision)) }
    }
  }

  private func writeWorkload(
    _ resource: ExportedResource, of candidate: Int, to writer: inout DocumentWriter
  ) {
    guard let plan = WorkloadPlan(stream: stream(candidate), cluster: self) else { return }
    if plan.kind.resource == resource {
      writer.item(WorkloadObject(plan: plan))
    } else if plan.kind.revisionResource == resource {
      for age in 0..<plan.revisions { writer.item(WorkloadRevisionObject(plan: plan, age: age)) }
    }
  }

  private func writeProject(
    _ resource: ExportedResource, _ candidate: Int, to writer: inout DocumentWriter
  ) {
    let project = ProjectPlan(index: candidate, cluster: self)
    switch resource {
    case .namespaces: writer.item(NamespaceObject(project: project))
    case .limitranges:
      if project.hasLimits { writer.item(LimitRangeObject(project: project)) }
    case .resourcequotas:
      if project.hasQuota { writer.item(ResourceQuotaObject(project: project)) }
    case .serviceaccounts:
      for account in ProjectPlan.accounts {
        writer.item(ServiceAccountObject(project: project, account: account))
      }
    case .secrets:
      for secret in project.secrets {
        writer.item(SecretObject(project: project, secret: secret))
      }
    default:
      for binding in project.bindings {
        writer.item(RoleBindingObject(project: project, binding: binding))
      }
    }
  }
}
