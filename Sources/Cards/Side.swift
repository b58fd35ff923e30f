/// One way of asking a card. Each side of a card is scheduled for itself.
public enum Side: Hashable, Sendable {
    /// From the heading to the body.
    case forward
    /// From the body to the heading, for a card tagged `#reversed`.
    case backward
    /// The gap of this number, for a cloze card.
    case cloze(Int)
}

extension Side {
    /// The side of a short stable name, `forward`, `backward` or `c1`; nil for anything else.
    public init?(code: String) {
        switch code {
        case "forward": self = .forward
        case "backward": self = .backward
        default:
            guard code.first == "c", let number = Int(code.dropFirst()), number > 0, Side.cloze(number).code == code else { return nil }
            self = .cloze(number)
        }
    }

    /// The short stable name: `forward`, `backward` or `c1`.
    public var code: String {
        switch self {
        case .forward: "forward"
        case .backward: "backward"
        case .cloze(let number): "c\(number)"
        }
    }
}
