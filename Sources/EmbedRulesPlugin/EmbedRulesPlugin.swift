import Foundation
import PackagePlugin

/// Has the built-in rules compiled into the `Rules` module, so that the executable can be copied
/// elsewhere alone.
///
/// The top-level folder `rules` is the one source of them. Its folders are inputs as well as its
/// files, so that a rule that is added or removed is noticed.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules", directoryHint: .isDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    return [
      .buildCommand(
        displayName: "Embedding the rules",
        executable: try context.tool(named: "embed-rules").url,
        arguments: [rules.path(), output.path()],
        inputFiles: try inputs(under: rules),
        outputFiles: [output])
    ]
  }

  /// The folder, its subfolders and the rule files in them, in order of path.
  private func inputs(under rules: URL) throws -> [URL] {
    let files = FileManager.default
    guard files.fileExists(atPath: rules.path()) else { return [] }
    let topics = try files.contentsOfDirectory(
      at: rules, includingPropertiesForKeys: nil, options: .skipsHiddenFiles
    ).filter(\.hasDirectoryPath)
    let rulesOfTopics = try topics.flatMap { topic in
      try files.contentsOfDirectory(
        at: topic, includingPropertiesForKeys: nil, options: .skipsHiddenFiles
      ).filter { $0.pathExtension == "sql" }
    }
    return ([rules] + topics + rulesOfTopics).sorted { $0.path() < $1.path() }
  }
}
