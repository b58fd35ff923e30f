/// The headings of an Org file, of which no more is kept than where they stand, for there may be very many; and what is said of the whole of it.
struct OrgOutline: Sendable {
    /// Where a heading stands.
    private struct Place {
        /// How many stars it has.
        var level: Int32
        /// Which line it is.
        var line: Int32
        var isCard: Bool
    }

    /// The tags that all headings have.
    private(set) var tags: [String] = []
    /// Words of what is to be done, which stand before the text of a heading.
    private var words: Set<String> = ["TODO", "DONE"]
    private var places: [Place] = []
    private let lines: TextLines

    init(_ lines: TextLines) {
        self.lines = lines
        for line in lines where line.hasPrefix("#+") { readSetting(line) }
        for (index, line) in lines.enumerated() {
            let level = OrgHeading.level(of: line)
            if level > 0 { places.append(Place(level: Int32(clamping: level), line: Int32(index), isCard: isCard(line))) }
        }
    }

    /// How many headings there are.
    var count: Int { places.count }

    /// How many stars a heading has.
    func level(_ index: Int) -> Int { Int(places[index].level) }

    /// Whether a heading is a card: the tag does not pass on to the headings below.
    func isCard(_ index: Int) -> Bool { places[index].isCard }

    /// Whether any heading is a card.
    var hasCards: Bool { places.contains(where: \.isCard) }

    /// A heading without what stands below it.
    func head(_ index: Int) -> OrgHeading {
        let line = Int(places[index].line)
        return OrgHeading(lines[line], line: line + 1, words: words)!
    }

    /// A heading with what stands between it and the next.
    subscript(index: Int) -> OrgHeading {
        var heading = head(index)
        heading.read(lines[heading.line..<(index + 1 < count ? Int(places[index + 1].line) : lines.count)])
        return heading
    }

    private func isCard(_ line: Substring) -> Bool {
        line.place(of: "drill") != nil && OrgHeading(line, line: 0, words: words)!.tags.contains("drill")
    }

    private mutating func readSetting(_ line: Substring) {
        guard let (key, value) = line.dropFirst(2).cut(at: ":") else { return }
        switch key.uppercased() {
        case "FILETAGS": tags += value.split { $0 == ":" || $0.isWhitespace }.map(String.init)
        case "TODO", "SEQ_TODO", "TYP_TODO":
            words.formUnion(value.split(separator: " ").filter { $0 != "|" }.map { String($0.prefix { $0 != "(" }) })
        default: break
        }
    }
}
