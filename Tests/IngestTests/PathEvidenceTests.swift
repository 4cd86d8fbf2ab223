import Ingest
import Model
import Testing

@Suite struct PathEvidenceTests {
  /// A path and what it says.
  struct Inspected: Sendable {
    let path: String
    let kind: ObjectKind?
    let namespace: String?
    let name: String?

    init(_ path: String, _ kind: ObjectKind?, in namespace: String? = nil, name: String? = nil) {
      self.path = path
      self.kind = kind
      self.namespace = namespace
      self.name = name
    }
  }

  @Test(arguments: [
    Inspected("namespaces/shop/core/pods.yaml", .pod, in: "shop"),
    Inspected("m/quay-io-x/namespaces/shop/apps/deployments.yaml", .deployment, in: "shop"),
    Inspected(
      "m.tar.gz!namespaces/shop/image.openshift.io/imagestreams.yaml", .imageStream, in: "shop"),
    Inspected("x!y/namespaces/namespaces/core/pods.json.gz", .pod, in: "namespaces"),
    Inspected("namespaces/shop/apps/deployments/cart.yaml", .deployment, in: "shop", name: "cart"),
    Inspected("namespaces/shop/pods/cart-1/cart-1.yaml", .pod, in: "shop", name: "cart-1"),
    Inspected("namespaces/shop/shop.yaml", .namespace, name: "shop"),
    Inspected("namespaces/shop/route.openshift.io/routes.yaml", nil, in: "shop"),
    Inspected("namespaces/shop/metrics.k8s.io/pods.yaml", nil, in: "shop"),
    Inspected("cluster-scoped-resources/core/namespaces.yaml", .namespace),
    Inspected("cluster-scoped-resources/project.openshift.io/projects.yaml", .namespace),
    Inspected("cluster-scoped-resources/config.openshift.io/images.yaml", .imageConfiguration),
    Inspected(
      "cluster-scoped-resources/config.openshift.io/images/cluster.yaml", .imageConfiguration,
      name: "cluster"),
    Inspected("cluster-scoped-resources/image.openshift.io/images.yaml", .image),
    Inspected(
      "cluster-scoped-resources/imageregistry.operator.openshift.io/imagepruners/cluster.yaml",
      .imagePruner, name: "cluster"),
  ])
  func `folders of an inspection say kind, namespace and name`(inspected: Inspected) {
    let evidence = PathEvidence(path: inspected.path)
    #expect(evidence.kind == inspected.kind)
    #expect(evidence.namespace == inspected.namespace)
    #expect(evidence.name == inspected.name)
    #expect(evidence.isNamedAsExport)
  }

  private static let names: [ObjectKind: [String]] = [
    .imageStream: [
      "imagestreams.json", "image-streams.json", "is.yaml", "oc-get-is.json", "ImageStreams.JSON",
    ],
    .imageStreamTag: ["istag.json"],
    .imageStreamImage: ["imagestreamimages.json"],
    .pod: [
      "oc-get-pods.json.gz", "po.json", "pods-shop.json", "pods", "2026-01-31_pods.jsonl",
      "export/pod.yml", "x.tgz!pods.yaml", "pods.2026-01-31.json",
    ],
    .replicationController: ["rc.json"],
    .replicaSet: ["rs.json"],
    .deployment: ["deploy.json"],
    .deploymentConfig: ["dc.json", "deployment-configs.json"],
    .statefulSet: ["sts.json"],
    .daemonSet: ["ds.json"],
    .job: ["jobs.json", "job.json"],
    .cronJob: ["cj.json", "cron_jobs.json"],
    .buildConfig: ["bc.json"],
    .build: ["builds.json"],
    .limitRange: ["limits.json", "limitranges.json"],
    .resourceQuota: ["quota.json", "resourcequotas.json"],
    .namespace: ["ns.json", "projects.json", "namespaces.json"],
    .serviceAccount: ["sa.json"],
    .secret: ["secrets.json"],
    .roleBinding: ["rolebindings.json"],
    .clusterRoleBinding: ["cluster-role-bindings.json", "clusterrolebindings.json"],
    .imagePruner: ["imagepruners.json", "imagepruner.imageregistry.operator.openshift.io.json"],
    .image: ["images.json", "image.json", "images.image.openshift.io.json", "cluster-images.json"],
    .imageConfiguration: [
      "images.config.openshift.io.json", "images.config.json", "imageconfigs.json",
    ],
    .registryConfiguration: ["configs.imageregistry.operator.openshift.io.json"],
  ]

  @Test(arguments: ObjectKind.allCases)
  func `a file's name says its kind`(kind: ObjectKind) throws {
    let names = try #require(Self.names[kind])
    for name in names {
      let evidence = PathEvidence(path: name)
      #expect(evidence.kind == kind, "\(name)")
      #expect(evidence.namespace == nil, "\(name)")
      #expect(evidence.isNamedAsExport, "\(name)")
    }
  }

  @Test(arguments: [
    "export.json", "rc-4.16-quay.json", "what-is-this.json", "images-and-pods.json",
    "image-references.json", "pods.metrics.k8s.io.json", "routes.json", "dc-east.json", "a.yaml",
    "clusterroles.json",
  ])
  func `a name that may mean something else says no kind`(path: String) {
    #expect(PathEvidence(path: path).kind == nil)
    #expect(PathEvidence(path: path).isNamedAsExport)
  }

  @Test(arguments: [
    ("pods-all.yaml", true), ("all-namespaces-pods.json", true), ("all_projects_is.json", true),
    ("pods.json", false), ("pods-small.json", false),
  ])
  func `a name may say that all were listed`(path: String, saysAll: Bool) {
    #expect(PathEvidence(path: path).saysAll == saysAll)
    #expect(PathEvidence(path: path).kind != nil)
  }

  @Test(arguments: [
    "namespaces/shop/pods/cart-1/cart/cart/logs/current.log", "version", "event-filter.html", "",
    "pods.txt", "a.json/notes", "images.png", "/", "!",
  ])
  func `other names promise nothing`(path: String) {
    let evidence = PathEvidence(path: path)
    #expect(!evidence.isNamedAsExport)
    #expect(evidence.kind == nil)
  }
}
