import Foundation
import Model
import Plan
import Report
import TestSupport

/// A cluster of files, an `oc` that answers from them and records how it was called, and a script
/// to run against them.
struct StubCluster {
  let folder: TemporaryFolder

  /// Writes the script of a plan, and what each tag points to, by `namespace/stream:tag`.
  init(_ plan: PrunePlan, tags: [String: Int] = [:]) throws {
    folder = try TemporaryFolder()
    try folder.write(Self.oc, to: "bin/oc")
    var script = ""
    PruneScriptReporter(toolVersion: "0.1.0").write(plan, to: &script)
    try folder.write(script, to: "prune.sh")
    try folder.write("", to: "calls")
    try folder.write("", to: "prune-answer")
    for (tag, image) in tags { try set(tag, to: image) }
  }

  /// Points a tag at an image.
  func set(_ tag: String, to image: Int) throws {
    try folder.write(Digest.fake(image).text, to: "tags/" + tag)
  }

  /// What a tag points to; nil where it is not there.
  func image(of tag: String) -> String? { try? folder.text("tags/" + tag) }

  /// Runs the script with the stub on the path and a log in the folder.
  func run(_ options: String...) throws -> Command.Outcome {
    try Command(
      ["/bin/sh", folder.path("prune.sh"), "--log", folder.path("log")] + options,
      environment: ["PATH": folder.path("bin") + ":/usr/bin:/bin", "STUB": folder.url.path]
    ).after("cd '\(folder.url.path)' && chmod +x bin/oc").run()
  }

  /// The calls that change something; words with a bar between them.
  var changes: [String] {
    get throws {
      try folder.text("calls").split(separator: "\u{1}").map(String.init).filter {
        $0.hasPrefix("tag|") || $0.hasSuffix("|--confirm")
      }
    }
  }

  /// Step numbers and outcomes in the log.
  var log: [String] {
    get throws {
      try folder.text("log").split(separator: "\n").dropFirst().map { line in
        line.split(separator: " ")[1...2].joined(separator: " ")
      }
    }
  }

  /// Words are separated by bars, calls end with a byte 1.
  ///
  /// It dies with its caller behind the removal of the tag that the file `kill` names, and fails
  /// for the tag that the file `fail` names.
  private static let oc = #"""
    #!/bin/sh
    { first=yes
      for word; do
        [ "$first" = yes ] || printf '|'
        first=no
        printf '%s' "$word"
      done
      printf '\001'
    } >>"$STUB/calls"
    verb=$1 kind=$2 namespace='' delete=no
    [ "$verb" != whoami ] || { echo admin; exit 0; }
    [ "$verb" != adm ] || { cat "$STUB/prune-answer"; exit "$(cat "$STUB/prune-status" 2>/dev/null || echo 0)"; }
    while [ "$1" != -- ]; do
      case $1 in
        --namespace=*) namespace=${1#--namespace=} ;;
        -d) delete=yes ;;
      esac
      shift
    done
    shift
    case $verb in
      get)
        [ "$kind" = imagestreamtag ] || { cat "$STUB/spec/$namespace/$1" 2>/dev/null; exit 0; }
        cat "$STUB/tags/$namespace/$1" 2>/dev/null
        exit 0
        ;;
      tag)
        [ "$(cat "$STUB/fail" 2>/dev/null)" != "$namespace/$1" ] || { echo refused >&2; exit 1; }
        if [ "$delete" = yes ]; then
          rm -f "$STUB/tags/$namespace/$1"
          [ "$(cat "$STUB/kill" 2>/dev/null)" != "$namespace/$1" ] || kill -KILL "$PPID"
        else
          mkdir -p "$STUB/tags/$namespace"
          printf '%s' "${1##*@}" >"$STUB/tags/$namespace/$2"
        fi
        ;;
    esac
    """#
}
