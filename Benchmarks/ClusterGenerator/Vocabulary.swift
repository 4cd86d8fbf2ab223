/// The words that names are made of.
enum Vocabulary {
  /// Teams, the first part of a project's name.
  static let teams = [
    "payments", "orders", "catalog", "billing", "identity", "search", "mobile", "data", "risk",
    "claims", "pricing", "logistics", "support", "platform", "content", "partner", "treasury",
    "reporting", "loyalty", "fraud", "insights", "media", "fleet", "legal",
  ]

  /// Products, the second part.
  static let products = [
    "core", "portal", "gateway", "ledger", "hub", "studio", "connect", "engine", "desk", "vault",
    "radar", "atlas", "beacon", "harbor", "bridge", "pulse", "orbit", "prism", "relay", "scout",
    "summit", "tempo", "vertex", "zephyr",
  ]

  /// Environments, the last part; namespaces come in groups of these.
  static let environments = ["dev", "test", "stage", "prod"]

  /// Applications: image streams outside of the shared catalogue.
  static let applications = [
    "cart", "checkout-api", "frontend", "backend", "auth-service", "user-profile", "notifier",
    "invoice-worker", "report-builder", "image-resizer", "gateway", "scheduler", "audit-log",
    "customer-api", "pricing-engine", "stock-sync", "mail-relay", "admin-console", "graphql-api",
    "event-bridge", "session-store", "search-indexer", "export-job", "ledger-writer",
    "webhook-proxy",
    "feature-flags", "chat-widget", "batch-runner", "kyc-check", "rate-limiter", "docs-site",
    "metrics-adapter", "order-router", "tax-service", "voucher-api", "fraud-scorer", "pdf-render",
    "store-locator", "address-lookup", "payment-adapter", "mock-server", "db-migrate", "e2e-tests",
    "load-generator", "config-sync", "feed-import", "bff-web", "bff-mobile",
  ]

  /// Streams of the shared catalogue in `openshift`.
  static let catalogue = [
    "python", "nodejs", "java", "golang", "ruby", "php", "dotnet", "nginx", "httpd", "perl",
    "postgresql", "mysql", "mariadb", "redis", "mongodb", "jenkins", "jenkins-agent-base", "cli",
    "tools", "must-gather", "oauth-proxy", "installer", "ubi8-openjdk-17", "ubi9-openjdk-21",
    "fuse7-java-openshift", "jboss-eap74-openjdk11", "sso76-openshift-rhel8",
    "datagrid73-openshift",
    "rhpam-kieserver", "modern-webapp",
  ]

  /// Organisations in outside registries.
  static let organisations = [
    "acme", "northwind", "contoso", "globex", "initech", "umbra", "hooli", "vandelay", "stark-lab",
    "wayne-data", "tyrell", "cyberdyne",
  ]

  /// Outside registries, the plausible ones more often.
  static let registries = [
    "quay.io", "quay.io", "quay.io", "docker.io", "docker.io", "ghcr.io", "registry.redhat.io",
    "registry.example.com:5000", "nexus.corp.example:8443",
  ]

  /// Months as tag names carry them.
  static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Tags that move from image to image, in the order in which streams adopt them.
  static let movingTags = [
    "latest", "dev", "test", "prod", "stable", "stage", "qa", "uat", "demo", "canary", "edge",
    "rollback",
  ]
}
