import ArgumentParser
import Model

/// `tagtidy`.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagtidy",
    abstract: "Audits the image streams of an OpenShift cluster from its exports.",
    discussion: """
      Reads what a cluster exported, keeps it in one SQLite file, and says which tags and images \
      break the conventions and do harm.

      Exit status: 0 nothing at or above --fail-on; 1 findings; 2 the run failed, or input could \
      not be read whole; 64 wrong usage.

      What a team sets stands in 'tagtidy.yaml'. Each option of audit, check, ingest and baseline \
      is also a variable of the environment: TAGTIDY_FAIL_ON for --fail-on.
      """,
    version: ToolVersion.text,
    subcommands: [
      AuditCommand.self, IngestCommand.self, CheckCommand.self, PlanCommand.self,
      ExplainCommand.self, DiffCommand.self, TrendCommand.self, BaselineCommand.self,
      RulesCommand.self, ConfigCommand.self, SchemaCommand.self,
    ])
}
