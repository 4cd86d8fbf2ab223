/// A language or server that images of a stream are built for.
struct Runtime {
  /// Its name, as labels and build tags carry it.
  let name: String
  /// Its name for people.
  let title: String
  /// Its version.
  let version: String
  /// The port that its containers listen on.
  let port: String
  /// What its containers run.
  let command: [String]
  /// Variables of its own, as `NAME=value`.
  let variables: [String]

  /// All runtimes.
  static let all = [
    Runtime(
      name: "python", title: "Python", version: "3.12", port: "8080/tcp",
      command: ["/bin/sh", "-c", "$STI_SCRIPTS_PATH/usage && exec gunicorn app:wsgi"],
      variables: ["PYTHON_VERSION=3.12", "PYTHONUNBUFFERED=1", "PIP_NO_CACHE_DIR=off"]),
    Runtime(
      name: "nodejs", title: "Node.js", version: "20", port: "8080/tcp",
      command: ["/usr/libexec/s2i/run"],
      variables: ["NODEJS_VERSION=20", "NPM_RUN=start", "NODE_ENV=production"]),
    Runtime(
      name: "openjdk-17", title: "Java", version: "17", port: "8443/tcp",
      command: ["/opt/jboss/container/java/run/run-java.sh", "--add-opens", "java.base/java.lang"],
      variables: ["JAVA_HOME=/usr/lib/jvm/java-17", "JAVA_VENDOR=openjdk", "JAVA_VERSION=17"]),
    Runtime(
      name: "golang", title: "Go", version: "1.22", port: "9090/tcp",
      command: ["/usr/local/bin/server", "--listen=:9090"],
      variables: ["GO_VERSION=1.22", "GOTOOLCHAIN=local", "GOFLAGS=-mod=vendor"]),
    Runtime(
      name: "ruby", title: "Ruby", version: "3.3", port: "8080/tcp",
      command: ["bundle", "exec", "puma"],
      variables: ["RUBY_VERSION=3.3", "RACK_ENV=production", "BUNDLE_WITHOUT=development:test"]),
    Runtime(
      name: "php", title: "PHP", version: "8.2", port: "8080/tcp",
      command: ["/usr/libexec/s2i/run"],
      variables: ["PHP_VERSION=8.2", "PHP_VER_SHORT=82", "HTTPD_MAIN_CONF_PATH=/etc/httpd/conf"]),
    Runtime(
      name: "nginx", title: "nginx", version: "1.24", port: "8081/tcp",
      command: ["nginx", "-g", "daemon off;"],
      variables: ["NGINX_VERSION=1.24", "NGINX_LOG_PATH=/var/log/nginx", "PERL_MM_OPT=\"\""]),
    Runtime(
      name: "dotnet", title: ".NET", version: "8.0", port: "8080/tcp",
      command: ["dotnet", "app.dll"],
      variables: [
        "DOTNET_RUNNING_IN_CONTAINER=true", "ASPNETCORE_URLS=http://*:8080",
        "NUGET_XMLDOC_MODE=skip",
      ]),
  ]

  /// The place of a stream's runtime in `all`.
  static func index(for stream: StreamPlan) -> Int {
    Int(truncatingIfNeeded: UInt64(stream.index) &* 2_654_435_761 >> 7) % all.count
  }
}
