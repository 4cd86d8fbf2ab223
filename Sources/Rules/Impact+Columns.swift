import Model

extension Impact {
  /// The columns of a rule's query that say it; they are no evidence.
  static let columns: Set<String> = [
    "impact_registry_bytes", "impact_stored_bytes", "impact_workloads",
  ]
}
