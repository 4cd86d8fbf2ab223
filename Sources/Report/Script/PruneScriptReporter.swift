import Model
package import Plan
import Rules

/// Renders a plan as a POSIX shell script that carries it out, for reading and for running.
///
/// The steps come first, a line each; what they call comes behind them, and is the same in every
/// script. Names are quoted where they are arguments, and made visible where they are comments.
package struct PruneScriptReporter: PlanReporter {
  /// From the snapshot's moment on; what was not used then may be by now.
  private static let expiresAfterSeconds: Int64 = 7 * 86_400

  private let toolVersion: String

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  package func write(_ plan: PrunePlan, to output: inout some TextOutputStream) {
    let script = PruneScript(plan)
    output.line("#!/bin/sh")
    for line in ScriptHeader(script, toolVersion: toolVersion, expiry: expiry(of: plan)).lines {
      output.line(line.isEmpty ? "#" : "# " + line.visible)
    }
    output.line()
    output.line("# Names are texts, whatever they look like.")
    output.line("# shellcheck disable=SC1003,SC2016")
    output.line("set -u")
    output.line("as_of_compact=" + plan.asOf.text.filter { $0 != "-" && $0 != ":" })
    output.line("as_of_seconds=\(plan.asOf.seconds)")
    output.line("expires_after_seconds=\(Self.expiresAfterSeconds)")
    output.line("plan_id=" + ScriptIdentity.text(of: script))
    output.line("waves=\(script.waves)")
    output.line("obstacle=" + ScriptWord.quoting((script.obstacle ?? "").visible))
    output.line()
    ScriptSteps(script).write(to: &output)
    output.line()
    writePlannedImages(of: script, to: &output)
    output.line()
    output.write(ScriptRuntime.text)
    output.line("main \"$@\"")
  }

  private func writePlannedImages(of script: PruneScript, to output: inout some TextOutputStream) {
    output.line("# planned_images: all that the prune may take; it stops where it would take more.")
    output.line("planned_images() {")
    output.line("  cat <<'END'")
    let images = script.obstacle == nil ? script.plannedImages : []
    for image in images where image.isDigest { output.line(image) }
    output.line("END")
    output.line("}")
  }

  private func expiry(of plan: PrunePlan) -> Timestamp {
    Timestamp(seconds: plan.asOf.seconds + Self.expiresAfterSeconds)
  }
}

extension String {
  /// What is no digest could end the list that it stands in.
  fileprivate var isDigest: Bool {
    var text = self
    return text.withUTF8(Digest.isWellFormed)
  }
}
