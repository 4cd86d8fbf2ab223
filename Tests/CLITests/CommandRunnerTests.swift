import CLI
import Testing

@Suite struct CommandRunnerTests {
  @Test(arguments: [["--help"], ["audit", "--help"], ["rules", "docs", "--help"], ["--version"]])
  func `help is no failure`(arguments: [String]) {
    #expect(CommandRunner.run(arguments) == 0)
  }

  @Test(arguments: [["audit"], ["--nonsense"], ["audit", "x", "--as-of", "soon"]])
  func `wrong usage ends with 64`(arguments: [String]) {
    #expect(CommandRunner.run(arguments) == 64)
  }
}
