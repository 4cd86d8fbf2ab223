/// The resources of an export, each a file of its own.
package enum ExportedResource: String, Sendable, CaseIterable {
  case imagestreams, images, pods, replicationcontrollers, replicasets, deployments
  case deploymentconfigs, statefulsets, daemonsets, jobs, cronjobs, builds, buildconfigs
  case limitranges, resourcequotas, namespaces, serviceaccounts, secrets, rolebindings
  case clusterrolebindings, imagepruners, imageconfigs

  /// A number of its own for each resource.
  var number: Int { ExportedResource.allCases.firstIndex(of: self) ?? 0 }
}
