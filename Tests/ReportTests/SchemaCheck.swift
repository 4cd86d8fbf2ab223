import Foundation

/// Checks a value against as much of JSON Schema as the report's schema needs: types, members,
/// elements, references and enumerations.
struct SchemaCheck {
  let definitions: [String: Any]

  /// What is wrong, each fault with its place; empty where nothing is.
  func faults(of value: Any, against schema: [String: Any], at place: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.split(separator: "/").last ?? "")
      guard let target = definitions[name] as? [String: Any] else { return ["\(name): undefined"] }
      return faults(of: value, against: target, at: place)
    }
    if let choices = schema["anyOf"] as? [[String: Any]] {
      let all = choices.map { faults(of: value, against: $0, at: place) }
      return all.min { $0.count < $1.count } ?? []
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    guard types.isEmpty || types.contains(where: { Self.isOf($0, value) }) else {
      return ["\(place): not a \(types.joined(separator: " or "))"]
    }
    if let values = schema["enum"] as? [String], !values.contains(value as? String ?? "") {
      return ["\(place): not one of the values"]
    }
    if let object = value as? [String: Any] { return faults(in: object, schema, place) }
    guard let elements = value as? [Any], let items = schema["items"] as? [String: Any] else {
      return []
    }
    return elements.enumerated().flatMap { index, element in
      faults(of: element, against: items, at: "\(place)[\(index)]")
    }
  }

  private func faults(
    in object: [String: Any], _ schema: [String: Any], _ place: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
    let inside = object.sorted { $0.key < $1.key }.flatMap { name, value -> [String] in
      guard let property = properties[name] else { return ["\(place).\(name): not described"] }
      return faults(of: value, against: property, at: "\(place).\(name)")
    }
    return missing.map { "\(place).\($0): missing" } + inside
  }

  private static func isOf(_ type: String, _ value: Any) -> Bool {
    let number = value as? NSNumber
    let isBoolean = number.map { String(cString: $0.objCType) == "c" } ?? false
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return isBoolean
    case "integer":
      return !isBoolean && number.map { $0.doubleValue.rounded() == $0.doubleValue } == true
    default: return !isBoolean && number != nil
    }
  }
}
