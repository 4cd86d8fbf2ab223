import Model
import Plan

extension JSONWriter {
  mutating func write(_ judged: TagVerdict, of stream: PrunePlan.StreamName) {
    object { writer in
      writer.member("decidingRevision", judged.revision)
      writer.member("fact", judged.verdict.fact)
      writer.member("imageStream", stream.imageStream)
      writer.member("namespace", stream.namespace)
      writer.member("reason", judged.verdict.check)
      writer.member("referrers", judged.verdict.referrers.map(\.text))
      writer.member("removedRevisions", judged.removedRevisions)
      writer.member("revisions", judged.revisions)
      writer.member("tag", judged.tag)
      writer.member("verdict", judged.verdict.state.rawValue)
    }
  }

  mutating func write(_ judged: StreamVerdict, of stream: PrunePlan.StreamName) {
    object { writer in
      writer.member("decidingRevision", judged.decidingTag?.revision)
      writer.member("decidingTag", judged.decidingTag?.tag)
      writer.member("fact", judged.verdict.fact)
      writer.member("imageStream", stream.imageStream)
      writer.member("namespace", stream.namespace)
      writer.member("reason", judged.verdict.check)
      writer.member("referrers", judged.verdict.referrers.map(\.text))
      writer.member("removedRevisions", judged.removedRevisions)
      writer.member("removedTags", judged.removedTags)
      writer.member("revisions", judged.revisions)
      writer.member("tags", judged.tags.count)
      writer.member("verdict", judged.verdict.state.rawValue)
    }
  }
}
