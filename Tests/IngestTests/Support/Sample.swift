import Foundation

/// Objects that have every field that is read, each of its own type, and no other.
enum Sample {
  private static func metadata(_ name: String) -> String {
    #""name":"\#(name)","namespace":"shop","uid":"u","resourceVersion":"7","generation":1,"#
      + #""creationTimestamp":"2020-01-01T00:00:00Z","#
      + #""ownerReferences":[{"kind":"K","name":"n","controller":true}]"#
  }

  private static let container = #"{"name":"c","image":"q.io/a/b","imagePullPolicy":"Always"}"#

  private static let pod =
    #"{"initContainers":[\#(container)],"containers":[\#(container)],"#
    + #""ephemeralContainers":[\#(container)],"serviceAccountName":"sa","#
    + #""volumes":[{"image":{"reference":"q.io/a/b","pullPolicy":"Never"}}],"#
    + #""imagePullSecrets":[{"name":"s"}]}"#

  private static let from = #"{"kind":"ImageStreamTag","namespace":"shop","name":"cart:1"}"#

  private static let condition =
    #"{"type":"T","status":"False","reason":"R","message":"M","#
    + #""lastTransitionTime":"2020-01-01T00:00:00Z","generation":1}"#

  private static let specTag =
    #"{"name":"1","from":\#(from),"reference":true,"generation":1,"#
    + #""importPolicy":{"scheduled":true,"insecure":true,"importMode":"Legacy"},"#
    + #""referencePolicy":{"type":"Local"}"#

  private static let imageBody =
    #""dockerImageReference":"q.io/a/b","dockerImageManifestMediaType":"m","#
    + #""dockerImageMetadata":{"Created":"2020-01-01T00:00:00Z","Size":7,"Architecture":"amd64","#
    + #""Os":"linux","Id":"i","Config":{"Labels":{"name":"n","version":"1"}}},"#
    + #""dockerImageLayers":[{"name":"sha256:1","size":3}],"#
    + #""dockerImageManifests":[{"digest":"d","mediaType":"m","manifestSize":1,"#
    + #""architecture":"a","os":"o","variant":"v"}],"#
    + #""signatures":[{"metadata":{"name":"s"},"type":"t"}]"#

  private static let trigger = #"[{\"from\":{\"kind\":\"ImageStreamTag\",\"name\":\"cart:1\"}}]"#

  private static func template(_ more: String = "") -> String {
    #""spec":{"replicas":2,"paused":true,"template":{"spec":\#(pod)}\#(more)}"#
  }

  private static func build(_ strategy: String) -> String {
    #""spec":{"serviceAccount":"sa","strategy":{"\#(strategy)":{"from":\#(from),"#
      + #""pullSecret":{"name":"p"}}},"#
      + #""source":{"images":[{"from":\#(from),"pullSecret":{"name":"p"}}]},"#
      + #""output":{"to":\#(from),"pushSecret":{"name":"p"}},"#
      + #""triggers":[{"imageChange":{"from":\#(from),"lastTriggeredImageID":"q.io/a/b"}}]},"#
      + #""status":{"phase":"Complete","duration":1000000000}"#
  }

