/// What made an object, as the object says.
struct OwnerReference: ClusterObject {
  /// The owner's API version.
  let apiVersion: String
  /// Its kind.
  let kind: String
  /// Its name.
  let name: String
  /// Its uid.
  let uid: UID

  func write(to writer: inout DocumentWriter) {
    writer.field("apiVersion", apiVersion)
    writer.field("blockOwnerDeletion", true)
    writer.field("controller", true)
    writer.field("kind", kind)
    writer.field("name", name)
    writer.field("uid", uid)
  }
}
