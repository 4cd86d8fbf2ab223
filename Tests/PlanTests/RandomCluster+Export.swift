import Model
import TestSupport

extension RandomCluster {
  /// The objects as JSON, one a text, in no order that means anything.
  var objects: [String] {
    images.map(json) + streams.map(json) + users.map(\.json)
  }

  private func json(_ image: Image) -> String {
    let layers = image.layers.map {
      #"{"name": "\#(Digest.fake($0).text)", "size": \#($0), "mediaType": "layer"}"#
    }
    let listed = image.listed.map {
      #"{"digest": "\#(Digest.fake($0).text)", "mediaType": "manifest", "manifestSize": 1, "#
        + #""architecture": "amd64", "os": "linux"}"#
    }
    let type =
      image.listed.isEmpty
      ? "application/vnd.oci.image.manifest.v1+json" : "application/vnd.oci.image.index.v1+json"
    let managed = image.isManaged ? #""openshift.io/image.managed": "true""# : ""
    return #"{"apiVersion": "image.openshift.io/v1", "kind": "Image", "metadata": {"name": "#
      + #""\#(image.digest)", "creationTimestamp": "\#(time(image.minutesAgo))", "#
      + #""annotations": {\#(managed)}}, "dockerImageMetadata": {"Id": "#
      + #""\#(Digest.fake(2000 + image.number).text)"}, "dockerImageManifestMediaType": "\#(type)", "#
      + #""dockerImageLayers": [\#(layers.joined(separator: ", "))], "#
      + #""dockerImageManifests": [\#(listed.joined(separator: ", "))]}"#
  }

  private func json(_ stream: Stream) -> String {
    let keep = stream.keep.map { #""tagtidy/keep": "\#($0)""# } ?? ""
    let specTags = stream.tags.compactMap { tag in
      tag.spec.map { spec in
        let namespace = spec.namespace.map { #", "namespace": "\#($0)""# } ?? ""
        return #"{"name": "\#(tag.name)", "from": {"kind": "\#(spec.kind)", "#
          + #""name": "\#(spec.name)"\#(namespace)}}"#
      }
    }
    let histories = stream.tags.filter { !$0.items.isEmpty }.map { tag in
      let items = tag.items.map { item in
        let digest = Digest.fake(item.image).text
        return #"{"created": "\#(time(item.minutesAgo))", "image": "\#(digest)", "#
          + #""dockerImageReference": "\#(Self.registry)/\#(stream.text)@\#(digest)"}"#
      }
      return #"{"tag": "\#(tag.name)", "items": [\#(items.joined(separator: ", "))]}"#
    }
    return
      #"{"apiVersion": "image.openshift.io/v1", "kind": "ImageStream", "metadata": {"namespace": "#
      + #""\#(stream.namespace)", "name": "\#(stream.name)", "annotations": {\#(keep)}, "#
      + #""creationTimestamp": "\#(time(stream.minutesAgo))"}, "#
      + #""spec": {"tags": [\#(specTags.joined(separator: ", "))]}, "#
      + #""status": {"dockerImageRepository": "\#(Self.registry)/\#(stream.text)", "#
      + #""tags": [\#(histories.joined(separator: ", "))]}}"#
  }

  private func time(_ minutesAgo: Int) -> String {
    Timestamp(seconds: Timestamp.asOf.seconds - Int64(minutesAgo) * 60).text
  }
}
