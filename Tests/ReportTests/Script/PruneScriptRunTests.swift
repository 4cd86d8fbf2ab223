import Model
import Plan
import TestSupport
import Testing

/// Scripts that are run for real by `sh`.
@Suite struct PruneScriptRunTests {
  private static let tags = [
    "shop/cart:v1-may-2019": 1, "shop/cart:v1-jun-2019": 2, "shop/cart:v1-jul-2019": 3,
  ]
  private static let flags =
    "--keep-tag-revisions=3|--keep-younger-than=1h|--all=true|--prune-registry=true"

  private func cluster(
    _ scripted: ScriptedPlan = .readable, tags: [String: Int] = tags
  ) throws -> StubCluster {
    try StubCluster(scripted.plan, tags: tags)
  }

  @Test func `a dry run changes nothing, and says what it would do`() throws {
    let cluster = try cluster()
    let outcome = try cluster.run()
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try cluster.changes.isEmpty)
    #expect(outcome.output.contains("step 3 would: remove shop/cart:v1-may-2019"))
    #expect(outcome.output.contains("dry run: 5 to do, 0 done before"))
    #expect(try cluster.folder.names.contains("log") == false)
  }

  @Test func `what is confirmed is done in order`() throws {
    let cluster = try cluster()
    let outcome = try cluster.run("--confirm", "--force")
    #expect(outcome.status == 0, "\(outcome.error)")
    let image = Digest.fake(9).text
    #expect(
      try cluster.changes == [
        "tag|--namespace=shop|--source=imagestreamimage|--|shop/cart@\(image)|cart:in-use",
        "tag|--namespace=shop|-d|--|cart:v1-jun-2019",
        "tag|--namespace=shop|-d|--|cart:v1-may-2019",
        "tag|--namespace=shop|-d|--|cart:v1-jul-2019",
        "adm|prune|images|\(Self.flags)|--confirm",
      ])
    #expect(
      outcome.output.hasSuffix(
        "5 done, 0 done before, 0 drifted and skipped, 0 failed, 0 not tried\n"))
    #expect(
      try cluster.log == (1...5).flatMap { ["\($0) started", "\($0) done"] })
  }

  @Test func `one wave retires its own tags only`() throws {
    let cluster = try cluster()
    #expect(try cluster.run("--confirm", "--force", "--wave", "2", "--skip-prune").status == 0)
    #expect(cluster.image(of: "shop/cart:v1-may-2019") != nil)
    #expect(cluster.image(of: "shop/cart:v1-jul-2019") == nil)
  }

  @Test func `a tag that points elsewhere by now is left alone`() throws {
    let cluster = try cluster()
    try cluster.set("shop/cart:v1-may-2019", to: 7)
    let outcome = try cluster.run("--confirm", "--force")
    #expect(outcome.status == 0)
    #expect(cluster.image(of: "shop/cart:v1-may-2019") == Digest.fake(7).text)
    #expect(outcome.output.contains("step 3 drifted: shop/cart:v1-may-2019 points to"))
    #expect(outcome.output.contains("4 done, 0 done before, 1 drifted and skipped"))
  }

  @Test func `a tag that is gone by now is said to be`() throws {
    let cluster = try cluster(tags: [:])
    let outcome = try cluster.run("--confirm", "--force")
    #expect(outcome.output.contains("3 drifted and skipped"))
    #expect(try cluster.changes.contains { $0.contains("|-d|") } == false)
  }

  @Test func `a command that fails is noted, and the rest goes on`() throws {
    let cluster = try cluster()
    try cluster.folder.write("shop/cart:v1-jun-2019", to: "fail")
    let outcome = try cluster.run("--confirm", "--force")
    #expect(outcome.status == 1)
    #expect(try cluster.log.contains("2 failed"))
    #expect(cluster.image(of: "shop/cart:v1-may-2019") == nil)
  }

  @Test func `nothing is tried behind a failure where that is wanted`() throws {
    let cluster = try cluster()
    try cluster.folder.write("shop/cart:v1-jun-2019", to: "fail")
    let outcome = try cluster.run("--confirm", "--force", "--stop-on-error")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("1 failed, 3 not tried"))
    #expect(cluster.image(of: "shop/cart:v1-may-2019") != nil)
  }

  @Test func `an interrupted run is taken up where it was`() throws {
    let cluster = try cluster()
    try cluster.folder.write("shop/cart:v1-may-2019", to: "kill")
    #expect(try cluster.run("--confirm", "--force").status == 137)
    #expect(try cluster.log.last == "3 started")
    let outcome = try cluster.run("--confirm", "--force")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("3 done, 2 done before"))
    #expect(try cluster.log.contains("3 done"))
    let again = try cluster.run("--confirm", "--force")
    #expect(again.output.contains("0 done, 5 done before"))
  }

  @Test func `a log of another plan is not taken up`() throws {
    let cluster = try cluster()
    try cluster.folder.write("# plan of yesterday\n", to: "log")
    #expect(try cluster.run("--confirm", "--force").status == 2)
    #expect(try cluster.changes.isEmpty)
  }

  @Test func `what was done is undone, the last step first`() throws {
    let cluster = try cluster()
    #expect(try cluster.run("--confirm", "--force", "--skip-prune").status == 0)
    let before = try cluster.changes.count
    let rehearsal = try cluster.run("--undo")
    #expect(rehearsal.output.contains("dry run: 4 to do"))
    #expect(try cluster.changes.count == before)
    let outcome = try cluster.run("--undo", "--confirm")
    #expect(outcome.status == 0, "\(outcome.error)")
    let made = [("jul", 3), ("may", 1), ("jun", 2)].map { month, image in
      let source = "registry.local:5000/shop/cart@\(Digest.fake(image).text)"
      return "tag|--namespace=shop|--source=docker|--|\(source)|cart:v1-\(month)-2019"
    }
    #expect(
      try Array(cluster.changes.dropFirst(before))
        == made + ["tag|--namespace=shop|-d|--|cart:in-use"])
    for (tag, image) in Self.tags { #expect(cluster.image(of: tag) == Digest.fake(image).text) }
    #expect(try cluster.run("--undo", "--confirm").output.contains("0 done"))
  }

  @Test func `a tag that was made anew is not undone`() throws {
    let cluster = try cluster()
    #expect(try cluster.run("--confirm", "--force", "--skip-prune").status == 0)
    try cluster.set("shop/cart:v1-may-2019", to: 7)
    #expect(try cluster.run("--undo", "--confirm").output.contains("1 drifted and skipped"))
    #expect(cluster.image(of: "shop/cart:v1-may-2019") == Digest.fake(7).text)
  }

  @Test func `a prune that would take what is not planned is not run`() throws {
    let cluster = try cluster()
    let answer = [1, 9, 77].map { "Deleting image \(Digest.fake($0).text)\n" }.joined()
    try cluster.folder.write(answer, to: "prune-answer")
    let outcome = try cluster.run("--confirm", "--force")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("would take 3 images, 1 of them not in the plan"))
    #expect(outcome.output.contains(Digest.fake(77).text))
    #expect(try cluster.changes.contains { $0.hasPrefix("adm") } == false)
    let allowed = try cluster.run("--confirm", "--force", "--accept-unplanned", "1")
    #expect(allowed.status == 0)
    #expect(try cluster.changes.last?.hasPrefix("adm") == true)
  }

  @Test(arguments: [true, false])
  func `nothing is pruned while images in use go unprotected`(isSkipped: Bool) throws {
    var scripted = ScriptedPlan.readable
    scripted.hazards = [.fake(image: 9, hasRemedy: isSkipped)]
    let cluster = try cluster(scripted)
    let options = isSkipped ? "--skip-protect" : "--stop-on-error"
    #expect(try cluster.run("--confirm", "--force", options).status == 1)
    #expect(try cluster.changes.contains { $0.hasPrefix("adm") } == false)
    #expect(try cluster.run("--confirm", "--force", options, "--accept-hazards").status == 0)
    #expect(try cluster.changes.last?.hasPrefix("adm") == true)
  }

  @Test func `a tag that is not free protects nothing`() throws {
    let cluster = try cluster()
    try cluster.set("shop/cart:in-use", to: 5)
    #expect(try cluster.run("--confirm", "--force").status == 1)
    #expect(cluster.image(of: "shop/cart:in-use") == Digest.fake(5).text)
    #expect(try cluster.changes.contains { $0.hasPrefix("adm") } == false)
  }

  @Test func `a plan that is too old is not confirmed`() throws {
    let cluster = try cluster()
    let outcome = try cluster.run("--confirm")
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("days old"))
    #expect(try cluster.changes.isEmpty)
  }

  @Test(arguments: [
    ["--purge"], ["--wave", "3"], ["--wave", "0"], ["--wave", "x"], ["--wave"], ["now"],
    ["--accept-unplanned", "-1"],
  ])
  func `what it does not know is wrong usage`(options: [String]) throws {
    let cluster = try cluster()
    let outcome = try Command(
      ["/bin/sh", cluster.folder.path("prune.sh")] + options
    ).run()
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("usage: sh prune.sh"))
  }

  @Test func `without a cluster it does not start`() throws {
    let cluster = try cluster()
    let outcome = try Command(
      ["/bin/sh", cluster.folder.path("prune.sh"), "--log", cluster.folder.path("log")],
      environment: ["PATH": cluster.folder.path("nothing") + ":/usr/bin:/bin"]
    ).run()
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("no 'oc'"))
  }
}
