import Cards
import Scheduling

/// Makes cards of a database of Mnemosyne: one of each fact, with the schedules of its sides.
///
/// Source: what Mnemosyne 2.11 writes. A fact's key stays the same when it is edited.
public struct MnemosyneReader {
    private var imported = Imported()
    private let base: MnemosyneBase
    private let localOffset: @Sendable (Int) -> Int
    private var lost = HTMLLosses()
    private var fact = ""
    private var fields: [String: String] = [:]
    /// The sides of the fact, with their places among all.
    private var cards: [(place: Int, card: MnemosyneBase.Card)] = []
    /// The number of the fact, which stands for a line.
    private var line = 0

    /// Reads a database.
    ///
    /// - Parameter localOffset: seconds that the learner's clock is ahead of UTC at a time, in seconds since 1970.
    public static func read(_ base: MnemosyneBase, localOffset: @escaping @Sendable (Int) -> Int) -> Imported {
        var reader = MnemosyneReader(base: base, localOffset: localOffset)
        var order: [String] = []
        var cards: [String: [(Int, MnemosyneBase.Card)]] = [:]
        for (place, card) in base.cards.enumerated() {
            if cards[card.fact] == nil { order.append(card.fact) }
            cards[card.fact, default: []].append((place, card))
        }
        for fact in order {
            (reader.fact, reader.fields, reader.cards) = (fact, base.facts[fact] ?? [:], cards[fact] ?? [])
            reader.line += 1
            reader.read()
        }
        reader.lost.tell(of: "fact", in: &reader.imported)
        let known = Set(base.cards.map(\.name))
        let orphans = base.answers.filter { !known.contains($0.key) }.reduce(0) { $0 + $1.value.count }
        if orphans > 0 { reader.imported.leaveOut("\(orphans) answers in the log to cards that are no longer there", line: 1) }
        return reader.imported
    }

    private init(base: MnemosyneBase, localOffset: @escaping @Sendable (Int) -> Int) {
        self.base = base
        self.localOffset = localOffset
    }

    private mutating func read() {
        let type = cards[0].card.type.split(separator: ":").first.map(String.init) ?? ""
        switch type {
        case "1", "2": addSides(front: "f", back: ["b"], asides: [])
        case "3": addSides(front: "f", back: ["m_1"], asides: ["p_1", "n"])
        case "4":
            add(front: field("marked"), back: field("loc"), view: "4.1")
            add(front: [field("loc"), field("blank")].joined(separator: "\n\n"), back: field("marked"), view: "4.2")
        case "5": addCloze(of: "text", view: nil, asides: [])
        case "6":
            if cards.contains(where: { $0.card.view == "6.1" }) {
                fields["whole"] = Self.opened(fields["f"] ?? "")
                let others = ["p_1", "n"].map { field($0) }.filter { !$0.isEmpty }.map { Aside.why.quote($0) }
                add(front: field("whole"), back: ([field("m_1")] + others).joined(separator: "\n\n"), view: "6.1")
            }
            addCloze(of: "f", view: "6.2", asides: ["m_1", "p_1", "n"])
        default: imported.leaveOut("\((fields.values.min() ?? "").quoted): its type '\(cards[0].card.type)' is not known", line: line)
        }
    }

    private var tags: [String] {
        TagName.tags(cards.flatMap(\.card.tags).filter { $0 != "__UNTAGGED__" }).tags
    }

    /// Two sides, either of which may ask.
    private mutating func addSides(front: String, back: [String], asides: [String]) {
        let views = Set(cards.map { $0.card.view.split(separator: ".").last ?? "" })
        let others = asides.map { field($0) }.filter { !$0.isEmpty }.map { Aside.why.quote($0) }
        let (first, second) = (field(front), back.map { field($0) }.joined(separator: "\n\n"))
        if views == ["2"] { return add(front: second, back: ([first] + others).joined(separator: "\n\n"), view: nil) }
        let isReversed = views.contains("2")
        guard let text = card(front: first, back: ([second] + others).joined(separator: "\n\n"), isReversed: isReversed) else { return }
        var card = ImportedCard(text, key: fact, line: line)
        for one in cards { take(one, as: one.card.view.hasSuffix(".2") ? .backward : .forward, to: &card) }
        add(card)
    }

