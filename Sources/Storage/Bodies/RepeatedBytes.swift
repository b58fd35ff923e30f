/// The bytes of a text that stood in it before, found by four of them: the longest there are, among the few that stood last.
struct RepeatedBytes {
    /// Bytes that stood before.
    struct Copy {
        var back: Int
        var length: Int
    }

    /// How far back they may stand.
    private static let window = 65_535
    /// How many places are looked at for the longest.
    private static let looks = 4
    /// What is shorter is not worth it.
    private static let shortest = PackedText.shortest

    private static let bits = 14
    private let text: UnsafeBufferPointer<UInt8>
    /// By a number made of the four bytes.
    private let last: UnsafeMutableBufferPointer<Int32>
    /// By the place, where its like stood before.
    private let before: UnsafeMutableBufferPointer<Int32>
    private var known = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        last = .allocate(capacity: 1 << Self.bits)
        last.initialize(repeating: -1)
        before = .allocate(capacity: text.count)
    }

    func end() {
        last.deallocate()
        before.deallocate()
    }

    private func four(_ place: Int) -> UInt32 {
        UnsafeRawPointer(text.baseAddress! + place).loadUnaligned(as: UInt32.self).littleEndian
    }

    private func slot(_ place: Int) -> Int { Int((four(place) &* 2_654_435_761) >> UInt32(32 - Self.bits)) }

    /// The next copy, at or behind a place, which is moved to where the copy goes; nil where there is none to the end.
    mutating func next(from place: inout Int) -> Copy? {
        while place + Self.shortest <= text.count {
            if var copy = longest(at: place) {
                // One byte later there may stand a longer one.
                while place + 1 + Self.shortest <= text.count, let later = longest(at: place + 1), later.length > copy.length + 1 {
                    place += 1
                    copy = later
                }
                return copy
            }
            place += 1
        }
        return nil
    }

    private mutating func longest(at place: Int) -> Copy? {
        note(upTo: place)
        var best = Self.shortest - 1
        var found = Int32(-1)
        var candidate = last[slot(place)]
        for _ in 0..<Self.looks {
            guard candidate >= 0, place - Int(candidate) <= Self.window else { break }
            // A longer one has to be the same where the best so far ends.
            if place + best < text.count, text[Int(candidate) + best] == text[place + best] {
                let length = common(Int(candidate), place)
                if length > best { (best, found) = (length, candidate) }
            }
            candidate = before[Int(candidate)]
        }
        return found < 0 ? nil : Copy(back: place - Int(found), length: best)
    }

    private mutating func note(upTo place: Int) {
        while known < place {
            let slot = slot(known)
            before[known] = last[slot]
            last[slot] = Int32(known)
            known += 1
        }
    }

    private func common(_ first: Int, _ second: Int) -> Int {
        var length = 0
        while second + length + 8 <= text.count {
            let base = UnsafeRawPointer(text.baseAddress!)
            let difference =
                base.loadUnaligned(fromByteOffset: first + length, as: UInt64.self).littleEndian
                ^ base.loadUnaligned(fromByteOffset: second + length, as: UInt64.self).littleEndian
            if difference != 0 { return length + difference.trailingZeroBitCount / 8 }
            length += 8
        }
        while second + length < text.count, text[first + length] == text[second + length] { length += 1 }
        return length
    }
}
