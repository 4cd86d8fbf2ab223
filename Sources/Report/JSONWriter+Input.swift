import Model
import Rules

extension JSONWriter {
  mutating func write(_ coverage: Coverage) {
    object { writer in
      writer.member("basis", coverage.basis.rawValue)
      writer.member("isTruncated", coverage.isTruncated)
      writer.member("kind", coverage.kind)
      writer.member("lost", coverage.lost)
      writer.member("namespace", coverage.namespace.orNil)
      writer.member("objects", coverage.objects)
    }
  }

  mutating func write(_ diagnostic: IngestDiagnostic) {
    object { writer in
      writer.member("field", diagnostic.field.orNil)
      writer.member("kind", diagnostic.kind.orNil)
      writer.member("message", diagnostic.message)
      writer.member("name", diagnostic.name.orNil)
      writer.member("namespace", diagnostic.namespace.orNil)
      writer.member("path", diagnostic.path)
      writer.member("place") { $0.write(diagnostic.place) }
      writer.member("severity", diagnostic.severity.rawValue)
    }
  }

  /// The place within its file; the source's index is left out, since it depends on the order in
  /// which files were named.
  mutating func write(_ place: SourcePlace?) {
    guard let place else { return null() }
    object { writer in
      writer.member("column", place.column)
      writer.member("document", place.document)
      writer.member("item", place.item)
      writer.member("line", place.line)
    }
  }

  mutating func write(_ metric: Metric) {
    object { writer in
      writer.member("name", metric.name)
      writer.member("namespace", metric.namespace.orNil)
      writer.member("value") { $0.integer(metric.value) }
    }
  }

  mutating func write(_ offender: Offender) {
    object { writer in
      writer.member("imageBytes") { $0.integer(offender.imageBytes) }
      writer.member("imageStream", offender.imageStream.orNil)
      writer.member("namespace", offender.namespace)
      writer.member("revisions", offender.revisions)
      writer.member("streamBytes") { $0.integer(offender.streamBytes) }
      writer.member("tags", offender.tags)
    }
  }

  mutating func write(_ source: ExportSource) {
    object { writer in
      writer.member("documents", source.documents)
      writer.member("format", source.format)
      writer.member("objects", source.objects)
      writer.member("path", source.path)
      writer.member("sizeBytes") { $0.integer(source.sizeBytes) }
    }
  }

  mutating func write(_ summary: ReportSummary) {
    object { writer in
      writer.member("baselined", summary.tally.baselinedTotal)
      writer.member("errors", summary.tally.errors)
      writer.member("findings", summary.tally.total)
      writer.member("fixed", summary.fixed)
      writer.member("infos", summary.tally.infos)
      writer.member("keepMarkers", summary.keepMarkers)
      writer.member("lostFiles", summary.loss.files)
      writer.member("lostObjects", summary.loss.objects)
      writer.member("new", summary.tally.newTotal)
      writer.member("obsoleteInBaseline", summary.baseline?.obsolete.count)
      writer.member("remaining", summary.tally.remaining)
      writer.member("rulesFailed", summary.rulesFailed)
      writer.member("rulesNotRun", summary.rulesNotRun)
      writer.member("rulesRan", summary.rulesRan)
      writer.member("suppressed", summary.suppressed)
      writer.member("truncatedLists", summary.loss.truncatedLists)
      writer.member("warnings", summary.tally.warnings)
    }
  }
}
