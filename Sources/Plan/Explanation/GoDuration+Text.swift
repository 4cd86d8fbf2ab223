package import Model

extension GoDuration {
  /// In hours, minutes and seconds: `60m`, `720h`, `90s`.
  package var text: String {
    let seconds = wholeSeconds
    if seconds.isMultiple(of: 3600), seconds != 3600 { return "\(seconds / 3600)h" }
    return seconds.isMultiple(of: 60) ? "\(seconds / 60)m" : "\(seconds)s"
  }
}
