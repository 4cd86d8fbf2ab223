import Foundation
import Model

/// The mean time one name takes, in microseconds, over at least a million readings.
func microsecondsPerName(_ names: [String]) -> Double {
  let rounds = 1_000_000 / names.count + 1
  var familyBytes = 0
  let elapsed = ContinuousClock().measure {
    for _ in 0..<rounds {
      for name in names { familyBytes &+= TagName(parsing: name).family.utf8.count }
    }
  }
  precondition(familyBytes > 0, "the readings are used, so that none is optimised away")
  return elapsed / .microseconds(1) / Double(rounds * names.count)
}

guard let path = CommandLine.arguments.dropFirst().first,
  let text = try? String(contentsOfFile: path, encoding: .utf8)
else {
  FileHandle.standardError.write(Data("usage: measure-tag-names FILE\n".utf8))
  exit(64)
}
let rows = text.split(separator: "\n").compactMap(LabelledTag.init(row:))
guard !rows.isEmpty else {
  FileHandle.standardError.write(Data("\(path): has no labelled row\n".utf8))
  exit(2)
}
let score = rows.reduce(into: TagNameScore()) { $0.add($1) }
let time = microsecondsPerName(rows.map(\.tag))

print(score.summary)
print("time per name, mean        \(String(format: "%.2f", time)) microseconds")
for disagreement in score.disagreements.prefix(40) { print(disagreement) }
exit(score.passes ? 0 : 1)
