import Cards

/// Two texts that were made from one, put together line by line: what either changed counts, and where both changed the same place in other
/// ways there is a conflict. It is what `git merge-file` does (S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3", 2007);
/// changes that touch each other are a conflict too.
public struct TextMerge {
    /// A stretch of lines.
    private enum Stretch {
        /// As it is to be.
        case settled([LineMatches.Line])
        /// Where both changed it.
        case both(mine: [LineMatches.Line], theirs: [LineMatches.Line])
    }

    private var stretches: [Stretch] = []

    /// How many places both have changed in other ways.
    public private(set) var conflicts = 0

    /// Puts two texts together that were made from a third.
    public init(base: [UInt8], mine: [UInt8], theirs: [UInt8]) {
        let (base, mine, theirs) = (LineMatches.lines(of: base), LineMatches.lines(of: mine), LineMatches.lines(of: theirs))
        var inMine = [Int?](repeating: nil, count: base.count)
        for pair in LineMatches(base, mine).pairs { inMine[pair.old] = pair.new }
        var place = (base: 0, mine: 0, theirs: 0)
        func stretch(to end: (base: Int, mine: Int, theirs: Int), _ merge: inout TextMerge) {
            merge.add(
                base: Array(base[place.base..<end.base]), mine: Array(mine[place.mine..<end.mine]),
                theirs: Array(theirs[place.theirs..<end.theirs]))
        }
        for pair in LineMatches(base, theirs).pairs {
            guard let line = inMine[pair.old] else { continue }
            stretch(to: (pair.old, line, pair.new), &self)
            stretches.append(.settled([base[pair.old]]))
            place = (pair.old + 1, line + 1, pair.new + 1)
        }
        stretch(to: (base.count, mine.count, theirs.count), &self)
    }

    private mutating func add(base: [LineMatches.Line], mine: [LineMatches.Line], theirs: [LineMatches.Line]) {
        if mine == theirs || theirs == base { return stretches.append(.settled(mine)) }
        if mine == base { return stretches.append(.settled(theirs)) }
        conflicts += 1
        // What is the same at both ends is none of it.
        let head = zip(mine, theirs).prefix { $0 == $1 }.count
        let tail = zip(mine.dropFirst(head).reversed(), theirs.dropFirst(head).reversed()).prefix { $0 == $1 }.count
        stretches.append(.settled(Array(mine[..<head])))
        stretches.append(.both(mine: Array(mine[head..<(mine.count - tail)]), theirs: Array(theirs[head..<(theirs.count - tail)])))
        stretches.append(.settled(Array(mine[(mine.count - tail)...])))
    }

    /// The text; nil where there are conflicts.
    public var bytes: [UInt8]? { conflicts == 0 ? marked(mine: "", theirs: "") : nil }

    /// The text, with both ways between marks as git sets them where there are conflicts.
    ///
    /// - Parameters:
    ///   - mine: whose the first ones are.
    ///   - theirs: whose the second ones are.
    public func marked(mine: String, theirs: String) -> [UInt8] {
        var text: [UInt8] = []
        func mark(_ sign: Character, _ name: String = "") {
            if let last = text.last, last != 0x0A { text.append(0x0A) }
            text += String(repeating: sign, count: Self.markLength).utf8
            text += (name.isEmpty ? "\n" : " \(name)\n").utf8
        }
        for stretch in stretches {
            switch stretch {
            case .settled(let lines): for line in lines { text += line }
            case .both(let first, let second):
                mark("<", mine)
                for line in first { text += line }
                mark("=")
                for line in second { text += line }
                mark(">", theirs)
            }
        }
        return text
    }

    private static let markLength = 7

    /// Whether a text still has such marks.
    public static func hasMarks(_ text: [UInt8]) -> Bool {
        LineMatches.lines(of: text).contains { line in
            ["<", ">"].contains { sign in line.starts(with: (String(repeating: sign, count: markLength) + " ").utf8) }
        }
    }
}
