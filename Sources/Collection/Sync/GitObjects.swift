import Formats
import Sync

/// Objects of a git repository, many at a time.
struct GitObjects {
    private let repository: GitRepository
    /// The most bytes of one object.
    private static let mostBytes = 256 << 20
    /// How many bytes of objects are held at once.
    private static let mostAtOnce = 32 << 20

    init(_ repository: GitRepository) { self.repository = repository }

    /// Hands over objects by their names, in their order; nil for one that is not there or too large.
    func read(_ names: [String], _ body: (Int, [UInt8]?) throws -> Void) throws {
        let sizes = try self.sizes(names)
        var start = 0
        while start < names.count {
            var end = start
            var total = 0
            while end < names.count, end == start || total + (sizes[end] ?? 0) <= Self.mostAtOnce {
                total += sizes[end] ?? 0
                end += 1
            }
            try read(names[start..<end], sizes, body)
            start = end
        }
    }

    private func sizes(_ names: [String]) throws -> [Int?] {
        if names.isEmpty { return [] }
        let lines = try repository.output(["cat-file", "--batch-check=%(objectsize)"], reading: Self.lines(names[...]))
        let sizes = lines.split(separator: 0x0A).map {
            Int(String(decoding: $0, as: UTF8.self)).flatMap { $0 <= Self.mostBytes ? $0 : nil }
        }
        guard sizes.count == names.count else { throw CarrierError("git told of \(sizes.count) objects instead of \(names.count)") }
        return sizes
    }

    private func read(_ names: ArraySlice<String>, _ sizes: [Int?], _ body: (Int, [UInt8]?) throws -> Void) throws {
        let wanted = names.indices.filter { sizes[$0] != nil }
        let output =
            wanted.isEmpty
            ? [] : try repository.output(["cat-file", "--batch=%(objectsize)"], reading: Self.lines(wanted.map { names[$0] }[...]))
        var place = 0
        for index in names.indices {
            guard let size = sizes[index] else {
                try body(index, nil)
                continue
            }
            // A line with the size, the object, and a newline.
            guard let end = output[place...].firstIndex(of: 0x0A), output.count >= end + 2 + size else {
                throw CarrierError("git did not hand over all that it has")
            }
            try body(index, Array(output[(end + 1)..<(end + 1 + size)]))
            place = end + 2 + size
        }
    }

    private static func lines(_ names: ArraySlice<String>) -> [UInt8] { Array(names.map { $0 + "\n" }.joined().utf8) }

    /// What a tree lists, names that are no text left out.
    static func entries(ofTree bytes: [UInt8], nameLength: Int) -> [(name: String, isFolder: Bool, object: String)] {
        var entries: [(name: String, isFolder: Bool, object: String)] = []
        var place = 0
        while place < bytes.count, let blank = bytes[place...].firstIndex(of: 0x20), let end = bytes[blank...].firstIndex(of: 0),
            end + nameLength < bytes.count
        {
            let mode = bytes[place..<blank]
            let object = bytes[(end + 1)...(end + nameLength)]
            place = end + 1 + nameLength
            let isFolder = mode.elementsEqual("40000".utf8)
            // Links and the like are passed over.
            guard isFolder || mode.elementsEqual("100644".utf8) || mode.elementsEqual("100755".utf8),
                let name = String(validating: bytes[(blank + 1)..<end], as: UTF8.self)
            else { continue }
            entries.append((name, isFolder, hexadecimal(object)))
        }
        return entries
    }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
