import Cards

extension ReadingPage {
    /// The pages of a deck with these bytes. Without their tag nothing is read.
    static func all(in bytes: [UInt8]) -> [ReadingPage] {
        let tag = Array("#\(ReadingPage.tag)".utf8)
        let mayBe = bytes.withUnsafeBufferPointer { bytes in
            bytes.indices.contains { index in
                guard bytes[index] == tag[0], index + tag.count <= bytes.count else { return false }
                return tag.indices.allSatisfy { bytes[index + $0] == tag[$0] || bytes[index + $0] | 0x20 == tag[$0] }
            }
        }
        return mayBe ? Deck(parsing: bytes).pages : []
    }
}
