import Foundation

/// Text in fewer bytes: what occurred before is said by where it stood.
///
/// It is a row of pieces, each of which copies some bytes as they stand and then some that came before. A piece begins with a byte: in its upper half
/// how many bytes follow as they are, in its lower half by how much the copy is longer than four. Fifteen is followed by bytes that are added to
/// it, up to one that is not 255. Then come the bytes, and in two, the lower first, how far back the copy stands. The last piece copies nothing.
enum PackedText {
    /// What is shorter is not worth a copy.
    static let shortest = 4

    /// A text packed.
    static func pack(_ text: [UInt8]) -> [UInt8] {
        var packed: [UInt8] = []
        packed.reserveCapacity(text.count / 2 + 16)
        text.withUnsafeBufferPointer { text in
            var places = RepeatedBytes(text)
            defer { places.end() }
            var (begin, at) = (0, 0)
            while let copy = places.next(from: &at) {
                append(text[begin..<at], copy, to: &packed)
                at += copy.length
                begin = at
            }
            append(text[begin...], nil, to: &packed)
        }
        return packed
    }

    private static func append(_ plain: Slice<UnsafeBufferPointer<UInt8>>, _ copy: RepeatedBytes.Copy?, to packed: inout [UInt8]) {
        let more = (copy?.length ?? shortest) - shortest
        packed.append(UInt8(min(plain.count, 15) << 4 | min(more, 15)))
        append(plain.count, to: &packed)
        packed.append(contentsOf: plain)
        guard let copy else { return }
        packed.append(UInt8(copy.back & 255))
        packed.append(UInt8(copy.back >> 8))
        append(more, to: &packed)
    }

    /// Adds what half a byte cannot hold of a length.
    private static func append(_ length: Int, to packed: inout [UInt8]) {
        if length < 15 { return }
        var rest = length - 15
        while rest >= 255 {
            packed.append(255)
            rest -= 255
        }
        packed.append(UInt8(rest))
    }
}

// MARK: - Unpacking

extension PackedText {
    /// The text in packed bytes; nil where they make none of this size: in a damaged file, or one that somebody else has made.
    static func unpack(_ packed: UnsafeRawBufferPointer, size: Int) -> [UInt8]? {
        // No piece makes more of a byte.
        guard size >= 0, size <= packed.count * 255 + 64 else { return nil }
        var isWhole = false
        let text = [UInt8](unsafeUninitializedCapacity: size) { text, count in
            isWhole = unpack(packed, into: UnsafeMutableRawBufferPointer(text), size: size)
            count = isWhole ? size : 0
        }
        return isWhole ? text : nil
    }

    private static func unpack(_ packed: UnsafeRawBufferPointer, into text: UnsafeMutableRawBufferPointer, size: Int) -> Bool {
        guard let from = packed.baseAddress else { return false }
        guard size > 0, let to = text.baseAddress else { return size == 0 && packed.elementsEqual([0]) }
        let end = packed.count
        var (read, written) = (0, 0)
        while read < end {
            let head = Int(from.load(fromByteOffset: read, as: UInt8.self))
            read += 1
            guard let plain = length(head >> 4, from, &read, end), plain <= end - read, plain <= size - written else { return false }
            if plain <= 16, read + 16 <= end, written + 16 <= size {
                copy16(from + read, to: to + written)
            } else {
                memcpy(to + written, from + read, plain)
            }
            read += plain
            written += plain
            if read == end { return written == size }
            guard read + 2 <= end else { return false }
            let back = Int(from.loadUnaligned(fromByteOffset: read, as: UInt16.self).littleEndian)
            read += 2
            guard let more = length(head & 15, from, &read, end), back > 0, back <= written, more + shortest <= size - written else {
                return false
            }
            copy(more + shortest, at: to + written, back: back, isRoom: written + more + shortest + 16 <= size)
            written += more + shortest
        }
        return false
    }

    /// Copies what stands so far back; it may reach into what is being copied. Where there is room, more is written than is wanted, and written over.
    private static func copy(_ length: Int, at place: UnsafeMutableRawPointer, back: Int, isRoom: Bool) {
        let source = place - back
        if isRoom, back >= 16 {
            var done = 0
            while done < length {
                copy16(UnsafeRawPointer(source + done), to: place + done)
                done += 16
            }
        } else if back >= length {
            memcpy(place, source, length)
        } else {
            for index in 0..<length {
                place.storeBytes(of: source.load(fromByteOffset: index, as: UInt8.self), toByteOffset: index, as: UInt8.self)
            }
        }
    }

    private static func copy16(_ source: UnsafeRawPointer, to place: UnsafeMutableRawPointer) {
        let (first, second) = (source.loadUnaligned(as: UInt64.self), source.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        place.storeBytes(of: first, as: UInt64.self)
        place.storeBytes(of: second, toByteOffset: 8, as: UInt64.self)
    }

    /// A length of which half a byte was read.
    private static func length(_ half: Int, _ from: UnsafeRawPointer, _ read: inout Int, _ end: Int) -> Int? {
        if half < 15 { return half }
        var length = half
        while read < end, length < 1 << 40 {
            let byte = Int(from.load(fromByteOffset: read, as: UInt8.self))
            read += 1
            length += byte
            if byte < 255 { return length }
        }
        return nil
    }
}
