/// What the name of a tag says about it.
///
/// The name is cut into runs of digits and of letters. Then each grammar claims the runs it is sure
/// of, the surest first, and no run is claimed twice:
///
/// 1. `DateGrammar`: days and months, with the time of day that follows them.
/// 2. `CommitGrammar`: git hashes with a letter in them or a marker before them.
/// 3. `BuildGrammar`: pull requests, seconds since 1970, build counters; and hashes made only of
///    digits, which are known by the company of a date, a pull request or an epoch.
/// 4. `VersionGrammar`: the name's own version, where nothing above was found.
/// 5. `BuildGrammar` again: the counters beside any of these.
///
/// What was claimed, and the words in between, decide the convention. Reading is total: any text,
/// the empty one included, has a reading, in time linear in its length.
package struct TagName: Hashable, Sendable {
  /// The name as it was given, without the image stream's name or a colon.
  package let text: String
  /// The strongest trait of the name.
  package let convention: Convention
  /// The day or month the name carries; there is one exactly where the convention is `date`.
  package let carriedDate: CarriedDate?
  /// The name with its varying parts replaced, so that names of one series are equal here.
  ///
  /// - `{date}` is a day or month with its time of day, `{commit}` a git hash, `{digest}` 64
  ///   hexadecimal characters, `{number}` a counter, `{version}` the dotted numbers of a version.
  /// - A name that carries a date, hash, build counter or pull request belongs to one build. Those
  ///   are replaced with the counters beside them, and the version stays, since it tells series
  ///   apart: `v2.0.1-may-2019` is of `v2.0.1-{date}`, `1.2.3-20240101-abc1234` of
  ///   `1.2.3-{date}-{commit}`, `2.0.20210219.0` of `2.0.{date}.{number}`, `v2.7.4-24-gb4a58380` of
  ///   `v2.7.4-{number}-g{commit}`.
  /// - Any other name varies by its version: `v2.0.1` is of `v{version}`, `1.27.3-alpine3.20` of
  ///   `{version}-alpine3.20`, `2.4.5-debian-11-r10` of `{version}-debian-11-r{number}`. A series
  ///   of such names holds lines (`2.0`) and revisions (`2.0.1`) alike; the convention tells them
  ///   apart.
  /// - Without any of these the family is the name: `latest`.
  /// - Braces in the name itself, which no valid tag has, are doubled.
  package let family: String
  /// The CPU architecture it names, as Go spells it: `amd64` for `x86_64`; nil where it names none.
  package let architecture: String?
  /// The operating system it names, with its release: `centos7`; nil where it names none.
  package let system: String?

  /// Reads a tag's name; any text has a reading.
  package init(parsing text: String) {
    var reading = TagReading(TagNameTokens(text))
    carriedDate = DateGrammar.claim(in: &reading)
    CommitGrammar.claimHashes(in: &reading)
    BuildGrammar.claim(in: &reading)
    let version = reading.found.isEmpty ? VersionGrammar.claim(in: &reading) : nil
    BuildGrammar.claimCounters(in: &reading)
    self.text = text
    convention = Convention(of: reading, version: version)
    family = reading.family(of: text)
    architecture = NamedPlatform.architecture(in: reading.tokens)
    system = NamedPlatform.system(in: reading.tokens)
  }
}
