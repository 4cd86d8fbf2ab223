/// Why a part of a snapshot file cannot be read, and where it lies.
package enum EtcdFault: Error, Hashable, CustomStringConvertible {
  case unreadable(ByteSourceError)
  case noMetaPage
  case metaDamaged(UInt64, offset: Int)
  case checksumDiffers
  case truncated(sizeBytes: Int, databaseBytes: Int)
  case noBucket(String)
  case pageOutside(UInt64, pages: UInt64)
  case pageCutOff(UInt64, offset: Int)
  case pageMisnumbered(UInt64, offset: Int, found: UInt64)
  case pageOfOtherKind(UInt64, offset: Int, flags: UInt16)
  case pageTooLarge(UInt64, offset: Int, bytes: Int)
  case pageReachedTwice(UInt64, offset: Int)
  case pageTooDeep(UInt64, offset: Int)
  case pageSkipped(UInt64, offset: Int)
  case elementOutside(Int, page: UInt64)
  case elementsOverlap(page: UInt64)
  case elementMalformed(Int, page: UInt64, bucket: String)
  case bucketMalformed(Int, page: UInt64)
  case tooManyBuckets

  package var description: String {
    switch self {
    case .unreadable(let error): "\(error)"
    case .noMetaPage:
      "neither of the two meta pages is whole: not a snapshot of etcd, or damaged at its beginning"
    case .metaDamaged(let page, let offset):
      "meta page \(page) at byte \(offset) is damaged: what was written last may be lost"
    case .checksumDiffers:
      "is not what its SHA-256 at the end says: the file is damaged, take another snapshot"
    case .truncated(let size, let database):
      "ends after \(size) bytes of \(database): the file is truncated"
    case .noBucket(let name): "has no bucket '\(name)', expected a database of etcd 3"
    case .pageOutside(let page, let pages):
      "page \(page) lies behind the last of \(pages): what is in it is lost"
    case .pageCutOff(let page, let offset):
      "page \(page) at byte \(offset) lies behind the file's end: what is in it is lost"
    case .pageMisnumbered(let page, let offset, let found):
      "page \(page) at byte \(offset) says that it is page \(found): what is in it is lost"
    case .pageOfOtherKind(let page, let offset, let flags):
      "page \(page) at byte \(offset) is no part of a tree (flags \(flags)): what is in it is lost"
    case .pageTooLarge(let page, let offset, let bytes):
      "page \(page) at byte \(offset) claims \(bytes) bytes: what is in it is lost"
    case .pageReachedTwice(let page, let offset):
      "page \(page) at byte \(offset) is in the tree twice: what is below it is read once"
    case .pageTooDeep(let page, let offset):
      "page \(page) at byte \(offset) is deeper than any tree of etcd: what is in it is lost"
    case .pageSkipped(let page, let offset):
      "page \(page) at byte \(offset) is not looked at: too many were already, again and again"
    case .elementOutside(let index, let page):
      "element \(index) of page \(page) lies outside of its page: it is lost"
    case .elementsOverlap(let page):
      "elements of page \(page) lie over each other: the rest of the page is lost"
    case .elementMalformed(let index, let page, let bucket):
      "element \(index) of page \(page) is no entry of bucket '\(bucket)': it is lost"
    case .bucketMalformed(let index, let page):
      "element \(index) of page \(page) is no bucket: what is in it is lost"
    case .tooManyBuckets: "has more buckets than any database of etcd: the rest is lost"
    }
  }
}
