import Cards

/// Two texts that were made from one, put together line by line: what either changed counts, and where both changed the same place in other
/// ways there is a conflict. It is what `git merge-file` does (S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3", 2007);
/// changes that touch each other are a conflict too.
public struct TextMerge {
    private typealias Lines = [LineMatches.Line]

    /// A stretch of lines.
    private enum Stretch {
        /// The same on both sides.
        case same(Lines)
        /// As one side has made it.
        case changed(Lines)
        /// Where both changed it.
        case both(mine: Lines, theirs: Lines)
    }

    private var stretches: [Stretch] = []
    /// So few lines between two conflicts are shown with them.
    private static let mostBetween = 3

    /// How many places both have changed in other ways.
    public var conflicts: Int { stretches.count { if case .both = $0 { true } else { false } } }

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
            add(.same([base[pair.old]]))
            place = (pair.old + 1, line + 1, pair.new + 1)
        }
        stretch(to: (base.count, mine.count, theirs.count), &self)
    }

    private mutating func add(base: Lines, mine: Lines, theirs: Lines) {
        if mine == theirs { return add(.same(mine)) }
        if theirs == base { return add(.changed(mine)) }
        if mine == base { return add(.changed(theirs)) }
        // What both have made the same is no conflict.
        var place = (mine: 0, theirs: 0)
        for pair in LineMatches(mine, theirs).pairs + [(mine.count, theirs.count)] {
            let (first, second) = (Array(mine[place.mine..<pair.old]), Array(theirs[place.theirs..<pair.new]))
            if !first.isEmpty || !second.isEmpty { add(.both(mine: first, theirs: second)) }
            if pair.old < mine.count { add(.same([mine[pair.old]])) }
            place = (pair.old + 1, pair.new + 1)
        }
    }

    /// Adds a stretch. Two conflicts are one where few lines stand between them, or none with a letter or figure, as git has it.
    private mutating func add(_ stretch: Stretch) {
        switch (stretch, stretches.last) {
        case (.same(let lines), _) where lines.isEmpty: return
        case (.changed(let lines), .changed(let before)?): stretches[stretches.count - 1] = .changed(before + lines)
        case (.same(let lines), .same(let before)?): stretches[stretches.count - 1] = .same(before + lines)
        case (.both(let mine, let theirs), .both(let first, let second)?):
            stretches[stretches.count - 1] = .both(mine: first + mine, theirs: second + theirs)
        case (.both(let mine, let theirs), .same(let between)?):
            guard stretches.count > 1, case .both(let first, let second) = stretches[stretches.count - 2],
                between.count <= Self.mostBetween || !between.joined().contains(where: Self.isAlphanumeric)
            else { return stretches.append(stretch) }
            stretches.removeLast(2)
            stretches.append(.both(mine: first + between + mine, theirs: second + between + theirs))
        default: stretches.append(stretch)
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
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
            case .same(let lines), .changed(let lines): for line in lines { text += line }
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
