/// The definitions of links that something in a card refers to; they count in all of it, wherever in it they stand.
struct CardLinks {
    /// The definitions, as they are written.
    private var lines: [String] = []

    init(of card: Card) {
        let parts = [card.heading, card.front, card.back]
        guard parts.contains(where: { $0.holds(UInt8(ascii: "]"), UInt8(ascii: ":")) && $0.holds(UInt8(ascii: "[")) }) else { return }
        let text = Array(parts.map { Encoding.repaired(Array($0.utf8)[...]) }.joined(separator: "\n\n***\n\n".utf8))
        for definition in LinkDefinition.used(LinkDefinition.candidates(in: text).definitions, in: text) {
            lines.append(String(decoding: text[definition.range], as: UTF8.self))
        }
    }

    /// What is to stand above a part of the card so that it knows the definitions in the others.
    func above(_ part: [UInt8]) -> [UInt8] {
        guard !lines.isEmpty else { return [] }
        let own = Set(LinkDefinition.candidates(in: part).definitions.map { String(decoding: part[$0.range], as: UTF8.self) })
        let missing = lines.filter { !own.contains($0) }
        return missing.isEmpty ? [] : Array((missing.joined(separator: "\n") + "\n\n").utf8)
    }

    /// Those of a text's definitions that count.
    func definitions(in text: [UInt8]) -> [LinkDefinition] {
        guard !lines.isEmpty else { return [] }
        let lines = Set(lines)
        return LinkDefinition.candidates(in: text).definitions.filter { lines.contains(String(decoding: text[$0.range], as: UTF8.self)) }
    }
}