    /// A card of one side, where there is one; of several of a fact, each has a key of its own.
    private mutating func add(front: String, back: String, view: String?) {
        guard let one = view == nil ? cards.first : cards.first(where: { $0.card.view == view }),
            let text = card(front: front, back: back, isReversed: false)
        else { return }
        var card = ImportedCard(text, key: view.map { fact + "." + $0 } ?? fact, line: line)
        take(one, as: .forward, to: &card)
        add(card)
    }

    /// Lets a side go on as one of the sides there: by the log where it has answers to it, else by its schedule alone.
    private func take(_ one: (place: Int, card: MnemosyneBase.Card), as side: Side, to card: inout ImportedCard) {
        card.numbers[side] = Int64(one.place)
        if base.answers[one.card.name] == nil { card.history[side] = one.card.schedule(localOffset: localOffset) }
    }

    private mutating func add(_ card: ImportedCard) {
        var card = card
        card.media = fields.keys.sorted().flatMap { AnkiMedia.references(in: fields[$0] ?? "").names }
        imported.add(card, to: base.title.isEmpty ? [] : [base.title])
    }

    private mutating func card(front: String, back: String, isReversed: Bool) -> CardText? {
        guard !front.isBlank, !back.isBlank else {
            imported.leaveOut("a fact without \(front.isBlank ? "a question" : "an answer")", line: line)
            return nil
        }
        let question = Question(front)
        return CardText(
            heading: question.heading, front: question.front, back: back, tags: tags + (isReversed ? [Card.Variation.reversed.tag] : []),
            kind: .basic)
    }

    /// A text with gaps, each a side.
    private mutating func addCloze(of name: String, view: String?, asides: [String]) {
        let sides = cards.filter { view == nil || $0.card.view == view }
        if sides.isEmpty { return }
        let (html, count) = Self.gaps(in: fields[name] ?? "")
        guard count > 0 else { return imported.leaveOut("the text \((fields[name] ?? "").quoted) has no gap", line: line) }
        let text = markdown(html)
        let others = asides.map { field($0) }.filter { !$0.isEmpty }.map { Aside.why.quote($0) }
        var card = ImportedCard(
            CardText(
                heading: Clozes.heading(of: text), back: ([text] + others).joined(separator: "\n\n"), tags: tags + Card.Kind.cloze.tags,
                kind: .cloze), key: view.map { fact + "." + $0 } ?? fact, line: line)
        for side in sides {
            if let gap = side.card.gap, gap <= count { take(side, as: .cloze(gap), to: &card) }
        }
        add(card)
    }

    private mutating func field(_ name: String) -> String { fields[name].map { markdown($0) } ?? "" }

    private mutating func markdown(_ html: String) -> String {
        let read = HTMLMarkdown(MnemosyneHTML.html(of: html))
        lost.add(read.lost, line: line)
        for change in read.changes { imported.change(change, line: line) }
        return imported.linkingSounds(in: read.markdown, line: line)
    }

    /// A text with its gaps, `[gap]` or `[gap:hint]`, and how many there are.
    private static func gaps(in text: String) -> (String, Int) {
        var result = ""
        var rest = text[...]
        var count = 0
        while let (before, after) = rest.cut(at: "["), let (inner, behind) = after.cut(at: "]") {
            count += 1
            let parts = inner.cut(at: ":")
            result += before + "{{c\(count)::" + (parts?.before ?? inner) + (parts.map { "::" + $0.after } ?? "") + "}}"
            rest = behind
        }
        return (result + rest, count)
    }

    /// A text with the words of its gaps, without brackets and hints.
    private static func opened(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: "["), let (inner, behind) = after.cut(at: "]") {
            result += before + (inner.cut(at: ":")?.before ?? inner)
            rest = behind
        }
        return result + rest
    }
}
