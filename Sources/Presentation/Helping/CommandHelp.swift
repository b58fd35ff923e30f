import Cards

/// The help of a command, read: its options and arguments, which the parser tells in no other way.
public struct CommandHelp {
    /// An option, or a flag.
    public struct Option: Equatable {
        /// Its names, each with its dashes.
        public let names: [String]
        /// The value that stands after it; nil for a flag.
        public let value: Value?
        /// What it is for.
        public let purpose: String
    }

    /// A value: one that stands after an option, or an argument.
    public struct Value: Equatable {
        /// The name by which help calls it.
        public let name: String
        /// All that it can be, where that is a list of words.
        public let choices: [String]
        /// Whether several of it may follow one another.
        public let isRepeating: Bool
    }

    /// Its options and flags; what it alone has comes first.
    public private(set) var options: [Option] = []
    /// Its arguments, in their order.
    public private(set) var arguments: [Value] = []

    /// What a text of help tells.
    ///
    /// - Parameters:
    ///   - text: the text, not wrapped.
    ///   - shared: the names of the options that every command has.
    public init(_ text: String, shared: Set<String>) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let usage = lines.first { $0.hasPrefix("USAGE:") } ?? ""
        var section = ""
        for (index, line) in lines.enumerated() {
            if line.first?.isUppercase == true { section = line }
            guard line.hasPrefix("  "), line.dropFirst(2).first?.isWhitespace == false else { continue }
            let text = String(line.dropFirst(2))
            let end = text.firstRange(of: "  ")?.lowerBound ?? text.endIndex
            // A long label has a line of its own, and its purpose the next.
            var purpose = String(text[end...]).trimmed
            if purpose.isEmpty, index + 1 < lines.count, lines[index + 1].hasPrefix("    ") { purpose = lines[index + 1].trimmed }
            take(String(text[..<end]), purpose, in: section, usage)
        }
        let isShared = { (option: Option) in option.names.contains(where: shared.contains) }
        options = options.filter { !isShared($0) } + options.filter(isShared)
    }

    /// The option of this name.
    public func option(_ name: String) -> Option? { options.first { $0.names.contains(name) } }

    /// The value that a word is, given the words between the command and it: that of an option, or an argument; nil where no value can
    /// stand.
    public func value(after words: ArraySlice<String>) -> Value? {
        if let last = words.last, let option = option(last), let value = option.value { return value }
        var (place, index) = (0, words.startIndex)
        while index < words.endIndex {
            if words[index].hasPrefix("-"), let option = option(words[index]) {
                index += option.value == nil ? 1 : 2
            } else {
                (place, index) = (place + 1, index + 1)
            }
        }
        if place < arguments.count { return arguments[place] }
        return arguments.last?.isRepeating == true ? arguments.last : nil
    }

    /// `-y, --yes`, `--set <name=value>` and `--tags/--no-tags` are options, `<files>` is an argument.
    private mutating func take(_ label: String, _ purpose: String, in section: String, _ usage: String) {
        let named = label.firstIndex(of: "<").map { String(label[label.index(after: $0)...].prefix { $0 != ">" }) }
        let value = named.map { Value(name: $0, choices: Self.choices(in: purpose), isRepeating: usage.contains("<\($0)> ...")) }
        switch section {
        case "ARGUMENTS:": if let value { arguments.append(value) }
        case "OPTIONS:":
            let names = label.prefix { $0 != "<" }.split { ", /".contains($0) }.map(String.init)
            options.append(Option(names: names, value: value, purpose: purpose))
        default: break
        }
    }

    /// The words of `(values: a, b; default: a)`.
    private static func choices(in purpose: String) -> [String] {
        guard let start = purpose.firstRange(of: "(values: ") else { return [] }
        return purpose[start.upperBound...].prefix { !";)".contains($0) }.split(separator: ",").map { String($0).trimmed }
    }
}
