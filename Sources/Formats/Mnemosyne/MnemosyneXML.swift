import Scheduling

/// Reads what Mnemosyne shares: `cards.xml` and `METADATA` of a `.cards` file.
///
/// Source: what Mnemosyne 2.11 writes. Each `<log>` is a row of one of its tables, told by a number.
public enum MnemosyneXML {
    /// Reads both; nil where the first is no such file, or is broken.
    public static func base(_ xml: String, metadata: String) -> MnemosyneBase? {
        let file = XMLReader(xml)
        guard let root = file.root, root.name == "openSM2sync", file.brokenLine == nil else { return nil }
        var base = MnemosyneBase(cards: [], facts: [:], answers: [:], title: title(metadata))
        var tags: [String: String] = [:]
        for row in root.all("log") {
            let id = row.attributes["o_id"] ?? ""
            switch row.attributes["type"] {
            case "10": tags[id] = row["name"]?.text ?? ""
            case "16": base.facts[id] = Dictionary(row.children.map { ($0.name, $0.text) }) { first, _ in first }
            case "6": base.cards.append(card(row, id, tags))
            default: break
            }
        }
        return base
    }

    private static func card(_ row: XMLElement, _ id: String, _ tags: [String: String]) -> MnemosyneBase.Card {
        func text(_ name: String) -> String { row.attributes[name] ?? "" }
        func number(_ name: String) -> Int { Int(text(name)) ?? -1 }
        return MnemosyneBase.Card(
            name: id, fact: text("fact"), type: text("card_t"), view: text("fact_v"),
            tags: text("tags").split(separator: ",").compactMap { tags[String($0)] }, extra: row["extra"]?.text ?? "", grade: number("gr"),
            easiness: Double(text("e")) ?? 2.5, last: number("l_rp"), next: number("n_rp"), recalled: max(0, number("rt_rp_l")))
    }

    /// What the author calls the cards, from lines of `key:value`.
    private static func title(_ metadata: String) -> String {
        for line in metadata.split(whereSeparator: \.isNewline) {
            guard let (key, value) = line.cut(at: ":"), key.trimmed == "card_set_name" else { continue }
            return value.trimmed
        }
        return ""
    }
}
