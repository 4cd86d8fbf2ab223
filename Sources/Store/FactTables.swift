import GRDB

/// The inserters of all tables of facts, made once for a snapshot.
struct FactTables {
  var source: FactInserter
  var object: FactInserter
  var annotation: FactInserter
  var coverage: FactInserter
  var diagnostic: FactInserter
  var imageStream: FactInserter
  var specTag: FactInserter
  var imageStreamTag: FactInserter
  var tagEvent: FactInserter
  var tagCondition: FactInserter
  var image: FactInserter
  var imageLayer: FactInserter
  var imageManifest: FactInserter
  var imageSignature: FactInserter
  var workload: FactInserter
  var workloadPullSecret: FactInserter
  var referrer: FactInserter
  var secret: FactInserter
  var secretRegistry: FactInserter
  var serviceAccount: FactInserter
  var serviceAccountSecret: FactInserter
  var roleGrant: FactInserter
  var namespace: FactInserter
  var namespaceLabel: FactInserter
  var limitRange: FactInserter
  var resourceQuota: FactInserter
  var imagePruner: FactInserter
  var imagePrunerCondition: FactInserter
  var registryConfiguration: FactInserter
  var registryRule: FactInserter
  var etcdSnapshot: FactInserter
  var etcdPrefix: FactInserter
  var etcdRewrite: FactInserter

  init(_ database: Database) throws {
    source = try FactInserter("source", in: database)
    object = try FactInserter("object", in: database)
    annotation = try FactInserter("annotation", in: database)
    coverage = try FactInserter("coverage", in: database)
    diagnostic = try FactInserter("diagnostic", in: database)
    imageStream = try FactInserter("image_stream", in: database)
    specTag = try FactInserter("spec_tag", in: database)
    imageStreamTag = try FactInserter("image_stream_tag", in: database)
    tagEvent = try FactInserter("tag_event", in: database)
    tagCondition = try FactInserter("tag_condition", in: database)
    image = try FactInserter("image", in: database)
    imageLayer = try FactInserter("image_layer", in: database)
    imageManifest = try FactInserter("image_manifest", in: database)
    imageSignature = try FactInserter("image_signature", in: database)
    workload = try FactInserter("workload", in: database)
    workloadPullSecret = try FactInserter("workload_pull_secret", in: database)
    referrer = try FactInserter("referrer", in: database)
    secret = try FactInserter("secret", in: database)
    secretRegistry = try FactInserter("secret_registry", in: database)
    serviceAccount = try FactInserter("service_account", in: database)
    serviceAccountSecret = try FactInserter("service_account_secret", in: database)
    roleGrant = try FactInserter("role_grant", in: database)
    namespace = try FactInserter("namespace", in: database)
    namespaceLabel = try FactInserter("namespace_label", in: database)
    limitRange = try FactInserter("limit_range", in: database)
    resourceQuota = try FactInserter("resource_quota", in: database)
    imagePruner = try FactInserter("image_pruner", in: database)
    imagePrunerCondition = try FactInserter("image_pruner_condition", in: database)
    registryConfiguration = try FactInserter("registry_configuration", in: database)
    registryRule = try FactInserter("registry_rule", in: database)
    etcdSnapshot = try FactInserter("etcd_snapshot", in: database)
    etcdPrefix = try FactInserter("etcd_prefix", in: database)
    etcdRewrite = try FactInserter("etcd_rewrite", in: database)
  }
}
