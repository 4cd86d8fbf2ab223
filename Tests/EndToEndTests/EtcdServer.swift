import Foundation
import TestSupport

/// An etcd of its own on loopback, stopped when the value goes.
final class EtcdServer: Sendable {
  /// Whether there is one on this machine.
  static let isInstalled = ["etcd", "etcdctl"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
  }

  let folder: TemporaryFolder
  private let endpoint: String
  private let process: Process

  /// Starts it, and waits until it answers.
  init() throws {
    folder = try TemporaryFolder()
    let ports = try (Self.freePort(), Self.freePort())
    endpoint = "http://127.0.0.1:\(ports.0)"
    let peer = "http://127.0.0.1:\(ports.1)"
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/etcd")
    process.arguments = [
      "--name", "test", "--data-dir", folder.path("data"), "--listen-client-urls", endpoint,
      "--advertise-client-urls", endpoint, "--listen-peer-urls", peer,
      "--initial-advertise-peer-urls", peer, "--initial-cluster", "test=" + peer,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    for _ in 0..<100 {
      if try control(["endpoint", "health"]).status == 0 { return }
      usleep(100_000)
    }
    throw POSIXError(.ETIMEDOUT)
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// Runs etcdctl with a text on its standard input.
  @discardableResult
  func control(_ words: [String], input: String = "") throws -> Command.Outcome {
    try Command(
      ["/usr/bin/etcdctl", "--endpoints", endpoint] + words, environment: ["ETCDCTL_API": "3"]
    ).run(input: input)
  }

  /// Writes bytes that need not be text; etcdctl takes none at all only as a word.
  func put(_ key: String, _ value: [UInt8]) throws {
    try Data(value).write(to: folder.url.appendingPathComponent("value"))
    let words =
      ["/usr/bin/etcdctl", "--endpoints", endpoint, "put", key] + (value.isEmpty ? [""] : [])
    let line = "exec \"$@\" <'" + folder.path("value") + "'"
    let outcome = try Command(
      ["/bin/bash", "-c", line, "bash"] + words, environment: ["ETCDCTL_API": "3"]
    ).run()
    guard outcome.status == 0 else { throw POSIXError(.EIO) }
  }

  /// What etcdctl says of something, in JSON.
  func answer<Answer: Decodable>(_ words: [String], as _: Answer.Type) throws -> Answer {
    let outcome = try control(words + ["-w", "json"])
    return try JSONDecoder().decode(Answer.self, from: outcome.outputData)
  }

  /// Saves a snapshot; gives its path.
  func save(_ name: String) throws -> String {
    let path = folder.path(name)
    let outcome = try control(["snapshot", "save", path])
    guard outcome.status == 0 else { throw POSIXError(.EIO) }
    return path
  }

  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && getsockname(descriptor, address, &length) == 0
      }
    }
    guard isBound else { throw POSIXError(.EADDRINUSE) }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}

/// What `etcdctl get` says of all keys.
struct EtcdKeys: Decodable {
  /// One key, in base64 as all bytes.
  struct Pair: Decodable {
    let key: Data
    let value: Data?
    let modRevision: Int
    let version: Int

    private enum CodingKeys: String, CodingKey {
      case key, value, version
      case modRevision = "mod_revision"
    }

    var name: String { String(decoding: key, as: UTF8.self) }
  }

  let kvs: [Pair]
}

/// What `etcdctl endpoint status` says of one member.
struct EtcdStatus: Decodable {
  /// Sizes in bytes.
  struct Status: Decodable {
    let dbSize: Int
    let dbSizeInUse: Int
  }

  let status: Status

  private enum CodingKeys: String, CodingKey {
    case status = "Status"
  }
}

/// What `etcdctl snapshot status` says.
struct EtcdSnapshotStatus: Decodable {
  let revision: Int
  let totalSize: Int
}
