import Cards

/// Which side of a card as it was is which side of the card as it is now.
///
/// Gaps follow their texts; what tells nothing keeps its number. A card that becomes a cloze goes on as its first gap, and the other way
/// round.
public struct SideMatch: Equatable, Sendable {
    /// The sides the card had, with those they are now.
    public private(set) var sides: [Side: Side] = [:]

    /// The match of two states of a card: the sides each has, and its body.
    public init(from old: (sides: Set<Side>, body: String), to new: (sides: Set<Side>, body: String)) {
        let gaps = (old: Self.gaps(old), new: Self.gaps(new))
        if gaps.old != gaps.new {
            matchTexts(gaps.old, gaps.new)
            matchWords(gaps.old, gaps.new)
        }
        var taken = Set(sides.values)
        for side in old.sides where sides[side] == nil && new.sides.contains(side) && taken.insert(side).inserted { sides[side] = side }
        if let first = Self.firstGap(new.sides), old.sides.contains(.forward), !new.sides.contains(.forward), sides.isEmpty {
            sides[.forward] = first
        } else if let first = Self.firstGap(old.sides), new.sides.contains(.forward), !old.sides.contains(.forward), sides.isEmpty {
            sides[first] = .forward
        }
    }

    private static func gaps(_ state: (sides: Set<Side>, body: String)) -> [Int: String] {
        guard state.sides.contains(where: { if case .cloze = $0 { true } else { false } }) else { return [:] }
        return GapTexts.byNumber(in: state.body).mapValues { text in
            WordReading(text).words.map(\.text).joined(separator: " ")
        }.filter { state.sides.contains(.cloze($0.key)) }
    }

    private static func firstGap(_ sides: Set<Side>) -> Side? {
        sides.compactMap { if case .cloze(let number) = $0 { number } else { nil } }.min().map(Side.cloze)
    }

    /// Gaps whose text is the same follow it, where it is one gap's alone on either side.
    private mutating func matchTexts(_ old: [Int: String], _ new: [Int: String]) {
        func numbers(_ gaps: [Int: String]) -> [String: [Int]] { Dictionary(grouping: gaps.keys) { gaps[$0] ?? "" } }
        let here = numbers(new)
        for (text, numbers) in numbers(old) where !text.isEmpty && numbers.count == 1 {
            if let others = here[text], others.count == 1 { sides[.cloze(numbers[0])] = .cloze(others[0]) }
        }
    }

    /// Of the gaps that are left, those with words in common belong together where only one has them.
    private mutating func matchWords(_ old: [Int: String], _ new: [Int: String]) {
        let taken = Set(sides.values)
        let (gone, fresh) = (old.filter { sides[.cloze($0.key)] == nil }, new.filter { !taken.contains(.cloze($0.key)) })
        for (number, text) in gone {
            let alike = fresh.filter { Self.resemble(text, $0.value) }
            guard alike.count == 1, let other = alike.first, gone.count(where: { Self.resemble($0.value, other.value) }) == 1 else {
                continue
            }
            sides[.cloze(number)] = .cloze(other.key)
        }
    }

    private static func resemble(_ first: String, _ second: String) -> Bool {
        let (a, b) = (Set(first.split(separator: " ")), Set(second.split(separator: " ")))
        if !a.isDisjoint(with: b) { return 2 * a.intersection(b).count >= min(a.count, b.count) }
        return min(first.count, second.count) >= 5 && slips(between: first, and: second, limit: 2) != nil
    }
}