  /// One object of each form, by API version and kind.
  static let bodies: [(version: String, kind: String, annotations: String, body: String)] = [
    (
      "image.openshift.io/v1", "ImageStream",
      #""openshift.io/image.insecureRepository":"true","tagtidy/keep":"yes""#,
      #""spec":{"dockerImageRepository":"r","lookupPolicy":{"local":true},"#
        + #""tags":[\#(specTag),"annotations":{"tagtidy/keep":"yes"}}]},"#
        + #""status":{"dockerImageRepository":"r","publicDockerImageRepository":"p","#
        + #""tags":[{"tag":"1","items":[{"created":"2020-01-01T00:00:00Z","#
        + #""dockerImageReference":"q.io/a/b","image":"","generation":1}],"#
        + #""conditions":[\#(condition)]}]}"#
    ),
    ("image.openshift.io/v1", "Image", #""openshift.io/image.managed":"true""#, imageBody),
    (
      "image.openshift.io/v1", "ImageStreamTag", "",
      #""tag":\#(specTag)},"generation":1,"lookupPolicy":{"local":true},"#
        + #""conditions":[\#(condition)],"image":{"metadata":{"name":"sha256:1"},\#(imageBody)}"#
    ),
    (
      "v1", "Pod", "",
      #""spec":\#(pod),"status":{"phase":"Running","#
        + #""containerStatuses":[{"name":"c","imageID":"docker-pullable://q.io/a/b"}],"#
        + #""initContainerStatuses":[{"name":"c","imageID":"q.io/a/b"}],"#
        + #""ephemeralContainerStatuses":[{"name":"c","imageID":"q.io/a/b"}]}"#
    ),
    ("apps/v1", "Deployment", #""image.openshift.io/triggers":"\#(trigger)""#, template()),
    (
      "apps.openshift.io/v1", "DeploymentConfig", "",
      template(
        #","triggers":[{"imageChangeParams":{"from":\#(from),"containerNames":["c"],"#
          + #""lastTriggeredImage":"q.io/a/b"}}]"#)
    ),
    (
      "batch/v1", "CronJob", "",
      #""spec":{"suspend":true,"jobTemplate":{"spec":{"template":{"spec":\#(pod)}}}}"#
    ),
    (
      "batch/v1", "Job", "",
      #"\#(template()),"status":{"conditions":[{"type":"Complete","status":"True"}]}"#
    ),
    ("build.openshift.io/v1", "BuildConfig", "", build("sourceStrategy")),
    ("build.openshift.io/v1", "Build", "", build("dockerStrategy")),
    ("v1", "LimitRange", "", #""spec":{"limits":[{"type":"T","max":{"storage":"1Gi"}}]}"#),
    ("v1", "ResourceQuota", "", #""status":{"hard":{"pods":"5"},"used":{"pods":"1"}}"#),
    ("v1", "ServiceAccount", "", #""imagePullSecrets":[{"name":"s"}],"secrets":[{"name":"t"}]"#),
    (
      "v1", "Secret", #""kubernetes.io/service-account.name":"sa""#,
      #""type":"kubernetes.io/dockerconfigjson","data":{".dockerconfigjson":"e30="}"#
    ),
    (
      "rbac.authorization.k8s.io/v1", "RoleBinding", "",
      #""roleRef":{"kind":"Role","name":"r"},"#
        + #""subjects":[{"kind":"User","name":"u","namespace":"n"}]"#
    ),
    (
      "imageregistry.operator.openshift.io/v1", "ImagePruner", "",
      #""spec":{"suspend":true,"schedule":"* * * * *","keepTagRevisions":3,"keepYoungerThan":9,"#
        + #""keepYoungerThanDuration":"60m","ignoreInvalidImageReferences":true},"#
        + #""status":{"conditions":[{"type":"T","status":"S","reason":"R","#
        + #""lastTransitionTime":"2020-01-01T00:00:00Z"}]}"#
    ),
    (
      "config.openshift.io/v1", "Image", "",
      #""spec":{"externalRegistryHostnames":["e"],"allowedRegistriesForImport":"#
        + #"[{"domainName":"d"}],"registrySources":{"allowedRegistries":["a"],"#
        + #""blockedRegistries":["b"],"insecureRegistries":["i"]}},"#
        + #""status":{"internalRegistryHostname":"h","externalRegistryHostnames":["f"]}"#
    ),
    (
      "imageregistry.operator.openshift.io/v1", "Config", "",
      #""spec":{"managementState":"Managed","readOnly":true,"storage":{}}"#
    ),
    ("v1", "Namespace", "", #""status":{"phase":"Active"}"#),
    ("argoproj.io/v1alpha1", "Rollout", "", #""spec":{"template":{"spec":\#(pod)}}"#),
  ]

  /// An object as text.
  static func text(
    _ sample: (version: String, kind: String, annotations: String, body: String)
  ) -> String {
    let name = sample.kind == "ImageStreamTag" ? "cart:1" : "cart"
    let labels = sample.kind == "Namespace" ? #","labels":{"team":"a"}"# : ""
    return #"{"apiVersion":"\#(sample.version)","kind":"\#(sample.kind)","#
      + #""metadata":{\#(metadata(name)),"annotations":{\#(sample.annotations)}\#(labels)},\#(sample.body)}"#
  }

  static let texts = bodies.map { text($0) }
}

/// A value of JSON with one value in it replaced, and the path of that.
struct Variant {
  let path: String
  let text: String
}

extension Variant {
  /// Every value of a text replaced in turn by `replacement`, but for those of the same type.
  static func all(of text: String, with replacement: Any) throws -> [Variant] {
    let root = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try replaced(root, by: replacement).map { path, value in
      let data = try JSONSerialization.data(withJSONObject: value, options: [.sortedKeys])
      return Variant(path: path, text: String(decoding: data, as: UTF8.self))
    }
  }

  /// What the value becomes with each value below it replaced, and the paths of those.
  private static func replaced(_ value: Any, by new: Any) -> [(path: String, value: Any)] {
    var found: [(path: String, value: Any)] = []
    if let object = value as? [String: Any] {
      for (key, member) in object.sorted(by: { $0.key < $1.key }) {
        func with(_ value: Any) -> Any { object.merging([key: value]) { $1 } }
        if type(member) != type(new) { found.append((key, with(new))) }
        for inner in replaced(member, by: new) {
          found.append(
            (key + (inner.path.hasPrefix("[") ? "" : ".") + inner.path, with(inner.value)))
        }
      }
    } else if let array = value as? [Any] {
      for (index, element) in array.enumerated() {
        func with(_ value: Any) -> Any {
          Array(array[..<index] + [value] + array[(index + 1)...])
        }
        if type(element) != type(new) { found.append(("[\(index)]", with(new))) }
        for inner in replaced(element, by: new) {
          let dot = inner.path.hasPrefix("[") ? "" : "."
          found.append(("[\(index)]" + dot + inner.path, with(inner.value)))
        }
      }
    }
    return found
  }

  private static func type(_ value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case is String: "string"
    case is [Any]: "array"
    case is [String: Any]: "object"
    case let number as NSNumber: "\(number)" == "true" || "\(number)" == "false" ? "bool" : "number"
    default: "other"
    }
  }
}
