import Cards
import Formats
import Storage
import Terminal

/// A drawing as a map: its parts coloured, and told in words, by how well the cards on them are known.
public struct MapView {
    /// The name of the deck.
    let deck: String
    /// The drawing.
    let map: DrawingMap
    /// For each part, how well its cards are known.
    let standings: [PartStanding]

    /// A view of a drawing.
    public init(deck: String, map: DrawingMap, standings: [PartStanding]) {
        (self.deck, self.map, self.standings) = (deck, map, standings)
    }

    /// How well a part is known.
    enum State: String {
        case none, new, learning, known

        init(_ standing: PartStanding) {
            self = standing.all == 0 ? .none : standing.known == standing.all ? .known : standing.met == 0 ? .new : .learning
        }

        var style: Style {
            switch self {
            case .none: Theme.quiet
            case .new: Theme.key
            case .learning: Theme.warning
            case .known: Theme.good
            }
        }

        /// A sign, for who sees no colours.
        var sign: String {
            switch self {
            case .none: "–"
            case .new: "○"
            case .learning: "◐"
            case .known: "●"
            }
        }
    }

    /// What is said of a part.
    static func words(_ standing: PartStanding) -> String {
        switch State(standing) {
        case .none: "no card is about it"
        case .new: "new"
        case .learning: "\(standing.known) of \(standing.all) known"
        case .known: "known"
        }
    }

    /// Its lines: the heading, the drawing, and the parts in words.
    public func lines(columns: Int) -> [StyledText] {
        let drawing = map.drawing.split(separator: "\n", omittingEmptySubsequences: false).map {
            coloured(Harmless.text(String($0))).truncated(to: columns)
        }
        let parts = zip(map.parts, standings).flatMap { part, standing in
            (StyledText(State(standing).sign + " ", State(standing).style)
                + StyledText("\(Harmless.text(part.label)): \(Self.words(standing))"))
                .wrapped(to: columns, hanging: 2)
        }
        return StyledText(Harmless.text("\(deck): \(map.heading)"), .bold).wrapped(to: columns) + [""] + drawing + [""] + parts
    }

    /// The same in sentences.
    public var sentences: [String] {
        ["\(deck). \(map.heading)."] + zip(map.parts, standings).map { "\($0.label): \(Self.words($1))." }
    }

    /// A line with the parts in it coloured, longer ones first where one holds another.
    private func coloured(_ line: String) -> StyledText {
        pieces(of: line).reduce(StyledText("")) { $0 + StyledText($1.text, $1.state.map(\.style) ?? .plain) }
    }

    /// A line cut at the labels of parts.
    func pieces(of line: String) -> [(text: String, state: State?)] {
        var pieces: [(text: String, state: State?)] = [(line, nil)]
        let parts = zip(map.parts, standings).sorted { $0.0.label.count > $1.0.label.count }
        for (part, standing) in parts {
            pieces = pieces.flatMap { piece -> [(text: String, state: State?)] in
                if piece.state != nil { return [piece] }
                var (rest, found) = (piece.text[...], [(text: String, state: State?)]())
                while let range = rest.firstRange(of: part.label) {
                    if range.lowerBound > rest.startIndex { found.append((String(rest[..<range.lowerBound]), nil)) }
                    found.append((part.label, State(standing)))
                    rest = rest[range.upperBound...]
                }
                return rest.isEmpty ? found : found + [(String(rest), nil)]
            }
        }
        return pieces
    }

    /// Maps for programs.
    public static func json(_ maps: [MapView]) -> JSON {
        .array(
            maps.map { view in
                .object([
                    ("deck", .string(view.deck)), ("heading", .string(view.map.heading)), ("drawing", .string(view.map.drawing)),
                    (
                        "parts",
                        .array(
                            zip(view.map.parts, view.standings).map { part, standing in
                                .object([
                                    ("label", .string(part.label)), ("tags", .array(part.tags.map(JSON.string))),
                                    ("ids", .array(part.ids.map(JSON.string))), ("sides", .int(standing.all)), ("met", .int(standing.met)),
                                    ("known", .int(standing.known)),
                                ])
                            })
                    ),
                ])
            })
    }
}
