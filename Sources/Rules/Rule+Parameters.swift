extension Rule {
  /// The rule with another value of one parameter.
  func choosing(_ override: RuleOverride) throws(RuleError) -> Rule {
    let name = override.parameter
    guard let parameter = parameters.first(where: { $0.name == name }) else {
      let near = NearNames.names(like: name, among: parameters.map(\.name))
      throw .parameterUnknown(rule: id, parameter: name, near: near)
    }
    guard parameter.accepts(override.value) else {
      throw .parameterType(rule: id, parameter: name, expected: parameter.expected)
    }
    var rule = self
    rule.parameters = parameters.map { $0.name == name ? $0.choosing(override.value) : $0 }
    return rule
  }
}
