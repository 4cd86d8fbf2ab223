import Model

/// What of the input is missing, so that no report passes for a complete one.
struct InputLoss {
  /// Objects that could not be read, or not whole.
  let objects: Int
  /// Files of which something could not be read that belongs to no object.
  let files: Int
  /// Lists that said that they go on.
  let truncatedLists: Int

  init(_ report: AuditReport) {
    var objects: Set<ObjectPlace> = []
    var files: Set<String> = []
    for diagnostic in report.diagnostics where diagnostic.severity == .lost {
      if let place = diagnostic.place {
        objects.insert(
          ObjectPlace(path: diagnostic.path, document: place.document, item: place.item))
      } else {
        files.insert(diagnostic.path)
      }
    }
    self.objects = objects.count
    self.files = files.count
    truncatedLists = report.coverage.count { $0.isTruncated }
  }

  var isNone: Bool { objects + files + truncatedLists == 0 }

  /// A sentence without a period; nil where nothing is missing.
  var sentence: String? {
    guard !isNone else { return nil }
    let unread = Wording.list(unreadFigures)
    let wasCut = truncatedLists == 1 ? "was" : "were"
    let parts = [
      unread.isEmpty ? "" : unread + " could not be read whole",
      truncatedLists > 0 ? "\(Wording.count(truncatedLists, "list")) \(wasCut) cut short" : "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", and ") + ": what follows is incomplete"
  }

  /// `3 objects, 1 file, 1 list cut short`; empty where nothing is missing.
  var figures: String {
    let cut = Wording.count(truncatedLists, "list") + " cut short"
    return (unreadFigures + (truncatedLists > 0 ? [cut] : [])).joined(separator: ", ")
  }

  private var unreadFigures: [String] {
    (objects > 0 ? [Wording.count(objects, "object")] : [])
      + (files > 0 ? [Wording.count(files, "file")] : [])
  }

  /// Where an object stands, told apart as diagnostics do.
  private struct ObjectPlace: Hashable {
    let path: String
    let document: Int
    let item: Int
  }
}
