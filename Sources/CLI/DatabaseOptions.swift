package import ArgumentParser

/// Which database a command works on.
package struct DatabaseOptions: ParsableArguments {
  @Option(name: .customLong("db"), help: ArgumentHelp("The database.", valueName: "file"))
  package var path = "tagtidy.db"

  package init() {}
}
