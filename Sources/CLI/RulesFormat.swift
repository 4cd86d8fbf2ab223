import ArgumentParser

/// How `tagtidy rules` shows what it knows.
enum RulesFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
  case text
  case json
}
