import ClusterGenerator
import Foundation
import Testing

@Suite struct DocumentFormTests {
  private let cluster = GeneratedCluster(shape: ClusterShape(images: 60, pods: 40), seed: 2)

  private func lines(of resource: ExportedResource, as form: DocumentForm) -> [Substring] {
    String(decoding: cluster.bytes(of: resource, as: form), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test(arguments: ExportedResource.allCases)
  func `pretty and compact JSON say the same`(resource: ExportedResource) throws {
    let pretty = try ParsedExport(resource, of: cluster, as: .json).items
    let compact = try ParsedExport(resource, of: cluster, as: .compact).items
    #expect((pretty as NSArray) == (compact as NSArray))
  }

  @Test func `pretty JSON is laid out as oc does it`() {
    let lines = lines(of: .images, as: .json)
    let begin: [Substring] = [
      "{", "    \"apiVersion\": \"v1\",", "    \"items\": [", "        {",
      "            \"apiVersion\": \"image.openshift.io/v1\",",
    ]
    let end: [Substring] = [
      "    ],", "    \"kind\": \"List\",", "    \"metadata\": {",
      "        \"resourceVersion\": \"\"", "    }", "}", "",
    ]
    #expect(lines.prefix(5).elementsEqual(begin))
    #expect(lines.suffix(7).elementsEqual(end))
    #expect(lines.contains { $0.contains("arch=any\\u0026view") })
  }

  @Test func `YAML is laid out as oc does it`() {
    let lines = lines(of: .images, as: .yaml)
    let begin: [Substring] = ["apiVersion: v1", "items:", "- apiVersion: image.openshift.io/v1"]
    let end: [Substring] = ["kind: List", "metadata:", "  resourceVersion: \"\"", ""]
    #expect(lines.prefix(3).elementsEqual(begin))
    #expect(lines.suffix(4).elementsEqual(end))
  }

  @Test(arguments: [
    #"    creationTimestamp: "20"#, #"    resourceVersion: ""#, "    ContainerConfig: {}",
    #"  dockerImageMetadataVersion: "1.0""#,
  ])
  func `YAML quotes what would not be read as text`(beginning: String) {
    #expect(lines(of: .images, as: .yaml).contains { $0.hasPrefix(beginning) })
  }

  @Test func `YAML writes lines as a block`() {
    #expect(lines(of: .pods, as: .yaml).contains { $0.hasSuffix("network-status: |-") })
  }

  @Test func `an empty list is written empty`() {
    let empty = GeneratedCluster(shape: ClusterShape(images: 0, pods: 0), seed: 1)
    let yaml = String(decoding: empty.bytes(of: .pods, as: .yaml), as: UTF8.self)
    #expect(yaml.hasPrefix("apiVersion: v1\nitems: []\nkind: List\n"))
  }
}
