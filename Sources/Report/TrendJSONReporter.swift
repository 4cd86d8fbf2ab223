package import Ledger
import Model

/// Renders a trend as JSON, complete and with its keys sorted.
package struct TrendJSONReporter: TrendReporter {
  /// Rises with every change after which an old reader would be wrong.
  private static let schemaVersion = 1

  private let toolVersion: String

  package init(toolVersion: String) {
    self.toolVersion = toolVersion
  }

  package func write(_ trend: Trend, to output: inout some TextOutputStream) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("asOf", trend.asOf.text)
      writer.member("cluster") { $0.write(trend.cluster) }
      writer.member("families") { $0.array(trend.families) { $0.write($1) } }
      writer.member("forecasts") { writer in
        writer.array(Array(zip(Trend.alarmShares, trend.forecasts))) { writer, pair in
          writer.write(pair.1, share: pair.0)
        }
      }
      writer.member("namespaces") { $0.array(trend.namespaces) { $0.write($1) } }
      writer.member("quotaBytes") { $0.integer(trend.quotaBytes) }
      writer.member("restBytes") { $0.integer(trend.restBytes) }
      writer.member("runs", trend.runs)
      writer.member("schemaVersion", Self.schemaVersion)
      writer.member("survivors") { $0.array(trend.survivors) { $0.write($1) } }
      writer.member("toolVersion", toolVersion)
    }
    writer.endText()
    writer.drain(into: &output, atLeast: 0)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ line: TrendLine) {
    object { writer in
      writer.member("family", line.name.family.orNil)
      writer.member("growth") { $0.write(line.rate) }
      writer.member("imageStream", line.name.imageStream.orNil)
      writer.member("namespace", line.name.namespace.orNil)
      writer.member("points") { writer in
        writer.array(line.series.points) { writer, point in
          writer.object { writer in
            writer.member("asOf", Timestamp(seconds: point.seconds).text)
            writer.member("storedBytes") { $0.integer(point.value) }
          }
        }
      }
      writer.member("storedBytes") { $0.integer(line.storedBytes) }
    }
  }

  private mutating func write(_ rate: GrowthRate?) {
    guard let rate else { return null() }
    object { writer in
      writer.member("bytesPerDay") { $0.integer(Int64(rate.bytesPerDay.rounded())) }
      writer.member("highestBytesPerDay") {
        $0.integer(Int64(rate.boundsPerDay.upperBound.rounded()))
      }
      writer.member("jumps", rate.jumps)
      writer.member("lowestBytesPerDay") {
        $0.integer(Int64(rate.boundsPerDay.lowerBound.rounded()))
      }
    }
  }

  fileprivate mutating func write(_ forecast: GrowthForecast, share: Double) {
    object { writer in
      writer.member("boundBytes") { $0.integer(forecast.bound) }
      writer.member("earliest", forecast.earliest?.text)
      writer.member("expected", forecast.expected?.text)
      writer.member("isReached", forecast.isReached)
      writer.member("latest", forecast.latest?.text)
      writer.member("quotaShare") { $0.real(share) }
    }
  }

  fileprivate mutating func write(_ month: SurvivorMonth) {
    object { writer in
      writer.member("images", month.images)
      writer.member("month", month.text)
      writer.member("storedBytes") { $0.integer(month.storedBytes) }
      writer.member("tagEvents", month.tagEvents)
      writer.member("tags", month.tags)
    }
  }
}
