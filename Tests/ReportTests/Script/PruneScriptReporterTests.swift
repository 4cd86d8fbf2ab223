import Foundation
import Model
import Plan
import Report
import TestSupport
import Testing

@Suite struct PruneScriptReporterTests {
  private func script(_ plan: PrunePlan) -> String {
    var text = ""
    PruneScriptReporter(toolVersion: "0.1.0").write(plan, to: &text)
    return text
  }

  @Test func `a step is a line with its inverse`() {
    let text = script(ScriptedPlan.readable.plan)
    let digest = Digest.fake(1).text
    #expect(
      text.contains(
        """
          # why: rule 'dated' of the policy: carries May 2019, unused, not among the newest 5
          retire 3 1 shop cart v1-may-2019 \(digest) # an image of 12 MiB; undo: oc tag -n shop \
        --source=docker registry.local:5000/shop/cart@\(digest) cart:v1-may-2019

        """))
  }

  @Test func `a script has nothing to complain about`() throws {
    #expect(try ShellCheck.complaints(on: script(ScriptedPlan.readable.plan)) == "")
    #expect(try ShellCheck.complaints(on: script(ScriptedPlan().plan)) == "")
  }

  @Test func `without all evidence there is no step, and the script does not start`() throws {
    var scripted = ScriptedPlan.readable
    scripted.missing = MissingKind.all(in: [], for: PrunePolicy(PruneFlags()))
    let cluster = try StubCluster(scripted.plan, tags: ["shop/cart:v1-may-2019": 1])
    let text = try cluster.folder.text("prune.sh")
    #expect(!text.contains("\n  retire "))
    #expect(!text.contains("\n  prune "))
    #expect(text.contains("oc get pods -A -o json"))
    for options in [["--force", "--confirm"], ["--force"]] {
      let outcome = try Command(["/bin/sh", cluster.folder.path("prune.sh")] + options).run()
      #expect(outcome.status == 2)
      #expect(outcome.error.contains("no Pod was read"))
    }
    #expect(try ShellCheck.complaints(on: text) == "")
  }

  @Test func `a plan that the reference refuses has no step`() {
    let refusal = Refusal(cause: .flags, message: "$(touch pwned)")
    let text = script(
      PrunePlan(asOf: .asOf, policy: PrunePolicy(PruneFlags()), refusal: refusal))
    #expect(
      text.contains("obstacle='nothing is done: The prune would refuse to run: $(touch pwned).'"))
  }

  /// Policies, and the flags that mean them.
  private static let policies: [(PruneFlags, String)] = {
    var kept = PruneFlags()
    kept.keepTagRevisions = 5
    kept.keepYoungerThan = GoDuration(parsing: "90m")
    kept.all = false
    kept.ignoreInvalidRefs = true
    var sized = PruneFlags()
    sized.pruneOverSizeLimit = true
    sized.pruneRegistry = false
    sized.namespace = "shop"
    var brief = PruneFlags()
    brief.keepYoungerThan = GoDuration(nanoseconds: 1)
    return [
      (
        PruneFlags(),
        "--keep-tag-revisions=3 --keep-younger-than=1h --all=true --prune-registry=true"
      ),
      (
        kept,
        "--keep-tag-revisions=5 --keep-younger-than=90m --all=false --prune-registry=true "
          + "--ignore-invalid-refs=true"
      ),
      (sized, "--prune-over-size-limit=true --all=true --prune-registry=false --namespace=shop"),
      (brief, "--keep-tag-revisions=3 --keep-younger-than=1ns --all=true --prune-registry=true"),
    ]
  }()

  @Test(arguments: policies)
  func `the prune has the flags of the plan`(given: PruneFlags, flags: String) {
    var scripted = ScriptedPlan.readable
    scripted.flags = given
    #expect(script(scripted.plan).contains("\n  prune 5 \(flags)\n"))
  }

  @Test func `a tag without a history is compared by what it is made from`() throws {
    var scripted = ScriptedPlan()
    scripted.retirements = [
      Retirement(
        namespace: "shop", imageStream: "cart", tag: "old", image: "", reason: "no import",
        restoration: .init(sourceKind: "ImageStreamTag", source: "base/ruby:2"))
    ]
    for (spec, isRemoved) in [
      ("old\tImageStreamTag\tbase\truby:2", true), ("old\tImageStreamTag\tbase\truby:3", false),
      ("old\tDockerImage\t-\tbase/ruby:2", false), ("new\tImageStreamTag\tbase\truby:2", false),
    ] {
      let cluster = try StubCluster(scripted.plan)
      try cluster.folder.write("x\t\n" + spec + "\n", to: "spec/shop/cart")
      #expect(try cluster.run("--confirm", "--force").status == 0)
      #expect(try cluster.changes.contains("tag|--namespace=shop|-d|--|cart:old") == isRemoved)
    }
  }

  @Test func `a tag that nothing makes again says so`() throws {
    var scripted = ScriptedPlan()
    scripted.retirements = [
      Retirement(
        namespace: "shop", imageStream: "cart", tag: "v1-may-2019", image: Digest.fake(1).text,
        reason: "dated")
    ]
    let text = script(scripted.plan)
    #expect(text.contains("; nothing that is known undoes it"))
    #expect(text.contains("no_undo 1 shop/cart:v1-may-2019"))
  }

  @Test func `ten thousand steps are a line or two each`() throws {
    var scripted = ScriptedPlan()
    scripted.retirements = (1...10_000).map { .fake("v\($0)", image: $0) }
    let text = script(scripted.plan)
    #expect(text.utf8.count < 8_000_000)
    #expect(text.split(separator: "\n").allSatisfy { $0.utf8.count < 500 })
    let cluster = try StubCluster(scripted.plan)
    try cluster.folder.write("# plan none\n", to: "log")
    #expect(try cluster.run().status == 2)
  }
}

/// The script that is kept to be read.
@Suite struct PruneScriptReportsTests {
  @Test func `the script is the one that is kept`() throws {
    var text = ""
    PruneScriptReporter(toolVersion: "0.1.0").write(ScriptedPlan.readable.plan, to: &text)
    let difference = try Golden.difference(of: Data(text.utf8), from: "reports/script/prune.sh")
    #expect(difference == nil, "\(difference ?? "")")
  }
}
