import Ingest
import Model
import Testing

@Suite struct PolicyDecoderTests {
  private func facts(_ kind: String, _ version: String, _ body: String) throws -> ObjectFacts {
    let received = Received(
      #"{"kind":"\#(kind)","apiVersion":"\#(version)","metadata":{"name":"n","#
        + #""labels":{"b":"2","a":"1"}},\#(body)}"#)
    #expect(received.complaints == [])
    return try #require(received.objects.first?.facts)
  }

  @Test func `every bound of every limit is kept`() throws {
    guard
      case .limitRange(let limits) = try facts(
        "LimitRange", "v1",
        #""spec":{"limits":[{"type":"openshift.io/Image","max":{"storage":"1Gi"}},"#
          + #"{"max":{"openshift.io/images":20},"min":{"cpu":"100m"},"type":"Pod"}]}"#)
    else { throw ItemError.truncated }
    #expect(
      limits.map { "\($0.type) \($0.bound) \($0.resource) \($0.quantity.text)" } == [
        "openshift.io/Image max storage 1Gi", "Pod max openshift.io/images 20", "Pod min cpu 100m",
      ])
  }

  @Test func `a quota that holds wins over one that was asked for`() throws {
    guard
      case .resourceQuota(let quotas) = try facts(
        "ResourceQuota", "v1",
        #""spec":{"hard":{"pods":"9"}},"status":{"hard":{"pods":"5","cpu":"1"},"used":{"pods":"2"}}"#
      ),
      case .resourceQuota(let asked) = try facts(
        "ResourceQuota", "v1", #""spec":{"hard":{"pods":"9"}}"#)
    else { throw ItemError.truncated }
    #expect(
      quotas.map { "\($0.resource) \($0.hard.text) \($0.used?.text ?? "-")" } == [
        "pods 5 2", "cpu 1 -",
      ])
    #expect(asked.map { "\($0.resource) \($0.hard.text)" } == ["pods 9"])
  }

  @Test(arguments: [("Namespace", "v1"), ("Project", "project.openshift.io/v1"), ("Project", "v1")])
  func `a namespace keeps its phase and labels`(kind: String, version: String) throws {
    guard
      case .namespace(let namespace) = try facts(
        kind, version, #""status":{"phase":"Terminating"}"#)
    else { throw ItemError.truncated }
    #expect(namespace.phase == "Terminating")
    #expect(namespace.labels.map { $0.key + $0.value } == ["a1", "b2"])
  }

  @Test(arguments: [
    ("\"keepYoungerThan\":3600000000000", 3600, false),
    ("\"keepYoungerThanDuration\":\"90m\"", 5400, false),
    ("\"keepYoungerThan\":1,\"keepYoungerThanDuration\":\"1h\"", 3600, true),
    ("\"suspend\":true", nil, false),
  ])
  func `the pruner's ages are read in both forms`(field: String, seconds: Int64?, both: Bool) throws
  {
    guard
      case .imagePruner(let pruner) = try facts(
        "ImagePruner", "imageregistry.operator.openshift.io/v1",
        #""spec":{\#(field),"keepTagRevisions":0,"schedule":"0 0 * * *"}"#)
    else { throw ItemError.truncated }
    #expect(pruner.keepYoungerThanSeconds == seconds)
    #expect(pruner.hasBothAges == both)
    #expect(pruner.keepTagRevisions == 0)
    #expect(pruner.schedule == "0 0 * * *")
    #expect(pruner.isSuspended == field.contains("suspend"))
  }

  @Test(arguments: ["9223372036.9s", "1d", "", "60"])
  func `an age that is none is told and stops nothing`(age: String) {
    let received = Received(
      #"{"kind":"ImagePruner","apiVersion":"imageregistry.operator.openshift.io/v1","#
        + #""metadata":{"name":"cluster"},"spec":{"keepYoungerThanDuration":"\#(age)"}}"#)
    #expect(
      received.complaints == [
        "1#0 spec.keepYoungerThanDuration: expected a duration such as '60m', found '\(age)'"
      ])
  }

  @Test func `registries are kept by the list they are in`() throws {
    guard
      case .imageConfiguration(let configuration) = try facts(
        "Image", "config.openshift.io/v1",
        #""spec":{"externalRegistryHostnames":["b","a"],"allowedRegistriesForImport":"#
          + #"[{"domainName":"i"}],"registrySources":{"allowedRegistries":["x"],"blockedRegistries":"#
          + #"["y"],"insecureRegistries":["z"]}},"status":{"internalRegistryHostname":"h","#
          + #""externalRegistryHostnames":["a"]}"#)
    else { throw ItemError.truncated }
    #expect(configuration.internalRegistry == "h")
    #expect(configuration.externalRegistries == ["a", "b"])
    #expect(
      configuration.rules.map { "\($0.list) \($0.registry)" }
        == ["allowed-for-import i", "allowed x", "blocked y", "insecure z"])
  }

  @Test func `the registry's settings say who runs it and where it keeps layers`() throws {
    guard
      case .registryConfiguration(let registry) = try facts(
        "Config", "imageregistry.operator.openshift.io/v1",
        #""spec":{"managementState":"Removed","readOnly":true,"#
          + #""storage":{"managementState":"Managed","s3":{"bucket":"b"}}}"#)
    else { throw ItemError.truncated }
    #expect(registry.managementState == "Removed")
    #expect(registry.storage == "s3")
    #expect(registry.isReadOnly)
  }
}
