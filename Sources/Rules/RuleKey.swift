import Model

/// The keys of a rule file's front matter, in the order in which they are best written.
enum RuleKey: String, CaseIterable {
  case id
  case title
  case severity
  case message
  case why
  case remedy
  case needs
  case needsComplete = "needs_complete"
  case source
  case discriminator
  case parameters
  case examples
  case aliases
  case since
  case quietWhen = "quiet_when"

  /// Whether every rule has it.
  var isRequired: Bool {
    switch self {
    case .id, .title, .severity, .message, .why, .remedy, .needs, .source, .examples: true
    case .needsComplete, .discriminator, .parameters, .aliases, .since, .quietWhen: false
    }
  }

  /// What it holds, as Markdown.
  var about: String {
    switch self {
    case .id: "The file's name: what is wrong, in lower-case words joined by hyphens."
    case .title: "What is wrong, in a few words."
    case .severity: "`error`, `warning` or `info`."
    case .message: "The sentence of a finding; `{name}` is a column of the query or a parameter."
    case .why: "Why it matters."
    case .remedy:
      "A command, its values quoted for the shell. Places for them stand outside of quotes. A "
        + "finding has no command where a value is null, or text that would be read as an option."
    case .needs:
      "Kinds of which something must have been read, `referrers` for any workload; `[]` for none."
    case .needsComplete:
      "Kinds that must have been read whole and in every namespace, since the rule concludes from "
        + "what is not there; `referrers` stands for all kinds whose images a prune looks for."
    case .source: "What the rule is taken from."
    case .discriminator:
      "Columns that tell findings about one subject apart, night after night: never counts or "
        + "dates. Needed where two rows can have the same `namespace`, `image_stream`, `tag`, "
        + "`revision`, `image`, `kind`, `name` and `field`."
    case .parameters:
      "By name: `default` (a whole number or text), `about`, and `unit` where it has one."
    case .examples:
      "Each with a `name`, rows by table, what it `finds` (messages, `[]` for none), and `with`, "
        + "where parameters or `as_of` (else \(RuleExample.asOf.dayText)) are not at their "
        + "defaults. Columns that end in `_at` take a time such as `2026-01-31`. A row takes up "
        + "the values of another with `{<<: *cart, tag: v2}`, where that begins with `&cart`. "
        + "`gives: {impact_workloads: [2], remedy: [oc …]}` says what columns and commands are "
        + "found beside the messages, in any order."
    case .aliases: "Ids it had before."
    case .since: "The release it came with."
    case .quietWhen: "Where it is silent on purpose, and what it still gets wrong."
    }
  }
}
