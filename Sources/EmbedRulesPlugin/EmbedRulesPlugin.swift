import Foundation
import PackagePlugin

/// Has the built-in rules compiled into the `Rules` module, so that the executable can be copied
/// elsewhere alone.
///
/// The top-level folder `rules` is the one source of them. A link to it lies beside this file: the
/// build is only planned anew when a file comes or goes in a target's own folder, and without it a
/// rule that is added would not be noticed.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    return [
      .buildCommand(
        displayName: "Embedding the rules",
        executable: try context.tool(named: "embed-rules").url,
        arguments: [rules.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: ruleFiles(under: rules),
        outputFiles: [output])
    ]
  }

  /// The rule files below a folder, in order of path; empty where the folder is missing.
  private func ruleFiles(under rules: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: rules, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "sql" }
      .sorted { $0.path() < $1.path() }
  }
}
