/// The names of CPU architectures, as Go, Linux, Debian and the official images spell them.
///
/// `x86_64` needs no entry: its first part is `x86`.
enum ArchitectureNames {
  static let all = [
    "amd64", "amd64v2", "amd64v3", "x64", "x86", "386", "i386", "i486", "i586", "i686", "ia64",
    "arm", "arm32", "arm64", "aarch64", "armhf", "armel", "arm64v8", "arm64v9", "arm64e", "arm32v5",
    "arm32v6", "arm32v7", "armv5", "armv6", "armv7", "armv8", "armv6l", "armv7l", "armv7a",
    "armv7hf", "armv6hf", "armv5te", "rpi", "ppc64", "ppc64le", "ppc64el", "powerpc", "s390",
    "s390x", "riscv", "riscv32", "riscv64", "loong64", "loongarch64", "sparc64", "mips", "mipsle",
    "mipsel", "mips64", "mips64le", "mips64el",
  ]

  /// How Go spells what others spell in another way; names it spells the same are left out.
  static let goNames: [String: String] = {
    let spellings: [(String, [String])] = [
      ("amd64", ["amd64v2", "amd64v3", "x64"]),
      ("386", ["x86", "i386", "i486", "i586", "i686"]),
      ("arm64", ["aarch64", "armv8", "arm64v8", "arm64v9", "arm64e"]),
      (
        "arm",
        [
          "arm32", "armhf", "armel", "arm32v5", "arm32v6", "arm32v7", "armv5", "armv6", "armv7",
          "armv6l", "armv7l", "armv7a", "armv7hf", "armv6hf", "armv5te", "rpi",
        ]
      ),
      ("ppc64le", ["ppc64el"]), ("ppc64", ["powerpc"]), ("s390x", ["s390"]),
      ("riscv64", ["riscv"]), ("loong64", ["loongarch64"]), ("mipsle", ["mipsel"]),
      ("mips64le", ["mips64el"]),
    ]
    return spellings.reduce(into: [:]) { names, row in
      for spelling in row.1 { names[spelling] = row.0 }
    }
  }()
}
