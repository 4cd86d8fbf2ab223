import Plan

extension Retirement.Restoration {
  /// What `oc tag --source` calls the kind of the source.
  var sourceWord: String {
    switch sourceKind {
    case "ImageStreamTag": "imagestreamtag"
    case "ImageStreamImage": "imagestreamimage"
    default: "docker"
    }
  }

  /// The options of `oc tag` that make the tag as it was.
  ///
  /// Only pull specs take those of an import, and only a tag of the same image stream can be
  /// followed; one of another is copied as it stands.
  func options(for retirement: Retirement) -> [String] {
    let stream = "\(retirement.namespace)/\(retirement.imageStream):"
    let isImport = sourceWord == "docker"
    let options: [(isSet: Bool, option: String)] = [
      (sourceWord == "imagestreamtag" && source.hasPrefix(stream), "--alias"),
      (isReference, "--reference"),
      (isImport && isScheduled, "--scheduled"),
      (isImport && isInsecure, "--insecure"),
      (referencePolicy == "Local", "--reference-policy=local"),
      (importMode == "PreserveOriginal", "--import-mode=PreserveOriginal"),
    ]
    return options.filter(\.isSet).map(\.option)
  }
}
