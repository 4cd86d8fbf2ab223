package import ArgumentParser

/// How much is said on standard error.
package struct OutputOptions: ParsableArguments {
  @Flag(help: "Say nothing on standard error but errors.")
  package var quiet = false

  @Flag(help: "Say on standard error what is being done.")
  package var verbose = false

  package init() {}
}
