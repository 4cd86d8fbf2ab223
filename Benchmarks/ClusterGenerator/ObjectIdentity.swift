/// The members of an object's metadata that every object has.
struct ObjectIdentity {
  /// The object's name.
  let name: String
  /// Its namespace; nil for objects of the cluster.
  let namespace: NamespaceName?
  /// When it was made.
  let created: Moment
  /// What its uid and resource version are drawn from.
  let dice: Dice

  /// The identity of an object by the resource that lists it and its number there, so that no two
  /// have the same uid.
  init(
    name: String, namespace: NamespaceName?, created: Moment, seed: UInt64,
    resource: ExportedResource,
    number: Int
  ) {
    self.name = name
    self.namespace = namespace
    self.created = created
    dice = Dice(seed: seed, .identity, number, resource.number)
  }

  /// The object's uid.
  var uid: UID {
    var dice = dice
    return UID(from: &dice)
  }

  /// Writes the whole metadata.
  ///
  /// The generation counts changes of the specification; it is nil where the kind does not count
  /// them. The owner is the object that made this one.
  func writeMetadata(
    to writer: inout DocumentWriter, generation: Int? = nil, owner: OwnerReference? = nil,
    annotations: ((inout DocumentWriter) -> Void)? = nil,
    labels: ((inout DocumentWriter) -> Void)? = nil
  ) {
    writer.object("metadata") { writer in
      if let annotations { writer.object("annotations", annotations) }
      writer.field("creationTimestamp", created)
      if let generation { writer.field("generation", generation) }
      if let labels { writer.object("labels", labels) }
      writer.field("name", name)
      if let namespace { writer.field("namespace", namespace) }
      if let owner {
        writer.array("ownerReferences") { $0.element { owner.write(to: &$0) } }
      }
      var dice = dice
      let uid = UID(from: &dice)
      writer.field("resourceVersion", text: { $0.append(100_000 + dice.below(900_000_000)) })
      writer.field("uid", uid)
    }
  }
}
