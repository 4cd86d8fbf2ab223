import Foundation
import Model
import Plan
import Report
import TestSupport
import Testing

/// Scripts made of names that try to be more than names.
@Suite struct HostileScriptTests {
  private static let names = [
    "$(touch pwned)", "`touch pwned`", "it's", "'; touch pwned; '", "a b", "-rf", "--all", "a\nb",
    "\n touch pwned", "täg", "\u{202E}gat", "a\u{1B}[31m", "%s%n", "back\\", "a=b", "~", "*", "#x",
    "!x", "\"; touch pwned #", "\\012", "END\ntouch pwned", "-\u{7}x",
  ]

  @Test(arguments: names)
  func `a name is one argument and nothing else`(name: String) throws {
    var scripted = ScriptedPlan()
    scripted.retirements = [.fake(name, image: 1)]
    let cluster = try StubCluster(scripted.plan, tags: ["shop/cart:" + name: 1])
    let outcome = try cluster.run("--confirm", "--force")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try cluster.changes.first == "tag|--namespace=shop|-d|--|cart:" + name)
    #expect(try !cluster.folder.names.contains("pwned"))
    #expect(try cluster.run("--undo", "--confirm").status == 0)
    #expect(try cluster.changes.last?.hasSuffix("|cart:" + name) == true)
    #expect(try !cluster.folder.names.contains("pwned"))
    #expect(outcome.output.utf8.allSatisfy { $0 == 10 || (32..<127).contains($0) })
    #expect(try ShellCheck.complaints(on: cluster.folder.text("prune.sh")) == "")
  }

  @Test(arguments: names)
  func `namespaces, image streams, sources and reasons are no more than texts`(
    name: String
  ) throws {
    let made = Retirement.Restoration(sourceKind: "DockerImage", source: name)
    var scripted = ScriptedPlan()
    scripted.retirements = [
      Retirement(
        namespace: name, imageStream: name, tag: "v1", image: Digest.fake(1).text, reason: name,
        restoration: made)
    ]
    scripted.hazards = [.fake(image: 9, hasRemedy: false)]
    let cluster = try StubCluster(scripted.plan, tags: ["\(name)/\(name):v1": 1])
    let outcome = try cluster.run("--confirm", "--force", "--accept-hazards")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try cluster.changes.first == "tag|--namespace=\(name)|-d|--|\(name):v1")
    #expect(try !cluster.folder.names.contains("pwned"))
  }

  @Test(arguments: [
    ("shop", "other/cart", "v1"), ("shop", "cart:v2", "v1"), ("shop", "cart", ""),
    ("shop", "", "v1"), ("", "cart", "v1"), ("shop", "cart", "v1\0"), ("shop", "cart", "v1\n"),
    ("shop", "cart@x", "v1"),
  ])
  func `a name that would be taken for another is left out`(
    namespace: String, stream: String, tag: String
  ) throws {
    var scripted = ScriptedPlan()
    scripted.retirements = [.fake(tag, namespace: namespace, stream: stream, image: 1)]
    let cluster = try StubCluster(scripted.plan)
    let script = try cluster.folder.text("prune.sh")
    #expect(script.contains("left out  1 tag"))
    #expect(try cluster.run("--confirm", "--force", "--skip-prune").status == 0)
    #expect(try cluster.changes.isEmpty)
  }

  @Test func `an image whose name is no digest cannot end the list of images`() throws {
    var facts = ClusterFacts()
    for name in ["END", "touch pwned"] {
      facts.images.add(facts.digests.id(of: name), createdAt: Timestamp(seconds: 0))
    }
    let replay = Replay(policy: PrunePolicy(PruneFlags()), asOf: .asOf)
    let cluster = try StubCluster(replay.plan(of: facts))
    #expect(try cluster.run("--confirm", "--force").status == 0)
    #expect(try !cluster.folder.names.contains("pwned"))
  }
}
