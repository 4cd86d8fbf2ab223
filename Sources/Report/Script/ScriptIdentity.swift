import Model
import Plan
import Rules

/// Names what a script does, so that a log is taken up by the script that wrote it and by no other.
enum ScriptIdentity {
  /// The moment, and 16 hexadecimal digits over everything that the steps are made of.
  static func text(of script: PruneScript) -> String {
    var hash = FNVHash()
    for word in script.plan.policy.flags { hash.add(part: word) }
    for protection in script.protections {
      hash.add(part: protection.source)
      hash.add(part: protection.hazard.image)
    }
    for retirement in script.retirements {
      hash.add(part: retirement.text)
      hash.add(part: retirement.image)
      hash.add(part: String(retirement.wave))
      hash.add(part: retirement.restoration?.source ?? "")
    }
    return script.plan.asOf.text + "-" + hash.text
  }
}
