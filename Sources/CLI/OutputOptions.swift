import ArgumentParser

/// How much is said on standard error.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Say nothing on standard error but errors.")
  var quiet = false

  @Flag(help: "Say on standard error what is being done.")
  var verbose = false

  /// Says what is being done, to those who want to know.
  func say(_ text: @autoclosure () -> String) {
    guard verbose, !quiet else { return }
    Console.error(VisibleText.escaping(text()))
  }

  init() {}
}
