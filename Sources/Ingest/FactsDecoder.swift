import Model

/// Hands an object to the decoder for its kind.
enum FactsDecoder {
  /// Decodes one object.
  ///
  /// - Parameters:
  ///   - root: The whole object.
  ///   - kind: Nil for a kind that is not known, which may carry pod specs all the same.
  ///   - metadata: The object's own.
  ///   - log: Takes the fields that could not be read.
  /// - Returns: What the object says, as its kind says it.
  static func facts(
    of root: Node, kind: ObjectKind?, metadata: ObjectMetadata, log: inout FieldLog
  ) -> ObjectFacts {
    switch kind {
    case .imageStream:
      .imageStream(ImageStreamDecoder.decode(root, metadata: metadata, log: &log))
    case .image: .image(ImageDecoder.decode(root, metadata: metadata, log: &log))
    case .pod: .workload(WorkloadDecoder.pod(root, metadata: metadata, log: &log))
    case .replicationController, .replicaSet, .deployment, .deploymentConfig, .statefulSet,
      .daemonSet, .job, .cronJob:
      .workload(
        WorkloadDecoder.controller(
          root, kind: kind ?? .deployment, metadata: metadata, log: &log))
    case .build, .buildConfig: .workload(BuildDecoder.decode(root, metadata: metadata, log: &log))
    case .limitRange: .limitRange(PolicyDecoder.limits(root, log: &log))
    case .resourceQuota: .resourceQuota(PolicyDecoder.quotas(root, log: &log))
    case .namespace:
      .namespace(PolicyDecoder.namespace(root, metadata: metadata, log: &log))
    case .serviceAccount: .serviceAccount(AccessDecoder.serviceAccount(root, log: &log))
    case .secret: .secret(SecretDecoder.decode(root, metadata: metadata, log: &log))
    case .roleBinding, .clusterRoleBinding:
      .roleBinding(AccessDecoder.roleBinding(root, log: &log))
    case .imagePruner: .imagePruner(PolicyDecoder.imagePruner(root, log: &log))
    case .imageConfiguration:
      .imageConfiguration(PolicyDecoder.imageConfiguration(root, log: &log))
    case .registryConfiguration:
      .registryConfiguration(PolicyDecoder.registryConfiguration(root, log: &log))
    case .imageStreamTag:
      .imageStream(ImageStreamTagDecoder.decode(root, metadata: metadata, log: &log))
    case .imageStreamImage: .uninteresting
    case nil:
      WorkloadDecoder.other(root, metadata: metadata, log: &log).map { .workload($0) }
        ?? .uninteresting
    }
  }
}
