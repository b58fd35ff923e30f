import Cards
import Scheduling

/// A card of org-drill as one of Nacre's.
struct OrgCard {
    /// The card, with the tags that say how it is asked.
    private(set) var text = CardText(heading: "", back: "")
    /// Its sides, all of which have the schedule of the heading.
    private(set) var sides: [Side] = [.forward]
    /// What is not as it was.
    private(set) var changes: [String] = []
    /// Why there is no card.
    private(set) var problem: String?

    init(_ heading: OrgHeading, _ type: OrgCardType, parts: [OrgPart]) {
        var body = OrgMarkdown(heading.body, seesGaps: true)
        var title = OrgInline(heading.title, seesGaps: true)
        if title.gaps.isEmpty, body.gaps.isEmpty, type.hasGaps || parts.isEmpty {
            // Without them it is no card: then they are meant.
            body = OrgMarkdown(heading.body, seesGaps: true, inCode: true)
            title = OrgInline(heading.title, seesGaps: true, inCode: true)
        }
        if heading.body.allSatisfy(\.isBlank), !type.allowsEmptyBody {
            problem = "nothing stands below its heading"
        } else if type == .twoSided || type == .manySided {
            makeSides(type, body.markdown, parts)
        } else if !title.gaps.isEmpty || !body.gaps.isEmpty {
            makeCloze(type, title, body, parts)
        } else if parts.isEmpty {
            problem = "it has no answer"
        } else {
            let isPlain = parts.count == 1 && Self.answers.contains(parts[0].title.lowercased())
            text = CardText(
                heading: title.markdown, front: body.markdown,
                back: parts.map { isPlain ? $0.markdown : $0.labelled }.joined(separator: "\n\n"),
                tags: type == .typed ? Card.Kind.typed.tags : [], kind: type == .typed ? .typed : .basic)
            // Where a heading is said again, so that it is a card at all.
            if text.front == text.heading { text.front = "" }
            if text.heading.isBlank { (text.heading, text.front) = { ($0.heading, $0.front) }(Question(body.markdown)) }
        }
    }

    /// Headings that say no more than that an answer stands below them.
    private static let answers: Set<String> = ["answer", "the answer", "back", "solution", "antwort", "réponse", "respuesta"]

    private mutating func makeSides(_ type: OrgCardType, _ body: String, _ parts: [OrgPart]) {
        guard parts.count > 1 else {
            problem = "it has fewer than two sides"
            return
        }
        let isReversed = type == .twoSided
        let first = isReversed ? parts[0].markdown : parts[0].labelled
        let question = Question(body.isBlank ? first : body + "\n\n" + first)
        let rest =
            isReversed ? [parts[1].markdown] + parts.dropFirst(2).map { Aside.why.quote($0.labelled) } : parts.dropFirst().map(\.labelled)
        text = CardText(
            heading: question.heading, front: question.front, back: rest.joined(separator: "\n\n"),
            tags: isReversed ? [Card.Variation.reversed.tag] : [], kind: .basic)
        if isReversed {
            sides = [.forward, .backward]
        } else {
            changes.append("a card of \(parts.count) sides asks by the first of them for the others")
        }
    }

    private mutating func makeCloze(_ type: OrgCardType, _ title: OrgInline, _ body: OrgMarkdown, _ parts: [OrgPart]) {
        let inTitle = title.gaps.count
        let gaps = title.gaps + body.gaps
        let numbers = numbers(of: gaps.count, type)
        func filled(_ markdown: String, from first: Int) -> String {
            OrgMarkdown.replacingGaps(in: markdown) { index in
                let gap = gaps[index + first]
                return numbers[index + first].map { Clozes.gap($0, gap.text, hint: gap.hint) } ?? gap.text
            }
        }
        var back = filled(body.markdown, from: inTitle)
        var heading = title.markdown
        if inTitle > 0 {
            let whole = filled(title.markdown, from: 0)
            heading = Clozes.heading(of: whole)
            back = whole + "\n\n" + back
        } else if heading.isBlank {
            heading = Clozes.heading(of: back)
        }
        let more = parts.map { Aside.why.quote(parts.count == 1 ? $0.markdown : $0.labelled) }
        text = CardText(
            heading: heading, back: ([back] + more).joined(separator: "\n\n"), tags: Card.Kind.cloze.tags, kind: .cloze)
        sides = Set(numbers.compactMap(\.self)).sorted().map(Side.cloze)
        if type == .typed { changes.append("a text with gaps is not typed as a whole") }
    }

    /// The number of each gap; nil for one that is never hidden.
    private mutating func numbers(of count: Int, _ type: OrgCardType) -> [Int?] {
        switch type {
        case .hiding(let name):
            if !name.isEmpty, count > 1 { changes.append("'\(name)': here each gap is hidden by itself") }
            return Array(1...count)
        case .showing(let name):
            if count > 1 { changes.append("'\(name)': here all gaps are hidden at once") }
            return Array(repeating: 1, count: count)
        case .first: return (0..<count).map { $0 == 0 ? 1 : nil }
        case .last: return (0..<count).map { $0 == count - 1 ? 1 : nil }
        case .simple, .typed, .twoSided, .manySided: return Array(repeating: 1, count: count)
        }
    }
}
