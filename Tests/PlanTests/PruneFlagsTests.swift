import Model
import Plan
import Testing

@Suite struct PruneFlagsTests {
  @Test func `the defaults are the reference's`() {
    let policy = PrunePolicy.with()
    #expect(policy.keepTagRevisions == 3)
    #expect(policy.keepYoungerThan?.wholeSeconds == 3600)
    #expect(policy.all && policy.pruneRegistry)
    #expect(!policy.pruneOverSizeLimit && !policy.ignoreInvalidRefs)
  }

  @Test(arguments: [true, false])
  func `the size flag unsets the flags that keep`(isSizeMode: Bool) {
    let policy = PrunePolicy.with { $0.pruneOverSizeLimit = isSizeMode }
    #expect(policy.keepTagRevisions == 0)
    #expect(policy.keepYoungerThan == nil)
    #expect(policy.pruneOverSizeLimit == isSizeMode)
  }

  @Test func `flags that the reference refuses are refused`() {
    var flags = PruneFlags()
    flags.keepTagRevisions = 0
    flags.keepYoungerThan = GoDuration(nanoseconds: 0)
    #expect(flags.refusal == nil)
    flags.pruneOverSizeLimit = false
    #expect(flags.refusal?.cause == .flags)
    flags.pruneOverSizeLimit = nil
    flags.keepTagRevisions = -1
    #expect(flags.refusal?.message == "--keep-tag-revisions must be greater than or equal to 0")
    flags.keepTagRevisions = nil
    flags.keepYoungerThan = GoDuration(nanoseconds: -1)
    #expect(flags.refusal?.message == "--keep-younger-than must be greater than or equal to 0")
  }
}
