import ArgumentParser

/// How much is said on standard error.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Say nothing on standard error but errors.")
  var quiet = false

  @Flag(help: "Say on standard error what is being done.")
  var verbose = false

  init() {}
}
