/// The phases of pods.
enum PodPhase: String, CaseIterable {
  case running = "Running"
  case pending = "Pending"
  case succeeded = "Succeeded"
  case failed = "Failed"

  /// Draws the phase of a workload's pod; pods of finite workloads mostly have ended.
  init(from dice: inout Dice, isFinite: Bool) {
    self = PodPhase.allCases[dice.weighted(isFinite ? [8, 1, 84, 7] : [95, 2, 0, 3])]
  }

  /// Whether its containers have ended.
  var isFinished: Bool { self == .succeeded || self == .failed }
}
