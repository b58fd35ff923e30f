/// What the first bytes of a picture say: its kind and its size. Nothing is decoded.
public struct PictureHeader: Equatable, Sendable {
    /// How a picture is written.
    public enum Format: Sendable {
        case png, jpeg, gif, webp
    }

    /// How it is written.
    public let format: Format
    /// Its size in pixels, both at least 1.
    public let width: Int, height: Int

    /// Reads the head of a file; nil when it is none of these, or ends too early.
    public init?(_ bytes: [UInt8]) {
        let reader = ByteReader(bytes)
        let size: (width: Int, height: Int)?
        if reader.has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            format = .png
            size =
                reader.has(Array("IHDR".utf8), at: 12) && reader.big(8, 4) == 13 ? reader.pair(reader.big(16, 4), reader.big(20, 4)) : nil
        } else if reader.has([0xFF, 0xD8, 0xFF]) {
            format = .jpeg
            size = reader.frameOfJPEG()
        } else if reader.has(Array("GIF87a".utf8)) || reader.has(Array("GIF89a".utf8)) {
            format = .gif
            size = reader.pair(reader.little(6, 2), reader.little(8, 2))
        } else if reader.has(Array("RIFF".utf8)), reader.has(Array("WEBP".utf8), at: 8) {
            format = .webp
            size = reader.sizeOfWebP()
        } else {
            return nil
        }
        guard let size, size.width > 0, size.height > 0 else { return nil }
        (width, height) = size
    }

    /// Whether whoever decodes it needs no more memory than a photograph does.
    public var isBounded: Bool { width <= 20_000 && height <= 20_000 && width * height <= 50_000_000 }
}

/// Numbers at places in bytes; nil where the bytes end.
private struct ByteReader {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func has(_ sign: [UInt8], at place: Int = 0) -> Bool {
        place + sign.count <= bytes.count && bytes[place..<place + sign.count].elementsEqual(sign)
    }

    func big(_ place: Int, _ count: Int) -> Int? {
        guard place + count <= bytes.count else { return nil }
        return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }

    func little(_ place: Int, _ count: Int) -> Int? {
        guard place + count <= bytes.count else { return nil }
        return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    func pair(_ width: Int?, _ height: Int?) -> (width: Int, height: Int)? {
        guard let width, let height else { return nil }
        return (width, height)
    }

    /// The size in the first frame: the segments before it are passed over by their lengths.
    func frameOfJPEG() -> (width: Int, height: Int)? {
        var place = 2
        while let marker = big(place, 2), marker >> 8 == 0xFF {
            let kind = marker & 0xFF
            if kind == 0xFF {
                place += 1
            } else if (0xC0...0xCF).contains(kind), ![0xC4, 0xC8, 0xCC].contains(kind) {
                return pair(big(place + 7, 2), big(place + 5, 2))
            } else if kind == 0xD9 || kind == 0xDA {
                return nil
            } else if kind == 0x01 || (0xD0...0xD8).contains(kind) {
                place += 2
            } else {
                guard let length = big(place + 2, 2), length >= 2 else { return nil }
                place += 2 + length
            }
        }
        return nil
    }

    func sizeOfWebP() -> (width: Int, height: Int)? {
        if has(Array("VP8X".utf8), at: 12) { return pair(little(24, 3).map { $0 + 1 }, little(27, 3).map { $0 + 1 }) }
        if has(Array("VP8L".utf8), at: 12), has([0x2F], at: 20), let bits = little(21, 4) {
            return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        }
        if has(Array("VP8 ".utf8), at: 12), has([0x9D, 0x01, 0x2A], at: 23) {
            return pair(little(26, 2).map { $0 & 0x3FFF }, little(28, 2).map { $0 & 0x3FFF })
        }
        return nil
    }
}
