/// The operating systems and distributions an image is built on, and the codenames of their
/// releases.
///
/// A new distribution goes into `all`; where only a number makes its short form clear (`el8`), that
/// form goes into `numberedOnly`; the codenames of its releases go into `codenames`.
enum SystemNames {
  /// Names that say it alone.
  static let all =
    linuxFamilies + redHatFamily + windows + minimal + [
      "linux", "freebsd", "illumos", "solaris", "darwin", "macos",
    ]

  /// Short names that say it only with a number glued to them.
  static let numberedOnly = ["el", "al", "ol", "azl", "alma", "rocky", "deb", "ltsc", "sle", "nd"]

  /// Codenames of releases of distributions.
  static let codenames = debianCodenames + ubuntuCodenames

  private static let linuxFamilies = [
    "alpine", "debian", "ubuntu", "devuan", "kali", "raspbian", "neurodebian", "suse",
    "opensuse", "leap", "tumbleweed", "sles", "sled", "bci", "slemicro", "archlinux",
    "archlinuxarm", "manjaro", "gentoo", "slackware", "voidlinux", "nix", "nixos", "photon",
    "mariner", "cbl", "azurelinux", "azlinux", "bottlerocket", "flatcar", "coreos", "talos",
    "clearlinux", "wolfi", "chainguard", "mageia", "altlinux", "openeuler", "euleros",
    "anolis", "alinux", "tencentos", "opencloudos", "kylin", "deepin", "openwrt", "cirros",
    "rancheros", "boot2docker", "sourcemage", "crux", "clefos", "guix",
    "eurolinux", "vzlinux",
  ]

  private static let redHatFamily = [
    "rhel", "redhat", "ubi", "ubimicro", "ubiminimal", "centos", "centosstream", "fedora",
    "rockylinux", "almalinux", "amazonlinux", "amzn", "oraclelinux", "scientificlinux",
    "springdale", "rhcos", "fcos", "scos",
  ]

  private static let windows = [
    "windows", "win", "windowsservercore", "servercore", "nanoserver", "windowsserver", "ltsc",
    "windowsnanoserver", "iotcore",
  ]

  private static let minimal = [
    "scratch", "distroless", "busybox", "musl", "uclibc", "glibc", "toybox",
  ]

  private static let debianCodenames = [
    "etch", "lenny", "squeeze", "wheezy", "jessie", "stretch", "buster", "bullseye", "bookworm",
    "trixie", "forky", "duke", "sid",
  ]

  private static let ubuntuCodenames = [
    "hardy", "lucid", "maverick", "natty", "oneiric", "precise", "quantal", "raring", "saucy",
    "trusty", "utopic", "vivid", "wily", "xenial", "yakkety", "zesty", "artful", "bionic", "cosmic",
    "disco", "eoan", "focal", "groovy", "hirsute", "impish", "jammy", "kinetic", "lunar", "mantic",
    "noble", "oracular", "plucky", "questing", "resolute",
  ]
}
