import Model
import Plan
import Rules

extension ExplanationTextReporter {
  func writeTags(_ explanation: Explanation, to output: inout some TextOutputStream) {
    var table = TextTable([
      .init(title: "Tag", isFlexible: true), .init(title: "Convention"),
      .init(title: "Kept", isRight: true), .init(title: "Go", isRight: true),
      .init(title: "Unknown", isRight: true), .init(title: "Users", isRight: true),
      .init(title: "Current image"),
    ])
    for tag in explanation.tags.prefix(Self.rowsPerList) {
      table.add([
        .init(tag.tag.visible), .init(tag.convention), .init(Wording.number(tag.kept)),
        .init(Wording.number(tag.pruned)), .init(Wording.number(tag.unknown)),
        .init(Wording.number(tag.users)), .init(tag.currentImage.brief),
      ])
    }
    write(table, "Tags", more: explanation.tags.count - Self.rowsPerList, to: &output)
  }

  /// The revisions of a tag, or those that hold an image; of an image stream, the tags say enough.
  func writeRevisions(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard explanation.subject.sort != .imageStream else { return }
    var table = TextTable([
      .init(title: "Revision", isFlexible: true), .init(title: "Image"),
      .init(title: "Verdict"), .init(title: "Why", isFlexible: true),
    ])
    for revision in explanation.revisions.prefix(Self.rowsPerList) {
      table.add([
        .init("\(revision.number) of \(revision.tagName)".visible),
        .init(revision.image.brief), .init(revision.verdict.state.rawValue),
        .init(revision.verdict.check),
      ])
    }
    write(
      table, ExplanationWording.revisionTitle(of: explanation.subject),
      more: explanation.revisions.count - Self.rowsPerList, to: &output)
  }

  func writeFields(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard !explanation.fields.isEmpty else { return }
    writeHeading("What it names", to: &output)
    for field in explanation.fields.prefix(Self.rowsPerList) {
      writeItem("\(field.user.holder.field): \(field.user.text)".brief, to: &output)
      let lines = [
        "comes to \(ExplanationWording.resolution(of: field))",
        "image: \(ExplanationWording.fate(of: field))"
          + (field.verdict.map { ", \($0.fact)" } ?? ""),
        field.user.protects ? field.user.why : "protects nothing: \(field.user.why)",
      ]
      for line in lines { writeItem(line.brief, lead: "    ", to: &output) }
    }
    writeRest(explanation.fields.count - Self.rowsPerList, to: &output)
  }

  func writeUsers(_ explanation: Explanation, to output: inout some TextOutputStream) {
    guard explanation.subject.sort != .workload else { return }
    writeHeading("Used by", to: &output)
    if explanation.users.isEmpty { writeItem("nobody that was read", to: &output) }
    for user in explanation.users.prefix(Self.rowsPerList) {
      let mark = user.protects ? "protects" : "protects nothing"
      writeItem(ExplanationWording.name(of: user).brief, to: &output)
      writeItem("names \(ExplanationWording.text(of: user))".brief, lead: "    ", to: &output)
      writeItem(
        user.protects ? user.why.brief : "\(mark): \(user.why)".brief, lead: "    ", to: &output)
      if !user.place.isEmpty {
        writeItem("read at \(user.place)".visible, lead: "    ", to: &output)
      }
    }
    writeRest(explanation.users.count - Self.rowsPerList, to: &output)
  }

  // MARK: Pieces

  func write(
    _ text: String, colour: TerminalColour? = nil, to output: inout some TextOutputStream
  ) {
    for line in text.wrapped(toColumns: width) { output.line(palette.paint(line, colour)) }
  }

  func writeHeading(_ title: String, to output: inout some TextOutputStream) {
    output.line()
    output.line(palette.paint(title, .heading))
  }

  /// Writes a text that is visible already, its later lines indented like the first.
  func writeItem(
    _ text: String, lead: String = "- ", to output: inout some TextOutputStream
  ) {
    let indent = String(repeating: " ", count: lead.count)
    for (index, line) in text.wrapped(toColumns: width - lead.count).enumerated() {
      output.line((index == 0 ? lead : indent) + line)
    }
  }

  func writeList(
    _ title: String, _ items: [String], to output: inout some TextOutputStream
  ) {
    guard !items.isEmpty else { return }
    writeHeading(title, to: &output)
    for item in items.prefix(Self.rowsPerList) { writeItem(item.brief, to: &output) }
    writeRest(items.count - Self.rowsPerList, to: &output)
  }

  func write(
    _ table: TextTable, _ title: String, more: Int, to output: inout some TextOutputStream
  ) {
    let lines = table.lines(width: width, palette: palette)
    guard !lines.isEmpty else { return }
    writeHeading(title, to: &output)
    for line in lines { output.line(line) }
    writeRest(more, to: &output)
  }

  func writeRest(_ count: Int, to output: inout some TextOutputStream) {
    guard count > 0 else { return }
    output.line(palette.paint("and \(Wording.number(count)) more (see the JSON document)", .faint))
  }
}
