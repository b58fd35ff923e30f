/// Makes keys of the bytes a terminal sends. A value without a clock: its owner says when no more bytes are to come.
struct KeyDecoder {
    private var pending: [UInt8] = []
    private var isPasting = false

    /// Whether there are bytes that make no key without others.
    var isWaiting: Bool { !pending.isEmpty && !isPasting }

    /// Whether something was sent that has not been used yet.
    var hasBytes: Bool { !pending.isEmpty }

    /// Adds what the terminal has sent.
    mutating func feed(_ bytes: some Sequence<UInt8>) { pending += bytes }

    /// The next key if it is Ctrl-C or Ctrl-Z, which are no part of any line.
    mutating func nextCommand() -> Key? {
        guard let first = pending.first, first == 0x03 || first == 0x1A, !isPasting else { return nil }
        return next()
    }

    /// Takes back what has been sent and not been used yet.
    mutating func drain() -> [UInt8] {
        defer { pending = [] }
        return pending
    }

    /// The next key, or nil when bytes are missing.
    ///
    /// - Parameter isComplete: whether the bytes so far are all there are, so that an escape at their end is the key Escape.
    mutating func next(isComplete: Bool = false) -> Key? {
        while !pending.isEmpty {
            // What is pasted was not meant as keys.
            if isPasting {
                isPasting = !Paste.take(from: &pending).isOver
                if isPasting { return nil }
            } else if pending.starts(with: Paste.start) {
                pending.removeFirst(Paste.start.count)
                isPasting = true
            } else {
                guard let found = key(pending[...]) ?? (isComplete ? rest : nil) else { return nil }
                pending.removeFirst(found.length)
                return found.key
            }
        }
        return nil
    }

    /// A key, and how many bytes make it.
    private typealias Found = (key: Key, length: Int)

    /// What the bytes mean if no others follow.
    private var rest: Found {
        let isEscape = pending[0] == escape && (pending.count == 1 || pending[1] == escape)
        return isEscape ? (.escape, 1) : (.unknown, pending.count)
    }

    /// The key at the beginning; nil when bytes are missing.
    private func key(_ bytes: ArraySlice<UInt8>) -> Found? {
        guard let first = bytes.first else { return nil }
        if first == escape { return sequence(bytes.dropFirst()).map { ($0.key, $0.length + 1) } }
        return first < 0x80 ? (sign(first), 1) : letter(bytes)
    }

    /// A byte of ASCII other than Escape.
    private func sign(_ byte: UInt8) -> Key {
        switch byte {
        case 0x03: .interrupt
        case 0x04: .endOfInput
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x00: .control(" ")
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: .character(Character(Unicode.Scalar(byte)))
        }
    }

    /// A letter beyond ASCII.
    private func letter(_ bytes: ArraySlice<UInt8>) -> Found? {
        let length = UTF8Length.expected(after: bytes[bytes.startIndex])
        let letter = bytes.prefix(length)
        if let stray = letter.dropFirst().firstIndex(where: { !UTF8.isContinuation($0) }) { return (.unknown, stray - bytes.startIndex) }
        if letter.count < length { return nil }
        guard let text = String(validating: letter, as: UTF8.self), let scalar = text.unicodeScalars.first, scalar.value >= 0xA0 else {
            return (.unknown, length)
        }
        return (.character(Character(scalar)), length)
    }

    /// What follows an escape: a sequence, or a key with Alt held.
    private func sequence(_ bytes: ArraySlice<UInt8>) -> Found? {
        guard let first = bytes.first else { return nil }
        let following = bytes.dropFirst()
        switch first {
        case UInt8(ascii: "["):
            return controlSequence(following).map { ($0.key, $0.length + 1) }
        case UInt8(ascii: "O"):
            // Function keys, and the arrows in application mode.
            guard let last = following.firstIndex(where: { !(0x30..<0x40).contains($0) }) else { return nil }
            return (named(following[last]), last - bytes.startIndex + 1)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            // A report of the terminal, up to a bell or ESC \.
            guard let last = following.firstIndex(where: { $0 == 0x07 || $0 == UInt8(ascii: "\\") }) else { return nil }
            return (.unknown, last - bytes.startIndex + 1)
        case escape:
            guard let second = following.first else { return nil }
            let isAltHeld = second == UInt8(ascii: "[") || second == UInt8(ascii: "O")
            return isAltHeld ? sequence(following).map { ($0.key, $0.length + 1) } : (.escape, 0)
        default:
            return key(bytes).map { (.unknown, $0.length) }
        }
    }

    /// What follows ESC [: parameters, then the byte that says what it is.
    private func controlSequence(_ bytes: ArraySlice<UInt8>) -> Found? {
        // The function keys of the Linux console.
        if bytes.first == UInt8(ascii: "[") { return bytes.count > 1 ? (.unknown, 2) : nil }
        guard let last = bytes.firstIndex(where: { !(0x20..<0x40).contains($0) }) else { return nil }
        let length = last - bytes.startIndex
        guard (0x40..<0x7F).contains(bytes[last]) else { return (.unknown, length) }
        guard bytes[last] == UInt8(ascii: "~") else { return (named(bytes[last]), length + 1) }
        let number = String(decoding: bytes[..<last].prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
        return (numbered(Int(number)), length + 1)
    }

    /// A key that a letter names.
    private func named(_ letter: UInt8) -> Key {
        switch letter {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "M"): .enter
        default: .unknown
        }
    }

    /// A key that a number names.
    private func numbered(_ number: Int?) -> Key {
        switch number {
        case 1, 7: .home
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        default: .unknown
        }
    }
}

private let escape: UInt8 = 0x1B
