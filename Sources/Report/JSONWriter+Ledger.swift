import Ledger

extension JSONWriter {
  /// Image streams and families that are written; the table `etcd_ledger` has all.
  private static let mostOwners = 200

  /// Writes who holds which bytes in etcd; null where that was not asked for.
  mutating func write(_ ledger: EtcdLedger?) {
    guard let ledger else { return null() }
    object { writer in
      writer.member("causes") { writer in
        writer.array(ledger.byCause) { writer, row in
          writer.object { writer in
            writer.member("amount") { $0.write(row.amount) }
            writer.member("cause", row.cause.rawValue)
          }
        }
      }
      for (name, owners) in [
        ("families", Array(ledger.byFamily.prefix(Self.mostOwners))),
        ("imageStreams", Array(ledger.byImageStream.prefix(Self.mostOwners))),
        ("namespaces", ledger.byNamespace),
      ] {
        writer.member(name) { $0.array(owners) { $0.write($1) } }
      }
      writer.member("quotaBytes") { $0.integer(ledger.quotaBytes) }
      writer.member("total") { $0.write(ledger.total) }
    }
  }

  private mutating func write(_ owner: LedgerOwner) {
    object { writer in
      writer.member("amount") { $0.write(owner.amount) }
      writer.member("family", owner.name.family.orNil)
      writer.member("imageStream", owner.name.imageStream.orNil)
      writer.member("images") { $0.integer(owner.images) }
      writer.member("namespace", owner.name.namespace.orNil)
      writer.member("tagEvents") { $0.integer(owner.tagEvents) }
    }
  }

  private mutating func write(_ amount: LedgerAmount) {
    object { writer in
      writer.member("objects") { $0.integer(amount.objects) }
      writer.member("prunableBytes") { $0.integer(amount.prunableBytes) }
      writer.member("retirableBytes") { $0.integer(amount.retirableBytes) }
      writer.member("storedBytes") { $0.integer(amount.storedBytes) }
    }
  }
}
