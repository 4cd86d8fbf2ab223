import Model
import Rules

extension JSONWriter {
  mutating func write(_ impact: Impact) {
    object { writer in
      writer.member("registryBytes") { $0.integer(impact.registryBytes) }
      writer.member("storedBytes") { $0.integer(impact.storedBytes) }
      writer.member("workloads") { $0.integer(impact.workloads) }
    }
  }

  /// Writes why a finding does not count; null where it does.
  mutating func write(_ suppression: Suppression?) {
    guard let suppression else { return null() }
    object { writer in
      writer.member("origin", suppression.origin.rawValue)
      writer.member("reason", suppression.reason)
      writer.member("reference", suppression.reference.orNil)
      writer.member("until", suppression.until?.text)
    }
  }

  /// Writes what became of a baseline; null where there is none.
  mutating func write(_ baseline: BaselineStatus?) {
    guard let baseline else { return null() }
    object { writer in
      writer.member("entries", baseline.entries)
      writer.member("hasOtherSettings", baseline.hasOtherSettings)
      writer.member("notJudged", baseline.notJudged)
      writer.member("obsolete") { writer in
        writer.array(baseline.obsolete) { writer, entry in
          writer.object { writer in
            writer.member("fingerprint", entry.fingerprint)
            writer.member("message", entry.message)
            writer.member("namespace", entry.namespace.orNil)
            writer.member("rule", entry.rule)
            writer.member("subject", entry.subject)
          }
        }
      }
      writer.member("path", baseline.path)
    }
  }

  mutating func write(_ marker: ReportedKeepMarker) {
    object { writer in
      writer.member("fault", marker.fault.orNil)
      writer.member("isExpired", marker.isExpired)
      writer.member("kind", marker.kind)
      writer.member("name", marker.name)
      writer.member("namespace", marker.namespace.orNil)
      writer.member("owner", marker.owner.orNil)
      writer.member("reason", marker.reason.orNil)
      writer.member("reference", marker.reference.orNil)
      writer.member("tag", marker.tag.orNil)
      writer.member("until", marker.until?.text)
    }
  }

  /// Writes the findings of a team; the one without a name has those that are nobody's.
  mutating func write(_ tally: FindingTally, of team: String) {
    object { writer in
      writer.member("errors", tally.errors)
      writer.member("infos", tally.infos)
      writer.member("new", tally.newTotal)
      writer.member("team", team.orNil)
      writer.member("warnings", tally.warnings)
    }
  }
}
