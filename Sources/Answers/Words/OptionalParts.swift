/// An accepted answer with parts in round brackets that may be left out: `(the) AMPA receptor(s)`.
///
/// Brackets may be nested; one that has no partner is an ordinary character. The answers it stands for can be many more than can be
/// listed, so the one nearest to what was typed is found without listing them.
struct OptionalParts {
    /// The characters without the brackets.
    private let characters: [Character]
    /// The stretches that may be left out, in the order of their beginnings, the outer before the inner.
    private let parts: [Range<Int>]

    /// The parts of a text.
    init(_ text: String) {
        let source = Array(text)
        var opens: [Int] = []
        var partner = [Int](repeating: -1, count: source.count)
        for (index, character) in source.enumerated() {
            if character == "(" || character == "（" {
                opens.append(index)
            } else if character == ")" || character == "）", let open = opens.popLast() {
                partner[open] = index
                partner[index] = open
            }
        }
        var characters: [Character] = []
        var place = [Int](repeating: 0, count: source.count)
        for (index, character) in source.enumerated() {
            place[index] = characters.count
            if partner[index] < 0 { characters.append(character) }
        }
        self.characters = characters
        parts = source.indices.compactMap { index in
            guard partner[index] > index, place[index] < place[partner[index]] else { return nil }
            return place[index]..<place[partner[index]]
        }
    }

    /// Whether anything may be left out.
    var isEmpty: Bool { parts.isEmpty }

    /// The answer with all its parts.
    var longest: String { Self.tidy(characters) }

    /// The answer with none of its parts; the longest where nothing would be left.
    var shortest: String {
        let short = Self.tidy(without(parts))
        return short.contains { $0.isLetter || $0.isNumber } ? short : longest
    }

    /// The answer with those parts that bring it nearest to a typed text.
    func nearest(to typed: String) -> String {
        guard !parts.isEmpty else { return longest }
        guard typed.utf8.count <= 2 * characters.count + 40 else { return longest }
        let target = Self.letters(Array(typed))
        guard target.count <= 400, target.count * characters.count <= 100_000 else { return longest }
        let near = Self.tidy(without(leftOut(target)))
        return near.contains { $0.isLetter || $0.isNumber } ? near : longest
    }

    private func without(_ leftOut: [Range<Int>]) -> [Character] {
        var result: [Character] = []
        var index = 0
        for part in leftOut where part.lowerBound >= index {
            result += characters[index..<part.lowerBound]
            index = part.upperBound
        }
        return result + characters[index...]
    }

    private static func tidy(_ characters: [Character]) -> String {
        String(characters).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

// The nearest answer, by the edit distance to all of them at once.
extension OptionalParts {
    /// How a cell of the table was reached.
    private enum Move: UInt8 { case start, both, typed, accepted, skip }

    /// The parts to leave out. A row of the table belongs to a place between two characters, and a part lets one go from its beginning
    /// straight to its end.
    private func leftOut(_ target: [[Unicode.Scalar]]) -> [Range<Int>] {
        let own = characters.map { Self.letters([$0]).first ?? [] }
        let starts = Dictionary(grouping: parts, by: \.lowerBound)
        let width = target.count + 1
        var costs = [Int32](repeating: .max / 2, count: (own.count + 1) * width)
        var moves = [Move](repeating: .start, count: costs.count)
        var skips = [Int32](repeating: 0, count: costs.count)
        costs[0] = 0
        for row in 0...own.count {
            let base = row * width
            for column in 0...target.count where column > 0 && costs[base + column - 1] + 1 < costs[base + column] {
                costs[base + column] = costs[base + column - 1] + 1
                moves[base + column] = .typed
            }
            for part in starts[row] ?? [] {
                for column in 0..<width where costs[base + column] < costs[part.upperBound * width + column] {
                    costs[part.upperBound * width + column] = costs[base + column]
                    moves[part.upperBound * width + column] = .skip
                    skips[part.upperBound * width + column] = Int32(row)
                }
            }
            guard row < own.count else { break }
            for column in 0..<width {
                let step: Int32 = own[row].isEmpty ? 0 : 1
                Self.lower(&costs, &moves, base + width + column, to: costs[base + column] + step, by: .accepted)
                guard column < target.count else { continue }
                let change: Int32 = own[row] == target[column] ? 0 : 1
                Self.lower(&costs, &moves, base + width + column + 1, to: costs[base + column] + change, by: .both)
            }
        }
        var result: [Range<Int>] = []
        var (row, column) = (own.count, target.count)
        while row > 0 || column > 0 {
            let place = row * width + column
            switch moves[place] {
            case .start: return result.reversed()
            case .both: (row, column) = (row - 1, column - 1)
            case .typed: column -= 1
            case .accepted: row -= 1
            case .skip:
                result.append(Int(skips[place])..<row)
                row = Int(skips[place])
            }
        }
        return result.reversed()
    }

    private static func lower(_ costs: inout [Int32], _ moves: inout [Move], _ place: Int, to cost: Int32, by move: Move) {
        guard cost < costs[place] else { return }
        costs[place] = cost
        moves[place] = move
    }

    /// The plain letters of each character that has any; what only separates words has none.
    private static func letters(_ characters: [Character]) -> [[Unicode.Scalar]] {
        characters.compactMap { character in
            let plain = Array(character.unicodeScalars.map(Folding.plain).joined().lowercased().unicodeScalars)
            return plain.contains { $0.isLetter || $0.isDigit || $0 == "+" } ? plain : nil
        }
    }
}
