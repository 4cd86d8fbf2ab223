import Foundation
import Testing

/// An export with `CANARY` where a secret stands, or `NUMBER` where one is all digits.
struct CanaryExport: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let file: String
  let text: String

  private init(_ description: String, file: String = "export.yaml", _ text: String) {
    testDescription = description
    self.file = file
    self.text = text
  }

  static var all: [CanaryExport] { secrets + podSpecs + others + broken }

  private static func secret(_ description: String, type: String = "Opaque", _ rest: String) -> Self
  {
    Self(
      "a secret: " + description,
      """
      apiVersion: v1
      kind: Secret
      metadata: {name: keys, namespace: shop}
      type: \(type)
      \(rest)
      """)
  }

  private static func base64(_ text: String) -> String {
    Data(text.replacingOccurrences(of: "CANARY", with: "canary7Hq2").utf8).base64EncodedString()
  }

  private static let configJSON = "kubernetes.io/dockerconfigjson"

  private static let secrets = [
    secret("data", "data: {token: \(base64("CANARY"))}"),
    secret("string data", "stringData: {token: CANARY}"),
    secret("data that is a string", "data: CANARY"),
    secret("string data that is a string", type: configJSON, "stringData: CANARY"),
    secret("data that is a list", type: configJSON, "data: [CANARY]"),
    secret(
      "credentials that are an object", type: configJSON, "data: {.dockerconfigjson: {a: CANARY}}"),
    secret("credentials that are a number", type: configJSON, "data: {.dockerconfigjson: NUMBER}"),
    secret(
      "string data that is a number", type: configJSON, "stringData: {.dockerconfigjson: NUMBER}"),
    secret(
      "credentials that are no base64", type: configJSON, "data: {.dockerconfigjson: 'CANARY'}"),
    secret(
      "credentials that are no JSON", type: configJSON,
      "data: {.dockerconfigjson: \(base64("{auths: CANARY"))}"),
    secret(
      "credentials of another shape", type: configJSON,
      "data: {.dockerconfigjson: \(base64(#"{"auths": "CANARY"}"#))}"),
    secret(
      "credentials for a registry", type: configJSON,
      "data: {.dockerconfigjson: \(base64(#"{"auths": {"quay.io": {"auth": "CANARY"}}}"#))}"),
    secret(
      "a password in a registry's address", type: "kubernetes.io/dockercfg",
      "data: {.dockercfg: \(base64(#"{"https://robot:CANARY@quay.io/v1/": {"auth": ""}}"#))}"),
    secret("twice the same key", "stringData: {token: CANARY, token: CANARY}"),
    secret("an annotation", "metadata: {name: a, annotations: {last-applied: CANARY}}"),
  ]

  private static func deployment(_ description: String, _ containers: String) -> Self {
    Self(
      "a deployment: " + description,
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart, namespace: shop, annotations: {password: CANARY}}
      spec: {template: {spec: {\(containers)}}}
      """)
  }

  private static let podSpecs = [
    deployment("an environment value", "containers: [{image: a, env: [{name: P, value: CANARY}]}]"),
    deployment("an environment that is a string", "containers: [{image: a, env: CANARY}]"),
    deployment("an environment of strings", "containers: [{image: a, env: [P=CANARY]}]"),
    deployment("arguments", "containers: [{image: a, command: [sh], args: [--password=CANARY]}]"),
    deployment("arguments that are a string", "containers: [{image: a, args: --password=CANARY}]"),
    deployment("a command that is a string", "containers: [{image: a, command: run CANARY}]"),
    deployment("containers that are a string", "containers: CANARY"),
    deployment("a container that is a string", "containers: [CANARY]"),
    deployment("a container's name that is an object", "containers: [{name: {a: CANARY}}]"),
    deployment("volumes that are a string", "containers: [], volumes: CANARY"),
    deployment("pull secrets that are a string", "imagePullSecrets: CANARY"),
    deployment("pull secrets of strings", "imagePullSecrets: [CANARY]"),
    Self(
      "a pod of another kind",
      """
      {apiVersion: example.com/v1, kind: Robot, metadata: {name: r},
       spec: {pod: {containers: [{image: a, env: [{name: P, value: CANARY}], args: CANARY}, CANARY]}}}
      """),
  ]

  private static let others = [
    Self(
      "triggers that are no JSON",
      """
      {apiVersion: apps/v1, kind: Deployment, metadata: {name: a, namespace: shop,
       annotations: {image.openshift.io/triggers: CANARY}}, spec: {template: {}}}
      """),
    Self(
      "triggers of another shape",
      """
      {apiVersion: apps/v1, kind: Deployment, metadata: {name: a, namespace: shop,
       annotations: {image.openshift.io/triggers: '["CANARY", {"from": "CANARY"}]'}}}
      """),
    Self(
      "annotations that are a string",
      "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop, annotations: CANARY}}"),
    Self(
      "a build's environment",
      """
      {apiVersion: build.openshift.io/v1, kind: BuildConfig, metadata: {name: a, namespace: shop},
       spec: {source: {git: {uri: "https://robot:CANARY@git.example.com/a"}},
       strategy: {sourceStrategy: {env: [{name: P, value: CANARY}], from: {kind: DockerImage, name: b}}}}}
      """),
    Self(
      "a build's strategy that is a string",
      """
      {apiVersion: build.openshift.io/v1, kind: Build, metadata: {name: a, namespace: shop},
       spec: {strategy: {dockerStrategy: CANARY}, source: CANARY, output: [CANARY]}}
      """),
    Self(
      "an image's environment",
      """
      {apiVersion: image.openshift.io/v1, kind: Image, metadata: {name: "sha256:12"},
       dockerImageManifest: CANARY, dockerImageConfig: CANARY,
       dockerImageMetadata: {Config: {Env: [P=CANARY], Labels: {password: CANARY}, Cmd: [CANARY]}}}
      """),
    Self(
      "an image's metadata that is a string",
      """
      {apiVersion: image.openshift.io/v1, kind: Image, metadata: {name: "sha256:12"},
       dockerImageMetadata: '{"Config": {"Env": ["P=CANARY"]}}', dockerImageLayers: CANARY}
      """),
    Self(
      "a service account's secrets",
      "{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}, secrets: [CANARY, {name: [CANARY]}]}"
    ),
  ]

  private static let broken = [
    Self("a truncated file", file: "a.json", #"{"kind":"Secret","stringData":{"token":"CANARY"#),
    Self("no JSON", file: "a.json", #"{"kind":"Secret","stringData":{"token":CANARY}}"#),
    Self(
      "a bracket too many", file: "a.json", #"{"kind":"Secret","stringData":{"token":"CANARY"}]"#),
    Self(
      "a byte that is no text", file: "a.json", "{\"kind\":\"Secret\",\"data\":\"CANARY\u{0}\"}"),
    Self("no YAML", "kind: Secret\nstringData:\n  token: CANARY\n bad: [CANARY\n"),
    Self("a tab in YAML", "kind: Secret\nstringData:\n\ttoken: CANARY\n"),
    Self("a password that looks like an alias", "kind: Secret\nstringData:\n  token: *CANARY\n"),
    Self("a password that looks like a tag", "kind: Secret\nstringData:\n  token: !a!CANARY b\n"),
    Self(
      "a password that looks like an anchor",
      "kind: Secret\nstringData:\n  a: &CANARY\n  b: @CANARY\n"),
    Self("no object", "CANARY"),
    Self("no kind", "password: CANARY"),
    Self("a list of strings", "apiVersion: v1\nkind: List\nitems: [CANARY, [CANARY]]"),
    Self("items that are a string", "apiVersion: v1\nkind: List\nitems: CANARY"),
    Self("a list's metadata", "apiVersion: v1\nkind: List\nmetadata: CANARY\nitems: []"),
  ]
}
