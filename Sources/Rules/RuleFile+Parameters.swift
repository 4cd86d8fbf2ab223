import Store

extension RuleFile {
  /// The parameters that the front matter declares, in their order; none where it declares none.
  func parameters(in fields: FrontMatterFields) throws(RuleFileError) -> [RuleParameter] {
    guard let node = fields["parameters"] else { return [] }
    var parameters: [RuleParameter] = []
    for (name, line, value) in try node.fields("parameters").entries {
      guard RuleTemplate.isName(name), name != Rule.asOf else {
        throw RuleFileError(path: path, line: line, cause: .parameterNameMalformed(name))
      }
      let parameter = try value.fields("parameter '\(name)'")
      try parameter.allow(["default", "unit", "about"], path: path)
      let standard = try parameter.required("default").parameter("default")
      parameters.append(
        RuleParameter(
          name: name, defaultValue: standard, value: standard,
          unit: try parameter.optionalText("unit"), about: try parameter.text("about")))
    }
    return parameters
  }

  /// Refuses parameters that change nothing.
  func refuseUnusedParameters(
    of rule: Rule, shape: QueryShape, in fields: FrontMatterFields
  ) throws(RuleFileError) {
    let used = Set(shape.parameters + rule.message.places + rule.remedy.places)
    for (name, line, _) in try fields["parameters"]?.fields("parameters").entries ?? []
    where !used.contains(name) {
      throw RuleFileError(path: path, line: line, cause: .parameterUnused(name))
    }
  }
}
