/// Something that a text shows or leads to.
public struct Target: Equatable, Sendable {
    /// Where it is, as the author wrote it.
    public var place: String
    /// Whether it is a picture, and not a link.
    public var isPicture: Bool
}

extension Content {
    /// How many are looked at; no card for people has more.
    private static let mostTargets = 100

    /// What the question shows and leads to, and, once the answer is up, what all of the card does; each once, in the order of the card.
    public func targets(isAnswered: Bool) -> [Target] {
        var blocks = question
        switch answer {
        case .shown, .typed: break
        case .choice(let options, _, _): blocks += options.flatMap(\.text)
        case .ordered(let items, _, _), .points(let items, _, _): if isAnswered { blocks += items.flatMap { $0 } }
        }
        if isAnswered {
            if case .choice(let options, _, _) = answer { blocks += options.flatMap(\.reason) }
            blocks += answer.running + hint + why + source
        }
        var targets: [Target] = []
        for target in blocks.flatMap(\.targets) where targets.count < Self.mostTargets && !targets.contains(target) {
            targets.append(target)
        }
        return targets
    }
}

extension Block {
    fileprivate var targets: [Target] {
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.flatMap(\.targets)
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.targets) }
        case .quote(let blocks): blocks.flatMap(\.targets)
        case .table(let table): (table.head + table.rows.flatMap { $0 }).flatMap { $0.flatMap(\.targets) }
        case .code, .rule, .html: []
        }
    }
}

extension Inline {
    /// What it shows and leads to.
    public var targets: [Target] {
        switch self {
        case .image(_, let target): [Target(place: target, isPicture: true)]
        case .link(let inner, let target): inner.flatMap(\.targets) + [Target(place: target, isPicture: false)]
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .filled(let inner): inner.flatMap(\.targets)
        case .text, .code, .lineBreak, .softBreak, .html, .gap: []
        }
    }
}
