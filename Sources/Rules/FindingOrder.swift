import Store

/// The order of a rule's findings: by subject, then by whatever tells them apart.
///
/// Texts are compared by their bytes in UTF-8, which is the order of their Unicode scalars, so that
/// no locale and no normalization has a say.
enum FindingOrder {
  /// Whether one finding stands before another.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    order(left, right) == .before
  }

  private enum Order {
    case before
    case same
    case behind
  }

  private static func order(_ left: Finding, _ right: Finding) -> Order {
    let (first, second) = (left.subject, right.subject)
    return either(compare(first.namespace, second.namespace))
      ?? either(compare(first.imageStream, second.imageStream))
      ?? either(compare(first.tag, second.tag))
      ?? either(compare(first.revision, second.revision))
      ?? either(compare(first.image, second.image))
      ?? either(compare(first.kind, second.kind))
      ?? either(compare(first.name, second.name))
      ?? either(compare(first.field, second.field))
      ?? either(compare(left.message, right.message))
      ?? either(compare(left.remedy, right.remedy))
      ?? evidence(left.evidence, right.evidence)
  }

  private static func evidence(_ left: [Finding.Evidence], _ right: [Finding.Evidence]) -> Order {
    for (first, second) in zip(left, right) {
      let texts = (FactText.plain(first.value), FactText.plain(second.value))
      if let order = either(compare(texts.0, texts.1)) { return order }
    }
    return .same
  }

  private static func either(_ order: Order) -> Order? {
    order == .same ? nil : order
  }

  private static func compare(_ left: Int, _ right: Int) -> Order {
    left == right ? .same : left < right ? .before : .behind
  }

  private static func compare(_ left: String, _ right: String) -> Order {
    for (first, second) in zip(left.utf8, right.utf8) where first != second {
      return first < second ? .before : .behind
    }
    return compare(left.utf8.count, right.utf8.count)
  }
}
