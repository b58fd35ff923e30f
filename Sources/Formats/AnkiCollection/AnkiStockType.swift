/// The types of notes that cards of Nacre become: those that every collection of Anki has, and one more.
public enum AnkiStockType {
    private static let front = "{{FrontSide}}\n\n<hr id=answer>\n\n"

    /// The types by their numbers.
    static let all: [Int64: AnkiNoteType] = [
        1_500_000_000_001: type("Basic", [("{{Front}}", front + "{{Back}}")]),
        1_500_000_000_002: type("Basic (and reversed card)", [("{{Front}}", front + "{{Back}}"), ("{{Back}}", front + "{{Front}}")]),
        1_500_000_000_003: type(
            "Basic (type in the answer)", [("{{Front}}\n\n{{type:Back}}", "{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}")]),
        1_500_000_000_004: cloze, 1_500_000_000_005: typedType,
    ]

    static func number(of name: String) -> Int64? { all.first { $0.value.name == name }?.key }

    private static func type(_ name: String, _ templates: [(String, String)]) -> AnkiNoteType {
        var type = AnkiNoteType(name: name, isCloze: false)
        type.fields = ["Front", "Back"]
        type.templates = templates.enumerated().map { .init(name: "Card \($0 + 1)", question: $1.0, answer: $1.1) }
        return type
    }

    private static var typedType: AnkiNoteType {
        let answer = front + "{{type:Back}}\n\n{{Back Extra}}"
        var type = type(AnkiText.typedWithMore, [("{{Front}}\n\n{{type:Back}}", answer.replacing("{{FrontSide}}", with: "{{Front}}"))])
        type.fields.append("Back Extra")
        return type
    }

    private static var cloze: AnkiNoteType {
        var type = AnkiNoteType(name: "Cloze", isCloze: true)
        type.fields = ["Text", "Back Extra"]
        type.templates = [.init(name: "Cloze", question: "{{cloze:Text}}", answer: "{{cloze:Text}}<br>\n{{Back Extra}}")]
        return type
    }
}
