import Yams

extension FrontMatter.Value {
    /// The value of a YAML node by YAML 1.2's core schema. No tag makes anything but these values.
    init(_ node: Node) {
        var left = 10_000
        self.init(node, left: &left)
    }

    /// `left` is how many more nodes may be read: aliases make a small block large.
    private init(_ node: Node, left: inout Int) {
        left -= 1
        guard left > 0 else {
            self = .null
            return
        }
        switch node {
        case .scalar(let scalar): self.init(scalar)
        case .sequence(let sequence):
            var values: [Self] = []
            for entry in sequence { values.append(Self(entry, left: &left)) }
            self = .list(values)
        case .mapping(let mapping):
            var entries: [FrontMatter.Entry] = []
            for (key, value) in mapping {
                entries.append(FrontMatter.Entry(key: key.scalar?.string ?? "", value: Self(value, left: &left)))
            }
            self = .map(entries)
        case .alias: self = .null
        }
    }

    private init(_ scalar: Node.Scalar) {
        let text = scalar.string
        guard scalar.style == .plain, !scalar.tag.description.hasSuffix(":str") else {
            self = .string(text)
            return
        }
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        default:
            if let number = Self.whole(text) {
                self = .int(number)
            } else if text.utf8.allSatisfy({ $0.isDigit || "+-.eE".utf8.contains($0) }), let number = Double(text), number.isFinite {
                self = .double(number)
            } else {
                self = .string(text)
            }
        }
    }

    /// A whole number, written in decimal, as `0x1F` or as `0o17`.
    private static func whole(_ text: String) -> Int? {
        let digits = text.dropFirst(2)
        guard digits.first?.isHexDigit == true else { return Int(text) }
        return text.hasPrefix("0x") ? Int(digits, radix: 16) : text.hasPrefix("0o") ? Int(digits, radix: 8) : Int(text)
    }
}
