import Model
import Testing

@Suite struct ObjectKindTests {
  @Test(arguments: [
    ("ImageStream", "image.openshift.io", ObjectKind.imageStream),
    ("ImageStream", "", .imageStream),
    ("Image", "image.openshift.io", .image), ("Image", "", .image),
    ("Image", "config.openshift.io", .imageConfiguration), ("Pod", "", .pod),
    ("Deployment", "apps", .deployment), ("Deployment", "extensions", .deployment),
    ("ReplicaSet", "extensions", .replicaSet), ("CronJob", "batch", .cronJob),
    ("DeploymentConfig", "apps.openshift.io", .deploymentConfig),
    ("DeploymentConfig", "", .deploymentConfig),
    ("BuildConfig", "build.openshift.io", .buildConfig), ("Build", "", .build),
    ("Namespace", "", .namespace), ("Project", "project.openshift.io", .namespace),
    ("Project", "", .namespace),
    ("RoleBinding", "rbac.authorization.k8s.io", .roleBinding),
    ("RoleBinding", "authorization.openshift.io", .roleBinding),
    ("ClusterRoleBinding", "", .clusterRoleBinding),
    ("ImagePruner", "imageregistry.operator.openshift.io", .imagePruner),
  ])
  func `old and new groups name the same kind`(kind: String, group: String, known: ObjectKind) {
    #expect(ObjectKind(kind: kind, group: group) == known)
  }

  @Test(arguments: [
    ("Image", "example.com"), ("Image", "apps"), ("Pod", "metrics.k8s.io"), ("PodMetrics", ""),
    ("Build", "config.openshift.io"),
    ("Project", "config.openshift.io"), ("Project", "argoproj.io"), ("Deployment", "example.com"),
    ("pod", ""), ("", ""),
    ("ImagePruner", ""), ("List", ""), ("PodList", ""), ("Service", ""), ("Secret", "example.com"),
    ("Namespace", "x"),
  ])
  func `a kind of another group is of no interest`(kind: String, group: String) {
    #expect(ObjectKind(kind: kind, group: group) == nil)
  }

  @Test func `every kind has a resource of its own that oc get takes`() {
    #expect(Set(ObjectKind.allCases.map(\.resource)).count == ObjectKind.allCases.count)
    #expect(ObjectKind.imageStream.resource == "imagestreams")
    #expect(ObjectKind.imageConfiguration.resource == "images.config.openshift.io")
  }

  @Test func `the reference pruner reads eleven kinds, all in namespaces`() {
    #expect(ObjectKind.referrers.count == 11)
    #expect(ObjectKind.referrers.allSatisfy { !$0.isClusterScoped })
  }
}
