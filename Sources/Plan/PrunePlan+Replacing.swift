extension PrunePlan {
  /// The same plan with other hazards and retirements.
  ///
  /// - Parameters:
  ///   - hazards: In order of image.
  ///   - retirements: In order of wave, namespace, image stream and tag.
  package func replacing(hazards: [Hazard], retirements: [Retirement]) -> PrunePlan {
    var plan = self
    plan.hazards = hazards
    plan.retirements = retirements
    return plan
  }
}
