import Terminal

extension Key {
    /// What the key is called.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let sign): String(sign)
        case .control(let sign): "Ctrl-\(sign.uppercased())"
        case .enter: "Enter"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .tab: "Tab"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .delete: "Del"
        case .interrupt: "Ctrl-C"
        case .endOfInput: "Ctrl-D"
        case .resized, .resumed, .unknown: ""
        }
    }
}
