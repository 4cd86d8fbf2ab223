import Ledger

extension JSONWriter {
  /// Writes who holds which bytes in etcd; null where that was not asked for.
  ///
  /// Of image streams, families and tags so many are written, the heaviest; the table `etcd_ledger`
  /// has all.
  mutating func write(
    _ ledger: EtcdLedger?, mostOwners: Int = EtcdLedger.mostNamed, mostNamespaces: Int = .max
  ) {
    guard let ledger else { return null() }
    object { writer in
      writer.member("causes") { writer in
        writer.array(ledger.byCause) { writer, row in
          writer.object { writer in
            writer.member("amount") { $0.write(row.amount, of: ledger) }
            writer.member("cause", row.cause.rawValue)
          }
        }
      }
      for (name, owners) in [
        ("families", ledger.byFamily.prefix(mostOwners)),
        ("imageStreams", ledger.byImageStream.prefix(mostOwners)),
        ("namespaces", ledger.byNamespace.prefix(mostNamespaces)),
      ] {
        writer.member(name) { $0.array(owners) { $0.write($1, of: ledger) } }
      }
      writer.member("quotaBytes") { $0.integer(ledger.quotaBytes) }
      writer.member("tags") { writer in
        writer.array(ledger.byTag.prefix(mostOwners)) { $0.write($1, of: ledger) }
      }
      writer.member("total") { $0.write(ledger.total, of: ledger) }
    }
  }

  private mutating func write(_ owner: LedgerOwner, of ledger: EtcdLedger) {
    object { writer in
      writer.member("amount") { $0.write(owner.amount, of: ledger) }
      writer.member("family", owner.name.family.orNil)
      writer.member("imageStream", owner.name.imageStream.orNil)
      writer.member("images") { $0.integer(owner.images) }
      writer.member("namespace", owner.name.namespace.orNil)
      writer.member("tag", owner.name.tag.orNil)
      writer.member("tagEvents") { $0.integer(owner.tagEvents) }
    }
  }

  private mutating func write(_ amount: LedgerAmount, of ledger: EtcdLedger) {
    object { writer in
      writer.member("objects") { $0.integer(amount.objects) }
      writer.member("prunableBytes") { $0.integer(amount.prunableBytes) }
      writer.member("quotaShare") { $0.real(ledger.share(of: amount.storedBytes)) }
      writer.member("retirableBytes") { $0.integer(amount.retirableBytes) }
      writer.member("storedBytes") { $0.integer(amount.storedBytes) }
    }
  }
}
