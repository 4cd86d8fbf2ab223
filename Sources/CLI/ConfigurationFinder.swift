import Foundation

/// Finds the configuration file that counts where none is named; the first one found, alone.
struct ConfigurationFinder {
  /// In the order in which they are looked for.
  private static let names = [".tagtidy.yaml", ".tagtidy.yml", "tagtidy.yaml", "tagtidy.yml"]

  /// Where the search begins.
  let folder: URL
  let environment: [String: String]

  /// From the current folder upward to the root of its repository, else among the user's own; nil
  /// where there is none.
  ///
  /// A file above is named by its way from the folder, so that no report depends on where on the
  /// machine that is.
  func find() -> String? {
    var place = folder.standardizedFileURL
    var way = ""
    while true {
      for name in Self.names where isFile(place.appendingPathComponent(name)) { return way + name }
      let above = place.deletingLastPathComponent().standardizedFileURL
      let isRoot = FileManager.default.fileExists(
        atPath: place.appendingPathComponent(".git").path)
      if isRoot || above.path == place.path || above.path.hasSuffix("/..") { break }
      place = above
      way += "../"
    }
    return usersOwn
  }

  private var usersOwn: String? {
    let home = environment["HOME"].map { $0 + "/.config" }
    let given = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let folder = given ?? home else { return nil }
    let file = folder + "/tagtidy/tagtidy.yaml"
    return isFile(URL(fileURLWithPath: file)) ? file : nil
  }

  private func isFile(_ url: URL) -> Bool {
    var isFolder = ObjCBool(false)
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      && !isFolder.boolValue
  }
}
