private import Foundation
import Model

/// Reads a secret's type and the registries it holds credentials for.
///
/// Of its data nothing but host names leaves this file.
enum SecretDecoder {
  static func decode(_ root: Node, metadata: ObjectMetadata, log: inout FieldLog) -> PullSecret {
    let type = log.value("type", of: root).map { log.text($0) } ?? ""
    let account = metadata.annotation("kubernetes.io/service-account.name", log: &log) ?? ""
    let registries = registries(in: root, type: type, log: &log)
    return PullSecret(
      type: type, serviceAccount: account, hasReadableRegistries: registries != nil,
      registries: Set(registries ?? []).sorted())
  }

  /// Nil where the key that the type asks for is missing, empty or unreadable, as it is where the
  /// export left out the data.
  private static func registries(
    in root: Node, type: String, log: inout FieldLog
  ) -> [String]? {
    let isConfigJSON = type == "kubernetes.io/dockerconfigjson"
    guard isConfigJSON || type == "kubernetes.io/dockercfg" else { return nil }
    let key: StaticString = isConfigJSON ? ".dockerconfigjson" : ".dockercfg"
    guard let bytes = content(of: key, in: root, log: &log) else { return nil }
    return EmbeddedJSON.read(bytes) { config -> [String]? in
      guard config.kind == .object else { return nil }
      guard let hosts = isConfigJSON ? config["auths"] : config, !hosts.isNull else { return [] }
      return hosts.kind == .object ? hosts.fields.map { host(in: $0.key.string) } : nil
    }.flatMap { $0 }
  }

  private static func content(
    of key: StaticString, in root: Node, log: inout FieldLog
  ) -> [UInt8]? {
    if let plain = log.value(key, of: log.value("stringData", of: root)) {
      return Array(log.text(plain).utf8)
    }
    guard let encoded = log.value(key, of: log.value("data", of: root)) else { return nil }
    let decoded = Data(base64Encoded: log.text(encoded))
    return decoded.flatMap { $0.isEmpty ? nil : Array($0) }
  }

  /// The host in a key of the credentials, which may be a URL with a user, a password (with a slash
  /// in it, even) and a query; Docker Hub's has old names.
  private static func host(in key: String) -> String {
    let address = key.firstRange(of: "://").map { key[$0.upperBound...] } ?? key[...]
    let path = address.prefix { !"?#".contains($0) }
    let start = path.lastIndex(of: "@").map { path.index(after: $0) }
    let host = String(path[(start ?? path.startIndex)...].prefix { $0 != "/" })
    return host == "index.docker.io" || host == "registry-1.docker.io" ? "docker.io" : host
  }
}
