import ArgumentParser
import Plan
import Store

/// `tagtidy explain`: says of one object what becomes of it, and why.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain one image stream, tag, image or workload: why it stays or goes.",
    discussion: """
      OBJECT is 'shop/cart', 'shop/cart:v1', 'shop/cart@sha256:…', 'sha256:…' or its first digits, \
      or 'KIND/NAMESPACE/NAME', where KIND is as 'oc get' takes it: 'pod/shop/cart-1', \
      'deploy/shop/cart'. With -n the namespace may be left out of OBJECT; it then says where \
      OBJECT is, and otherwise which namespace is pruned.

      Exit status: 0 it was explained; 2 there is no such object, the run failed, or input could \
      not be read whole; 64 wrong usage.
      """)

  @Argument(help: ArgumentHelp("What to explain.", valueName: "object"))
  var object: String

  @OptionGroup var database: DatabaseOptions
  @OptionGroup var prune: PruneOptions
  @OptionGroup var outputs: OutputTargets

  init() {}

  func validate() throws {
    _ = try parsed()
    try outputs.refuseAuditFormats(for: "an explanation")
  }

  func run() throws {
    let (name, takesNamespace) = try parsed()
    var flags = prune.flags
    if takesNamespace { flags.namespace = nil }
    let stage = ExplainStage(store: try SnapshotStore(path: database.path))
    let explanation = try stage.explain(name, flags: flags)
    for target in outputs.targets { try ReportFile(target).write(explanation) }
    if explanation.run.lost > 0 { throw ExitCode(ExitStatus.failed.rawValue) }
  }

  private func parsed() throws -> (name: ExplanationName, takesNamespace: Bool) {
    do {
      return try ExplanationName.parse(object, in: prune.flags.namespace)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
