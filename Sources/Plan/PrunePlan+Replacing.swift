extension PrunePlan {
  /// Puts others in the place of the hazards and retirements.
  ///
  /// - Parameters:
  ///   - hazards: In order of image.
  ///   - retirements: In order of wave, namespace, image stream and tag.
  /// - Returns: The same plan with these.
  package func replacing(hazards: [Hazard], retirements: [Retirement]) -> PrunePlan {
    var plan = self
    plan.hazards = hazards
    plan.retirements = RetirementList(in: facts.scratch)
    for retirement in retirements { plan.retirements.append(retirement) }
    return plan
  }
}
