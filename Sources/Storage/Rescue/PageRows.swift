import GRDB

/// The rows that stand in one page of a table or of an index, as far as they can be read.
///
/// Source: "Database File Format", www.sqlite.org/fileformat2.html, sections 1.6 and 2.1. The inner pages of an index hold rows too, and so
/// do those of the log, which is a table without row ids.
struct PageRows {
    /// A row of a table with its row id, or of an index without one.
    struct Found {
        var id: Int64?
        var values: [DatabaseValue]
    }

    /// What could be read.
    private(set) var rows: [Found] = []
    /// How many could not.
    private(set) var unreadable = 0
    /// The pages on which long rows go on.
    private(set) var continuations: Set<Int> = []
    /// Whether the page is one of a table or of an index at all.
    let isKnown: Bool

    private static let size = DamagedPages.size

    private enum Kind: UInt8 {
        case indexInner = 2
        case tableInner = 5
        case indexLeaf = 10
        case tableLeaf = 13
    }

    init(of number: Int, in pages: DamagedPages) {
        guard let page = pages.page(number) else {
            isKnown = false
            return
        }
        let start = number == 1 ? 100 : 0
        guard let kind = Kind(rawValue: page[start]) else {
            isKnown = false
            return
        }
        isKnown = true
        if kind == .tableInner { return }
        let cellCount = Int(page[start + 3]) << 8 | Int(page[start + 4])
        let pointers = start + (kind == .indexInner ? 12 : 8)
        for index in 0..<cellCount {
            let pointer = pointers + 2 * index
            guard pointer + 1 < Self.size else {
                unreadable += cellCount - index
                return
            }
            let offset = Int(page[pointer]) << 8 | Int(page[pointer + 1])
            if let row = row(at: offset, on: page, kind, pages) { rows.append(row) } else { unreadable += 1 }
        }
    }

    private mutating func row(at offset: Int, on page: [UInt8], _ kind: Kind, _ pages: DamagedPages) -> Found? {
        var bytes = Bytes(page, from: offset + (kind == .indexInner ? 4 : 0))
        guard let length = bytes.varint(), length > 0, length < 1 << 24 else { return nil }
        var id: Int64?
        if kind == .tableLeaf {
            guard let number = bytes.varint() else { return nil }
            id = number
        }
        guard let payload = payload(Int(length), bytes, isTable: kind == .tableLeaf, pages) else { return nil }
        return Record.values(payload).map { Found(id: id, values: $0) }
    }

    /// All bytes of a row, from its own page and those on which it goes on.
    private mutating func payload(_ length: Int, _ bytes: Bytes, isTable: Bool, _ pages: DamagedPages) -> [UInt8]? {
        let most = isTable ? Self.size - 35 : (Self.size - 12) * 64 / 255 - 23
        if length <= most { return bytes.next(length) }
        let least = (Self.size - 12) * 32 / 255 - 23
        let filled = least + (length - least) % (Self.size - 4)
        let local = filled <= most ? filled : least
        guard var payload = bytes.next(local + 4) else { return nil }
        var next = DamagedPages.number(payload, local)
        payload.removeLast(4)
        while payload.count < length {
            guard let page = pages.page(next), continuations.insert(next).inserted else { return nil }
            next = DamagedPages.number(page, 0)
            payload += page[4..<min(Self.size, 4 + length - payload.count)]
        }
        return payload
    }
}

/// Bytes that are read from the front, never past the end.
struct Bytes {
    private let bytes: [UInt8]
    private(set) var offset: Int

    init(_ bytes: [UInt8], from offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    /// A number of one to nine bytes.
    mutating func varint() -> Int64? {
        var value: UInt64 = 0
        for index in 0..<9 {
            guard offset < bytes.count else { return nil }
            let byte = bytes[offset]
            offset += 1
            if index == 8 { return Int64(bitPattern: value << 8 | UInt64(byte)) }
            value = value << 7 | UInt64(byte & 0x7F)
            if byte < 0x80 { break }
        }
        return Int64(bitPattern: value)
    }

    /// The next bytes, if there are so many.
    func next(_ count: Int) -> [UInt8]? {
        count >= 0 && offset >= 0 && count <= bytes.count - offset ? Array(bytes[offset..<offset + count]) : nil
    }

    /// Takes the next bytes off the front.
    mutating func take(_ count: Int) -> [UInt8]? {
        let taken = next(count)
        offset += taken?.count ?? 0
        return taken
    }
}
