/// A colour of the terminal. The sixteen named ones belong to the learner's own theme, so they are readable on light and on dark.
public enum Colour: Hashable, Sendable {
    /// The eight colours every terminal has.
    case black, red, green, yellow, blue, magenta, cyan, white
    /// Their brighter sisters; `brightBlack` is a grey.
    case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite
    /// One of xterm's 256: the sixteen above, then a cube of 6 × 6 × 6, then 24 greys.
    case palette(UInt8)
}

extension Colour {
    /// The sixteen that have a name, by their index.
    static let named: [Colour] = [
        .black, .red, .green, .yellow, .blue, .magenta, .cyan, .white,
        .brightBlack, .brightRed, .brightGreen, .brightYellow, .brightBlue, .brightMagenta, .brightCyan, .brightWhite,
    ]

    /// Whether it is one of the sixteen, which a palette may replace.
    var isNamed: Bool { if case .palette = self { false } else { true } }

    /// Its place in xterm's palette of 256.
    var index: UInt8 {
        switch self {
        case .black: 0
        case .red: 1
        case .green: 2
        case .yellow: 3
        case .blue: 4
        case .magenta: 5
        case .cyan: 6
        case .white: 7
        case .brightBlack: 8
        case .brightRed: 9
        case .brightGreen: 10
        case .brightYellow: 11
        case .brightBlue: 12
        case .brightMagenta: 13
        case .brightCyan: 14
        case .brightWhite: 15
        case .palette(let index): index
        }
    }

    /// The one of the sixteen that comes nearest, for a terminal that has no more.
    var sixteenth: UInt8 {
        switch index {
        case 0...15:
            return index
        case 16...231:
            let levels = [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6]
            let brightest = levels.max() ?? 0
            guard brightest > 0 else { return 0 }
            let bits = zip(levels, [1, 2, 4] as [UInt8]).reduce(0 as UInt8) { $1.0 * 2 > brightest ? $0 | $1.1 : $0 }
            return brightest > 4 ? bits + 8 : bits
        default:
            let grey = index - 232
            return grey < 4 ? 0 : grey < 12 ? 8 : grey < 20 ? 7 : 15
        }
    }
}
