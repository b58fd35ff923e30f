import Cards

/// What was typed and what was accepted, letter by letter: what is the same, missing, too much, or another.
public struct Comparison: Equatable, Sendable {
    /// How a stretch of the one relates to a stretch of the other.
    public enum Kind: String, CaseIterable, Sendable {
        /// They count as the same, though they may be written differently: `É` and `e`, `γ` and `gamma`, a space and a hyphen or nothing.
        case same
        /// Only what was accepted has it.
        case missing
        /// Only what was typed has it.
        case extra
        /// The one stands where the other should.
        case changed
    }

    /// A stretch that is alike throughout.
    public struct Piece: Equatable, Sendable {
        /// How the two relate.
        public var kind: Kind
        /// The characters of what was typed.
        public var typed: String
        /// The characters of what was accepted.
        public var accepted: String

        /// A piece made of its parts.
        public init(_ kind: Kind, typed: String, accepted: String) {
            self.kind = kind
            self.typed = typed
            self.accepted = accepted
        }
    }

    /// The stretches in order; all that was typed, and all that was accepted, is in them.
    public private(set) var pieces: [Piece] = []

    /// The comparison of two texts. Texts too long to be compared by letters have one piece for all that lies between their common
    /// beginning and end.
    public init(typed: String, accepted: String) {
        guard typed.utf8.count < 4_000_000 / (accepted.utf8.count + 1) else {
            compareEnds(Array(typed), Array(accepted))
            return
        }
        let (first, second) = (Units(typed), Units(accepted))
        guard let alignment = Alignment(first.letters, second.letters) else {
            compareEnds(Array(typed), Array(accepted))
            return
        }
        var cluster = Cluster()
        for step in alignment.steps {
            cluster.take(step)
            guard first.isBoundary(cluster.typed.upperBound), second.isBoundary(cluster.accepted.upperBound) else { continue }
            add(cluster, first, second)
            cluster = cluster.next
        }
        add(cluster, first, second)
    }

    private mutating func add(_ cluster: Cluster, _ first: Units, _ second: Units) {
        add(first.text(cluster.typed), second.text(cluster.accepted), isSame: cluster.isSame)
    }

    private mutating func add(_ typed: String, _ accepted: String, isSame: Bool) {
        guard !typed.isEmpty || !accepted.isEmpty else { return }
        let isBlank = (typed + accepted).allSatisfy { Units.letters(of: $0) == [" "] }
        let kind: Kind = isSame || isBlank ? .same : typed.isEmpty ? .missing : accepted.isEmpty ? .extra : .changed
        if let last = pieces.indices.last, pieces[last].kind == kind {
            pieces[last].typed += typed
            pieces[last].accepted += accepted
        } else {
            pieces.append(Piece(kind, typed: typed, accepted: accepted))
        }
    }

    private mutating func compareEnds(_ typed: [Character], _ accepted: [Character]) {
        let short = min(typed.count, accepted.count)
        var start = 0
        while start < short, typed[start] == accepted[start] { start += 1 }
        var end = 0
        while end < short - start, typed[typed.count - 1 - end] == accepted[accepted.count - 1 - end] { end += 1 }
        add(String(typed[..<start]), String(accepted[..<start]), isSame: true)
        add(String(typed[start..<(typed.count - end)]), String(accepted[start..<(accepted.count - end)]), isSame: false)
        add(String(typed[(typed.count - end)...]), String(accepted[(accepted.count - end)...]), isSame: true)
    }
}

/// The steps that one or more whole characters on either side take.
private struct Cluster {
    var typed = 0..<0
    var accepted = 0..<0
    var isSame = true

    mutating func take(_ step: Alignment<Unicode.Scalar>.Step) {
        let width = step == .swapped ? 2 : 1
        if step != .missing { typed = typed.lowerBound..<(typed.upperBound + width) }
        if step != .extra { accepted = accepted.lowerBound..<(accepted.upperBound + width) }
        if step != .same { isSame = false }
    }

    var next: Cluster {
        Cluster(typed: typed.upperBound..<typed.upperBound, accepted: accepted.upperBound..<accepted.upperBound)
    }
}

/// A text in the letters its characters count as, each of which knows its character.
private struct Units {
    private(set) var letters: [Unicode.Scalar] = []
    private var owners: [Int] = []
    private let characters: [Character]

    init(_ text: String) {
        characters = Array(text)
        for (index, character) in characters.enumerated() {
            for letter in Self.letters(of: character) {
                letters.append(letter)
                owners.append(index)
            }
        }
    }

    /// The letters that a character counts as, one at least; white space and dashes are all one.
    static func letters(of character: Character) -> [Unicode.Scalar] {
        let plain = character.unicodeScalars.map(Folding.plain).joined().lowercased()
        if plain == "-" { return [" "] }
        return plain.isEmpty ? Array(character.unicodeScalars.prefix(1)) : Array(plain.unicodeScalars)
    }

    /// Whether a character ends before the letter of this index.
    func isBoundary(_ index: Int) -> Bool { index == 0 || index == letters.count || owners[index] != owners[index - 1] }

    func text(_ range: Range<Int>) -> String {
        range.isEmpty ? "" : String(characters[owners[range.lowerBound]...owners[range.upperBound - 1]])
    }
}
