import Model
import Testing

@Suite struct WordTablesTests {
  @Test(arguments: [
    "1.2-amd64", "1.2.3-arm64v8", "4.10.25-x86_64", "1.2-x86-64", "aarch64", "arm32v7-1.2", "i386",
    "v1.0.1-s390x", "ppc64le-edge", "riscv64", "1.2-mips64le", "go1.16-linux-amd64", "1.2_ARM64",
    "1.2.loong64",
  ])
  func `architectures are known`(text: String) {
    #expect(TagName(parsing: text).convention == .architecture)
  }

  @Test(arguments: [
    "alpine", "3.9-alpine3.20", "12-bullseye", "1-slim-trixie", "ubuntu-18.04", "1.2-noble",
    "10.3-el8", "8-ubi9-minimal", "rhel_9_golang_1.25", "centos7", "centos-stream8", "fedora-40",
    "8-rockylinux9", "rocky9", "11-almalinux9", "alma8", "8u275-al2", "11-al2023",
    "5.5-amazonlinux2", "17-oraclelinux8", "1.2-ol9", "3.0-photon4", "1.18-cbl-mariner2.0",
    "10-azurelinux3.0", "v1-azlinux3", "1.2.3-windowsservercore-ltsc2022", "nanoserver-1809",
    "ltsc2025", "v1-windows-hpc", "0.9-scratch-r1", "1.2-distroless", "1.36-musl", "1.2-wolfi",
    "opensuse-leap-15.5", "tumbleweed", "archlinux", "1.36-glibc", "1.2.3-deb12",
  ])
  func `systems are known`(text: String) {
    #expect(TagName(parsing: text).convention == .baseImage)
  }

  @Test(arguments: ["model", "elastic-1.2", "alone-1", "multi-arch", "dockerfile", "solaria-2"])
  func `words that only contain a name are not taken for it`(text: String) {
    let convention = TagName(parsing: text).convention
    #expect(convention != .baseImage && convention != .architecture)
  }
}
