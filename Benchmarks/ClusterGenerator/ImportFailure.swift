/// Why an import fails.
enum ImportFailure: Int, CaseIterable {
  case unauthorized
  case notFound
  case certificate
  case rateLimit

  /// The condition's reason.
  var reason: String {
    switch self {
    case .unauthorized: "Unauthorized"
    case .notFound: "NotFound"
    case .certificate, .rateLimit: "InternalError"
    }
  }

  /// Appends the condition's message about a pull spec, in the manner of the cluster's own.
  func spellMessage(about pullSpec: Text, into text: inout Text) {
    let spec = pullSpec.string
    switch self {
    case .unauthorized:
      text.append("you may not have access to the container image \"")
      text.append(spec)
      text.append("\"")
    case .notFound:
      text.append("dockerimage.image.openshift.io \"")
      text.append(spec)
      text.append("\" not found")
    case .certificate:
      text.append("Internal error occurred: ")
      text.append(spec)
      text.append(": x509: certificate signed by unknown authority")
    case .rateLimit:
      text.append("Internal error occurred: ")
      text.append(spec)
      text.append(": toomanyrequests: you have reached your pull rate limit")
    }
  }
}
