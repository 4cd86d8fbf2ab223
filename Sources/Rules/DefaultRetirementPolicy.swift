/// The retirement policy that is built in.
package enum DefaultRetirementPolicy {
  /// The file it would be.
  ///
  /// Source: "Managing images", where tags that name a day or a build are advised against, since
  /// each of them pins its image for ever.
  package static let text = """
    # Tags of one build each, older than 90 days, but for the newest five of their family.
    # What is used, latest and stable, and what is not known for sure always stays.
    rules:
      - name: dated
        select:
          conventions: [date]
          carriedDateOlderThanDays: 90
          unchangedForDays: 90
        keep:
          newestOfFamily: 5
      - name: one-off
        select:
          conventions: [build-id, commit, pull-request]
          unchangedForDays: 90
        keep:
          newestOfFamily: 5

    """
}
