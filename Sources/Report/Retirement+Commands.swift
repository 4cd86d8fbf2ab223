package import Plan
import Rules

extension Retirement {
  /// The command that takes the tag out of its image stream: its spec tag and its whole history.
  package var removalCommand: String {
    "oc tag -n \(ShellWord.quoting(namespace)) -d"
      + Self.arguments(["\(imageStream):\(tag)"])
  }

  /// The command that makes the tag again; nil where none is known.
  package var undoCommand: String? {
    restoration.map { $0.command(making: text) }
  }

  /// Words that are no options, whatever they begin with.
  fileprivate static func arguments(_ words: [String]) -> String {
    let guarded = words.contains { $0.hasPrefix("-") } ? " --" : ""
    return guarded + words.map { " " + ShellWord.quoting($0) }.joined()
  }
}

extension Retirement.Restoration {
  /// Source: the flags of `oc tag`; those of imports go with pull specs only, and an alias has to be
  /// of the same image stream.
  fileprivate func command(making tag: String) -> String {
    var command = "oc tag"
    switch sourceKind {
    case "ImageStreamTag": command += " --source=imagestreamtag --alias"
    case "ImageStreamImage": command += " --source=imagestreamimage"
    default: command += " --source=docker"
    }
    if isReference { command += " --reference" }
    if sourceKind == "DockerImage", isScheduled { command += " --scheduled" }
    if sourceKind == "DockerImage", isInsecure { command += " --insecure" }
    if !referencePolicy.isEmpty { command += " --reference-policy=" + word(referencePolicy) }
    if sourceKind == "DockerImage", !importMode.isEmpty {
      command += " --import-mode=" + ShellWord.quoting(importMode)
    }
    return command + Retirement.arguments([source, tag])
  }

  /// `oc tag` takes `source` and `local`, where the API has `Source` and `Local`.
  private func word(_ policy: String) -> String { ShellWord.quoting(policy.lowercased()) }
}
