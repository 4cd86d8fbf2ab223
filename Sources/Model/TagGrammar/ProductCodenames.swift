/// The codenames that products other than distributions give their releases.
///
/// They count only as the first word of a name, since most are words of everyday use.
enum ProductCodenames {
  static let all = robotOperatingSystem + openStack + ceph + node + traefik + simulators + others

  private static let robotOperatingSystem = [
    "electric", "fuerte", "groovy", "hydro", "indigo", "jade", "kinetic", "lunar", "melodic",
    "noetic", "ardent", "bouncy", "crystal", "dashing", "eloquent", "foxy", "galactic", "humble",
    "iron", "jazzy", "kilted", "lyrical",
  ]

  private static let openStack = [
    "essex", "folsom", "grizzly", "havana", "icehouse", "juno", "kilo", "liberty", "mitaka",
    "newton", "ocata", "pike", "queens", "rocky", "stein", "train", "ussuri", "victoria", "wallaby",
    "xena", "yoga", "zed", "antelope", "bobcat", "caracal", "dalmatian", "epoxy", "flamingo",
    "gazpacho",
  ]

  private static let ceph = [
    "argonaut", "cuttlefish", "dumpling", "emperor", "firefly", "giant", "hammer", "infernalis",
    "jewel", "kraken", "luminous", "mimic", "nautilus", "octopus", "pacific", "quincy", "reef",
    "squid", "tentacle",
  ]

  private static let node = [
    "argon", "boron", "carbon", "dubnium", "erbium", "fermium", "gallium", "hydrogen", "iron",
    "iod", "jod", "krypton", "lithium",
  ]

  private static let traefik = [
    "camembert", "morbier", "raclette", "roblochon", "cancoillotte", "tetedemoine", "maroilles",
    "montdor", "cantal", "chevrotin", "picodon", "brie", "livarot", "vacherin", "rocamadour",
    "mimolette", "faisselle", "chaource", "reblochon", "saintmarcelin", "epoisses", "beaufort",
    "banon", "saintnectaire", "comte", "munster", "ramequin", "langres", "ossau",
  ]

  private static let simulators = [
    "acropolis", "blueprint", "citadel", "dome", "edifice", "fortress", "garden", "harmonic",
    "ionic", "jetty",
  ]

  private static let others = [
    // Yocto
    "dunfell", "gatesgarth", "hardknott", "honister", "kirkstone", "langdale", "mickledore",
    "nanbield", "scarthgap", "styhead", "walnascar", "whinlatter", "zeus", "warrior", "thud",
    "sumo", "pyro", "morty",
    // Spring Cloud
    "angel", "brixton", "camden", "dalston", "edgware", "finchley", "greenwich", "hoxton",
    // Open edX
    "ginkgo", "hawthorn", "ironwood", "juniper", "koa", "lilac", "maple", "nutmeg", "olive", "palm",
    "quince", "redwood", "sumac", "teak", "ulmo",
  ]
}
