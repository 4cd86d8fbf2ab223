/// A regular file in a tar archive, and the source of its bytes until the next is asked for.
package struct TarMember: ByteSource {
  /// As the archive has it: text for reports, never a path of the system.
  package let path: String
  package let sizeBytes: Int
  /// Whether the file is stored without its holes: its bytes are then not those of the file.
  package let isSparse: Bool

  private let reader: TarReader
  private let ordinal: Int

  init(path: String, sizeBytes: Int, isSparse: Bool, reader: TarReader, ordinal: Int) {
    self.path = path
    self.sizeBytes = sizeBytes
    self.isSparse = isSparse
    self.reader = reader
    self.ordinal = ordinal
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    try reader.read(member: ordinal, into: buffer)
  }
}
