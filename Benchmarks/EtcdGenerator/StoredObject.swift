private import Foundation
private import Model

/// Encodes image streams and images as an API server stores them, by tables of its own.
///
/// Source: openshift/api `image/v1/generated.proto`; kubernetes/apimachinery.
package enum StoredObject {
  private static let apiVersion = "image.openshift.io/v1"

  /// The value of an object of an export.
  ///
  /// - Parameters:
  ///   - object: As `JSONSerialization` reads it.
  ///   - kind: `Image` or `ImageStream`.
  /// - Returns: The envelope with the object in it.
  /// - Throws: What cannot be written as JSON again.
  package static func value(of object: [String: Any], kind: String) throws -> [UInt8] {
    var type = ProtobufWriter()
    type.field(1, apiVersion.utf8)
    type.field(2, kind.utf8)
    var unknown = ProtobufWriter()
    unknown.field(1, type.bytes)
    unknown.field(2, try message(kind, object))
    unknown.field(3, [])
    unknown.field(4, [])
    return Array("k8s\0".utf8) + unknown.bytes
  }

  /// The key of an object.
  package static func key(of object: [String: Any], kind: String) -> String {
    let metadata = object["metadata"] as? [String: Any] ?? [:]
    let name = metadata["name"] as? String ?? ""
    guard kind == "ImageStream" else { return "/openshift.io/images/\(name)" }
    return "/openshift.io/imagestreams/\(metadata["namespace"] as? String ?? "")/\(name)"
  }

  private static func message(_ name: String, _ object: [String: Any]) throws -> [UInt8] {
    var writer = ProtobufWriter()
    for field in StoredTable.all[name] ?? [] {
      try write(field, field.key == "." ? object : object[field.key], to: &writer)
    }
    return writer.bytes
  }

  private static func write(
    _ field: StoredTable.Field, _ value: Any?, to writer: inout ProtobufWriter
  ) throws {
    let value = value is NSNull ? nil : value
    switch field.presence {
    case .always: try write(field.number, field.type, value, to: &writer)
    case .ifSet: if value != nil { try write(field.number, field.type, value, to: &writer) }
    case .cleared: writer.field(field.number, [])
    case .each:
      for element in value as? [Any] ?? [] {
        try write(field.number, field.type, element, to: &writer)
      }
    case .map:
      let entries = value as? [String: String] ?? [:]
      for key in entries.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        var entry = ProtobufWriter()
        entry.field(1, key.utf8)
        entry.field(2, (entries[key] ?? "").utf8)
        writer.field(field.number, entry.bytes)
      }
    }
  }

  private static func write(
    _ number: Int, _ type: String, _ value: Any?, to writer: inout ProtobufWriter
  ) throws {
    switch type {
    case "string": writer.field(number, (value as? String ?? "").utf8)
    case "int": writer.field(number, UInt64(bitPattern: (value as? NSNumber)?.int64Value ?? 0))
    case "bool": writer.field(number, (value as? Bool) == true ? 1 : 0)
    case "time": writer.field(number, time(value as? String))
    case "bytes": writer.field(number, Data(base64Encoded: value as? String ?? "") ?? Data())
    case "json", "fields":
      var raw = ProtobufWriter()
      if let value { raw.field(1, try text(of: value, as: type)) }
      writer.field(number, raw.bytes)
    default: writer.field(number, try message(type, value as? [String: Any] ?? [:]))
    }
  }

  private static func time(_ text: String?) -> [UInt8] {
    guard let text, let time = Timestamp(parsing: text) else { return [] }
    var writer = ProtobufWriter()
    writer.field(1, UInt64(bitPattern: time.seconds))
    writer.field(2, 0)
    return writer.bytes
  }

  /// Compact JSON; that of an image's metadata as Go's encoder escapes it, with a newline.
  private static func text(of value: Any, as type: String) throws -> [UInt8] {
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
    guard type == "json" else { return Array(data) }
    var text = String(decoding: data, as: UTF8.self)
    for (plain, escaped) in [
      ("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u{2028}", "\\u2028"),
      ("\u{2029}", "\\u2029"),
    ] where text.utf8.contains(plain.utf8.first ?? 0) {
      text = text.replacingOccurrences(of: plain, with: escaped)
    }
    return Array(text.utf8) + [0x0A]
  }
}
