/// Makes the characters libedit wants of the bytes a terminal sends, and takes what is pasted out of them. A value without a clock: its
/// owner says when no more bytes are to come.
struct LineInput {
    /// What the learner did.
    enum Item: Equatable {
        /// Typed a character, or a byte of a key's sequence.
        case typed(Unicode.Scalar)
        /// Pasted a text.
        case pasted(String)
        /// Pasted several lines that are to be kept apart.
        case pastedLines([String])
    }

    private var pending: [UInt8] = []
    private var paste: [UInt8]?
    private var beginning: String?
    /// Whether the lines of a paste are kept apart.
    var keepsLines = false
    /// The sequences of keys that something is done with; what else a terminal sends after an escape is none of the learner's words.
    var known = KeySequences()

    /// Whether there are bytes that make nothing without others.
    var isWaiting: Bool { !pending.isEmpty && paste == nil }

    /// Adds what the terminal has sent.
    mutating func feed(_ bytes: some Sequence<UInt8>) { pending += bytes }

    /// Takes back what has been sent and not been used yet.
    mutating func drain() -> [UInt8] {
        defer { pending = [] }
        return pending
    }

    /// Begins a line with a text, as if it had been pasted.
    mutating func begin(with text: String) {
        beginning = text.isEmpty ? nil : Self.oneLine(Array(text.utf8))
    }

    /// What was done next, or nil when bytes are missing. Bytes that are no UTF-8 are passed over.
    ///
    /// - Parameter isComplete: whether the bytes so far are all there are.
    mutating func next(isComplete: Bool = false) -> Item? {
        if let text = beginning {
            beginning = nil
            return .pasted(text)
        }
        while !pending.isEmpty {
            if var pasted = paste {
                let (bytes, isOver) = Paste.take(from: &pending)
                pasted += bytes
                paste = isOver ? nil : pasted
                if !isOver { return nil }
                let lines = keepsLines ? Self.lines(pasted) : []
                return lines.count > 1 ? .pastedLines(lines) : .pasted(Self.oneLine(pasted))
            }
            if pending.starts(with: Paste.start) {
                pending.removeFirst(Paste.start.count)
                paste = []
                continue
            }
            // An escape may be the beginning of a paste, or of a key that means nothing here.
            if !isComplete, Paste.start.starts(with: pending) { return nil }
            switch KeySequences.first(in: pending) {
            case .unfinished where !isComplete: return nil
            case .whole(let length) where !known.contains(pending.prefix(length)):
                pending.removeFirst(length)
                continue
            default: break
            }
            let length = UTF8Length.expected(after: pending[0])
            let bytes = pending.prefix(length)
            if bytes.count < length, !isComplete, bytes.dropFirst().allSatisfy(UTF8.isContinuation) { return nil }
            let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
            pending.removeFirst(scalar == nil ? 1 : length)
            // Controls beyond ASCII are no keys.
            if let scalar, !(0x80..<0xA0).contains(scalar.value) { return .typed(scalar) }
        }
        return nil
    }

    /// A paste as one line: what separates its lines becomes a blank, other controls vanish.
    static func oneLine(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split { $0.isNewline || $0 == "\t" }.map(withoutControls).joined(separator: " ")
    }

    /// The lines of a paste: tabs become blanks, other controls vanish. A terminal sends what ends a line as Return does.
    static func lines(_ bytes: [UInt8]) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            withoutControls(line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    "))
        }
    }

    private static func withoutControls(_ line: some StringProtocol) -> String {
        String(String.UnicodeScalarView(line.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
