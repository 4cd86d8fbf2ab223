import Model
import Plan
import Rules

extension ExplanationMarkdownReporter {
  func writeTags(_ explanation: Explanation, to output: inout some TextOutputStream) {
    var table = MarkdownTable(
      ("Tag", .left), ("Convention", .left), ("Kept", .right), ("Go", .right),
      ("Unknown", .right), ("Users", .right), ("Current image", .left))
    for tag in explanation.tags.prefix(Self.rowsPerTable) {
      table.add(
        MarkdownText.code(tag.tag), MarkdownText.escape(tag.convention),
        Wording.number(tag.kept), Wording.number(tag.pruned), Wording.number(tag.unknown),
        Wording.number(tag.users), MarkdownText.code(tag.currentImage.shorteningDigests))
    }
    write(table, "Tags", more: explanation.tags.count - Self.rowsPerTable, to: &output)
  }

  /// The revisions of a tag, or those that hold an image; of an image stream, the tags say enough.
  func writeRevisions(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard explanation.subject.sort != .imageStream else { return }
    var table = MarkdownTable(
      ("Tag", .left), ("Revision", .right), ("Image", .left), ("Verdict", .left), ("Why", .left))
    for revision in explanation.revisions.prefix(Self.rowsPerTable) {
      table.add(
        MarkdownText.code(revision.tagName), Wording.number(revision.number),
        MarkdownText.code(revision.image.shorteningDigests), revision.verdict.state.rawValue,
        MarkdownText.escape(revision.verdict.fact.brief))
    }
    write(
      table, ExplanationWording.revisionTitle(of: explanation.subject),
      more: explanation.revisions.count - Self.rowsPerTable, to: &output)
  }

  func writeFields(_ explanation: Explanation, to output: inout some TextOutputStream) {
    var table = MarkdownTable(
      ("Field", .left), ("Text", .left), ("Comes to", .left), ("Image", .left),
      ("Protects", .left))
    for field in explanation.fields.prefix(Self.rowsPerTable) {
      table.add(
        MarkdownText.code(field.user.holder.field), MarkdownText.code(field.user.text),
        MarkdownText.escape(ExplanationWording.resolution(of: field).brief),
        ExplanationWording.fate(of: field),
        (field.user.protects ? "yes: " : "no: ") + MarkdownText.escape(field.user.why.brief))
    }
    write(
      table, "What it names", more: explanation.fields.count - Self.rowsPerTable, to: &output)
  }

  func writeUsers(_ explanation: Explanation, to output: inout some TextOutputStream) {
    var table = MarkdownTable(
      ("Used by", .left), ("Names", .left), ("Protects", .left), ("Read at", .left))
    for user in explanation.users.prefix(Self.rowsPerTable) {
      table.add(
        MarkdownText.escape(ExplanationWording.name(of: user).brief),
        MarkdownText.code(ExplanationWording.text(of: user).shorteningDigests),
        (user.protects ? "yes: " : "no: ") + MarkdownText.escape(user.why.brief),
        MarkdownText.code(user.place))
    }
    write(table, "Users", more: explanation.users.count - Self.rowsPerTable, to: &output)
  }
}
