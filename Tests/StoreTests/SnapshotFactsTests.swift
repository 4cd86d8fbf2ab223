import Model
import Store
import TestSupport
import Testing

/// The facts of each kind land in the columns that are meant for them.
@Suite struct SnapshotFactsTests {
  @Test func `an object`() throws {
    let annotation = Annotation(tag: "v1", key: "tagtidy/keep", value: "why")
    let scratch = try ScratchStore(.fake(.pod, version: "8", line: 4, annotations: [annotation]))
    #expect(
      try scratch.rows("SELECT * FROM object")
        == ["1|Pod|shop|cart|u|8|1700000000|5|0|1|2|4|3|0|0"])
    #expect(
      try scratch.rows("SELECT * FROM annotation") == ["1|Pod|shop|cart|v1|tagtidy/keep|why"])
  }

  @Test func `an image stream and its tags`() throws {
    let condition = TagCondition(
      type: "ImportSuccess", status: "False", reason: "NotFound", message: "gone",
      changedAt: Timestamp(seconds: 60), generation: 3)
    let scratch = try ScratchStore(
      .fake(
        .imageStream,
        facts: .imageStream(
          .fake(
            spec: [.fake("v2.0.1-may-2019")], history: [("v2.0.1-may-2019", [1, 2])],
            conditions: [condition]))))
    #expect(
      try scratch.rows("SELECT * FROM image_stream") == [
        "1|shop|cart|1700000000|5|4|900|100|0|0|200|600|registry.example.com:5000/shop/cart"
          + "|registry.example.com:5000||||1|0"
      ])
    #expect(
      try scratch.rows("SELECT * FROM image_stream_tag") == [
        "1|shop|cart|v2.0.1-may-2019|date|2019-05|1556668800|"
          + (try scratch.rows("SELECT family FROM image_stream_tag").first ?? "") + "|"
          + (try scratch.rows("SELECT version_key FROM image_stream_tag").first ?? "")
          + "|NULL|NULL|1|1|2|\(Digest.named(1))|1768913600|1769000000"
      ])
    #expect(
      try scratch.rows(
        "SELECT tag, revision, image, created_at, created_nanoseconds FROM tag_event")
        == [
          "v2.0.1-may-2019|1|\(Digest.named(1))|1769000000|7",
          "v2.0.1-may-2019|2|\(Digest.named(2))|1768913600|7",
        ])
    #expect(
      try scratch.rows("SELECT * FROM tag_condition")
        == ["1|shop|cart|v2.0.1-may-2019|ImportSuccess|False|NotFound|gone|60|3|0"])
  }

  @Test(
    arguments: [
      (
        ObjectReference(kind: "DockerImage", namespace: "", name: "quay.io/shop/cart:v1"),
        "quay.io|shop/cart|v1||1|NULL|NULL|NULL|NULL"
      ),
      (
        ObjectReference(kind: "DockerImage", namespace: "", name: "cart"),
        "docker.io|library/cart|||1|NULL|NULL|NULL|NULL"
      ),
      (
        ObjectReference(kind: "DockerImage", namespace: "", name: "No Spec!"),
        "||||0|NULL|NULL|NULL|NULL"
      ),
      (
        ObjectReference(kind: "ImageStreamTag", namespace: "", name: "v2"),
        "||||1|shop|cart|v2|NULL"
      ),
      (
        ObjectReference(kind: "ImageStreamTag", namespace: "images", name: "ubi:9"),
        "||||1|images|ubi|9|NULL"
      ),
      (
        ObjectReference(kind: "ImageStreamImage", namespace: "images", name: "ubi@sha256:a"),
        "||||1|images|ubi|NULL|sha256:a"
      ),
      (nil, "||||1|NULL|NULL|NULL|NULL"),
    ] as [(ObjectReference?, String)])
  func `a spec tag's source is taken apart`(from: ObjectReference?, parts: String) throws {
    let scratch = try ScratchStore(
      .fake(.imageStream, facts: .imageStream(.fake(spec: [.fake("v1", from: from)]))))
    let columns = """
      from_registry, from_repository, from_tag, from_digest, is_from_valid, target_namespace,
      target_image_stream, target_tag, target_image
      """
    #expect(try scratch.rows("SELECT \(columns) FROM spec_tag") == [parts])
    #expect(
      try scratch.rows(
        "SELECT is_reference, is_scheduled, reference_policy, import_mode, generation FROM spec_tag"
      )
        == ["0|1|Source|Legacy|2"])
  }

  @Test func `a tag that is only asked for, and one that is only there`() throws {
    let scratch = try ScratchStore(
      .fake(
        .imageStream,
        facts: .imageStream(
          .fake(spec: [.fake("asked")], history: [("pushed", [1]), ("empty", [])]))))
    #expect(
      try scratch.rows(
        """
        SELECT tag, has_spec, has_status, revisions, current_image IS NULL FROM image_stream_tag
        ORDER BY tag
        """) == ["asked|1|0|0|1", "empty|0|1|0|1", "pushed|0|1|1|0"])
  }

  @Test func `an image, its layers, manifests and signatures`() throws {
    let scratch = try ScratchStore(
      .fake(
        .image, "sha256:a", facts: .image(.fake(layers: [7, 8], manifests: [9], signatures: ["s"])))
    )
    #expect(
      try scratch.rows("SELECT * FROM image") == [
        "1|sha256:a|1700000000|5|90|1000|500|1|0|0|2|3|4|1|m|amd64|linux|c|1"
          + "|registry.example.com/shop/cart@sha256:a|n|v|2|1|1"
      ])
    #expect(
      try scratch.rows("SELECT * FROM image_layer")
        == ["1|1|\(Digest.named(7))|7", "1|2|\(Digest.named(8))|8"])
    #expect(
      try scratch.rows("SELECT * FROM image_manifest")
        == ["1|sha256:a|1|\(Digest.named(9))|m|arm64|linux|v8|9"])
    #expect(try scratch.rows("SELECT * FROM image_signature") == ["1|sha256:a|s|AtomicImageV1"])
  }

  @Test func `a workload and what it refers to`() throws {
    let spec = try PullSpec(parsing: "registry.example.com/shop/cart:v1")
    let scratch = try ScratchStore(
      .fake(
        .pod,
        facts: .workload(
          Workload(
            phase: "Running", replicas: 2, isPaused: true, serviceAccount: "robot",
            durationSeconds: 9,
            ownerKind: "ReplicaSet", ownerName: "cart-1", pullSecrets: ["pull"],
            referrers: [
              Referrer(
                field: "spec.containers[0].image", role: .container, container: "c",
                pullSpec: "registry.example.com/shop/cart:v1", parts: spec, invalidReason: nil,
                target: spec.target, pullPolicy: "Always", isPaused: true,
                isSeenByPruner: true)
            ]))))
    #expect(
      try scratch.rows("SELECT * FROM workload")
        == ["1|Pod|shop|cart|1700000000|5|Running|2|1|1|robot|9|ReplicaSet|cart-1"])
    #expect(try scratch.rows("SELECT * FROM workload_pull_secret") == ["1|Pod|shop|cart|pull"])
    #expect(
      try scratch.rows("SELECT * FROM referrer") == [
        "1|Pod|shop|cart|spec.containers[0].image|container|c|DockerImage"
          + "|registry.example.com/shop/cart:v1|registry.example.com|shop/cart|v1||NULL"
          + "|shop|cart|v1|NULL|Always|1700000000|1|1"
      ])
  }

  @Test func `secrets, accounts and grants`() throws {
    let scratch = try ScratchStore(
      .fake(
        .secret,
        facts: .secret(
          PullSecret(
            type: "t", serviceAccount: "s", hasReadableRegistries: true, registries: ["a", "b"]))),
      .fake(
        .serviceAccount,
        facts: .serviceAccount(ServiceAccount(pullSecrets: ["p"], mountableSecrets: ["m"]))),
      .fake(
        .clusterRoleBinding, "pullers",
        facts: .roleBinding(
          RoleBinding(
            roleKind: "ClusterRole", role: "puller",
            subjects: [.init(kind: "Group", namespace: "", name: "all")]))))
    #expect(try scratch.rows("SELECT * FROM secret") == ["1|shop|cart|t|s|1"])
    #expect(try scratch.rows("SELECT registry FROM secret_registry") == ["a", "b"])
    #expect(try scratch.rows("SELECT * FROM service_account") == ["2|shop|cart|1700000000"])
    #expect(
      try scratch.rows("SELECT secret, usage FROM service_account_secret") == ["p|pull", "m|mount"])
    #expect(
      try scratch.rows("SELECT * FROM role_grant")
        == ["3|ClusterRoleBinding||pullers|ClusterRole|puller|Group||all"])
  }

  @Test func `limits, quotas, namespaces and the cluster's settings`() throws {
    let storage = try #require(Quantity(parsing: "1Gi"))
    let scratch = try ScratchStore(
      .fake(
        .limitRange,
        facts: .limitRange([Limit(type: "t", bound: "max", resource: "storage", quantity: storage)])
      ),
      .fake(
        .resourceQuota, facts: .resourceQuota([Quota(resource: "r", hard: storage, used: nil)])),
      .fake(
        .namespace, "shop",
        facts: .namespace(Namespace(phase: "Active", labels: [.init(key: "k", value: "v")]))),
      .fake(
        .imagePruner, "cluster",
        facts: .imagePruner(
          ImagePruner(
            isSuspended: true, schedule: "0 0 * * *", keepTagRevisions: 5,
            keepYoungerThanSeconds: nil, hasBothAges: false, ignoresInvalidReferences: true,
            conditions: [.init(type: "Failed", status: "True", reason: "R", changedAt: nil)]))),
      .fake(
        .imageConfiguration, "cluster",
        facts: .imageConfiguration(
          ImageConfiguration(
            internalRegistry: "i", externalRegistries: ["e"],
            rules: [.init(list: "blocked", registry: "b")]))))
    #expect(
      try scratch.rows("SELECT * FROM limit_range") == ["1|shop|cart|t|max|storage|1073741824|1Gi"])
    #expect(try scratch.rows("SELECT * FROM resource_quota") == ["2|shop|cart|r|1073741824|NULL"])
    #expect(try scratch.rows("SELECT * FROM namespace") == ["3|shop|1700000000|Active"])
    #expect(try scratch.rows("SELECT * FROM namespace_label") == ["3|shop|k|v"])
    #expect(try scratch.rows("SELECT * FROM image_pruner") == ["4|cluster|1|0 0 * * *|5|NULL|0|1"])
    #expect(
      try scratch.rows("SELECT * FROM image_pruner_condition") == ["4|cluster|Failed|True|R|NULL"])
    #expect(
      try scratch.rows("SELECT list, registry FROM registry_rule")
        == ["internal|i", "external|e", "blocked|b"])
  }
}
