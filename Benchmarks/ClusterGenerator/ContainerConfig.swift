/// How containers of an image are run, with the variables and labels that builds leave in it.
struct ContainerConfig: ClusterObject {
  private let plan: ImagePlan
  private let base: BaseFamily
  private let runtime: Runtime
  private let image: Dice

  /// The config of an image.
  init(plan: ImagePlan) {
    self.plan = plan
    base = BaseFamily.all[BaseFamily.index(for: plan.stream)]
    runtime = Runtime.all[Runtime.index(for: plan.stream)]
    image = Dice(seed: plan.stream.seed, .image, plan.index, 2)
  }

  func write(to writer: inout DocumentWriter) {
    var dice = image
    let hostname = dice.next()
    writer.strings("Cmd", runtime.command)
    writer.strings("Entrypoint", ["container-entrypoint"])
    writer.array("Env", writeVariables)
    writer.object("ExposedPorts") { $0.object(runtime.port) }
    writer.field("Hostname", text: { $0.append(hex: hostname, digits: 12) })
    writer.field("Image", Digest(from: &dice))
    writer.object("Labels", writeLabels)
    writer.field("User", "1001")
    writer.field("WorkingDir", "/opt/app-root/src")
  }

  private func writeVariables(to writer: inout DocumentWriter) {
    writer.element("PATH=/opt/app-root/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin")
    writer.element("container=oci")
    writer.element("HOME=/opt/app-root/src")
    writer.element("STI_SCRIPTS_URL=image:///usr/libexec/s2i")
    writer.element("STI_SCRIPTS_PATH=/usr/libexec/s2i")
    writer.textElement({
      $0.append("PLATFORM=")
      $0.append(base.platform)
    })
    writer.textElement({
      $0.append("SUMMARY=")
      writeSummary(into: &$0)
    })
    for variable in runtime.variables { writer.element(variable) }
    guard plan.isManaged else { return }
    writer.textElement({
      $0.append("OPENSHIFT_BUILD_NAME=")
      $0.append(plan.stream.repository.name)
      $0.append("-")
      $0.append(plan.revision + 1)
    })
    writer.textElement({
      $0.append("OPENSHIFT_BUILD_NAMESPACE=")
      $0.append(plan.stream.repository.namespace)
    })
    writer.textElement({
      $0.append("OPENSHIFT_BUILD_SOURCE=")
      writeSource(into: &$0)
    })
    writer.textElement({
      $0.append("OPENSHIFT_BUILD_COMMIT=")
      writeCommit(into: &$0)
    })
  }

  private func writeLabels(to writer: inout DocumentWriter) {
    writer.field("architecture", plan.architecture == "amd64" ? "x86_64" : plan.architecture)
    writer.field("build-date", plan.created - 60)
    writer.field("com.example.component", runtime.name)
    writer.field("description", text: { writeDescription(into: &$0) })
    writer.field("distribution-scope", "public")
    writer.field("io.buildah.version", "1.33.8")
    writer.field("io.k8s.description", text: { writeDescription(into: &$0) })
    writer.field("io.k8s.display-name", runtime.title)
    if plan.isManaged { writeBuildLabels(to: &writer) }
    writer.field("io.openshift.expose-services", runtime.port)
    writer.field("io.openshift.s2i.scripts-url", "image:///usr/libexec/s2i")
    writer.field("io.openshift.tags", runtime.name)
    writer.field("maintainer", "Platform Team <platform@example.com>")
    writer.field("name", base.name)
    writer.field("release", text: { $0.append(plan.created.seconds / 3600) })
    writer.field("summary", text: { writeSummary(into: &$0) })
    writer.field("url", "https://images.example.com/catalogue?arch=any&view=overview")
    writer.field("vcs-ref", text: { writeCommit(into: &$0) })
    writer.field("vcs-type", "git")
    writer.field("vendor", base.vendor)
    writer.field(
      "version",
      text: {
        $0.append(plan.stream.traits.major)
        $0.append(".")
        $0.append(plan.revision / 8)
      })
  }

  private func writeBuildLabels(to writer: inout DocumentWriter) {
    writer.field("io.openshift.build.commit.author", "Build Robot <robot@example.com>")
    writer.field("io.openshift.build.commit.date", plan.created - 900)
    writer.field("io.openshift.build.commit.id", text: { writeCommit(into: &$0) })
    writer.field("io.openshift.build.commit.message", "Merge pull request into main")
    writer.field("io.openshift.build.commit.ref", "main")
    writer.field(
      "io.openshift.build.image",
      text: {
        $0.append("image-registry.openshift-image-registry.svc:5000/openshift/")
        $0.append(runtime.name)
        $0.append(":latest")
      })
    writer.field("io.openshift.build.source-location", text: { writeSource(into: &$0) })
  }

  private func writeSummary(into text: inout Text) {
    text.append("Platform for building and running ")
    text.append(runtime.title)
    text.append(" ")
    text.append(runtime.version)
    text.append(" applications")
  }

  private func writeDescription(into text: inout Text) {
    text.append(runtime.title)
    text.append(" ")
    text.append(runtime.version)
    text.append(" as a container: a base for building and running applications, on ")
    text.append(base.name)
    text.append(". Sources are built into the image; the result runs without a privileged user")
    text.append(" and reads its settings from variables.")
  }

  private func writeSource(into text: inout Text) {
    text.append("https://git.example.com/")
    text.append(plan.stream.repository)
    text.append(".git")
  }

  private func writeCommit(into text: inout Text) {
    var dice = image
    text.append(hex: dice.next())
    text.append(hex: dice.next())
    text.append(hex: dice.next(), digits: 8)
  }
}
