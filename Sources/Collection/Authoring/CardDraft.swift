import Cards
import Files
import Formats
import Foundation

/// A card that is being written and is in no deck yet: kept in a file, so that nothing typed is lost with the terminal.
public struct CardDraft: Equatable {
    /// The deck file it is for.
    public var path: String
    /// What was filled in so far.
    public var form = CardForm()
    /// The card as Markdown, once its author has written it so; then the form counts no more.
    public var markdown: String?
    /// The part that is being asked for; nil when all were.
    public var part: CardPart?

    /// A draft of a card for this deck file, with what is filled in already.
    public init(path: String, form: CardForm = CardForm(), markdown: String? = nil, part: CardPart? = nil) {
        (self.path, self.form, self.markdown, self.part) = (path, form, markdown, part)
    }

    /// Whether there is nothing in it.
    public var isEmpty: Bool { form.isEmpty && (markdown ?? "").trimmed.isEmpty }

    /// The question, as far as there is one.
    public var question: String {
        let text = markdown.flatMap { Deck(parsing: $0).cards.first?.heading } ?? form.question
        return text.isEmpty ? "without a question yet" : text
    }

    /// The card as Markdown.
    ///
    /// - Parameter deckTags: the tags of the deck, which the card need not repeat.
    public func written(deckTags: [String]) -> (text: String, isMended: Bool) {
        if let markdown { return (markdown, false) }
        let written = form.written(deckTags: deckTags)
        return (written.text, written.isMended)
    }
}

extension CardDraft {
    /// The draft as one line of JSON.
    var json: JSON {
        var fields: [(key: String, value: JSON)] = [("deck", .string(path)), ("kind", .string(form.kind.rawValue))]
        if let part { fields.append(("part", .string(part.rawValue))) }
        if let markdown { fields.append(("markdown", .string(markdown))) }
        for part in CardPart.allCases where part != .options && !form[part].isEmpty { fields.append((part.rawValue, .string(form[part]))) }
        for (index, option) in form.options.enumerated() {
            let values = [("text", JSON.string(option.text)), ("right", .bool(option.isRight)), ("reason", .string(option.reason))]
            fields.append(("option \(index + 1)", .object(values.map { (key: $0.0, value: $0.1) })))
        }
        return .object(fields)
    }

    /// The draft that a line says; nil when it says none.
    init?(json line: [UInt8]) {
        guard let fields = try? JSONReader.object(line).fields, case .string(let path)? = fields["deck"]?.value else { return nil }
        func text(_ name: String, in fields: [String: JSONReader.Value] = fields) -> String? {
            if case .string(let text)? = fields[name]?.value { text } else { nil }
        }
        self.init(path: path)
        form.kind = text("kind").flatMap(CardForm.Kind.init(rawValue:)) ?? .basic
        for part in CardPart.allCases { if let text = text(part.rawValue) { form[part] = text } }
        var index = 1
        while let option = fields["option \(index)"]?.fields {
            form.options.append(
                CardForm.Option(
                    text("text", in: option) ?? "", isRight: option["right"]?.value == .bool(true), reason: text("reason", in: option) ?? ""
                ))
            index += 1
        }
        markdown = text("markdown")
        part = text("part").flatMap(CardPart.init(rawValue:))
    }
}

/// The folder of drafts: each that is being written has a file of its own in it, named for the process that writes it.
public struct DraftFolder {
    /// The folder.
    public let path: String
    /// The file of the draft at hand, without its ending.
    private let name: String

    /// A folder, with the name of a file in it that is not used yet.
    public init(path: String) {
        self.path = path
        var number = 1
        while FileSystem.exists("\(path)/\(ProcessNumber.own)-\(number).json") { number += 1 }
        name = "\(ProcessNumber.own)-\(number)"
    }

    private var file: String { "\(path)/\(name).json" }

    /// A file in which the card can be opened in an editor; its ending tells the editor what it is.
    public var cardFile: String { "\(path)/\(name).md" }

    /// Keeps a draft, in the place of what was kept before.
    public func keep(_ draft: CardDraft) throws { try FileSystem.replace(file, with: draft.json.text) }

    /// Forgets the draft.
    public func forget() {
        FileSystem.remove(file)
        forgetCardFile()
    }

    /// Takes the file for the editor away.
    public func forgetCardFile() { FileSystem.remove(cardFile) }

    /// Forgets a draft that was left behind.
    public static func forget(_ file: String) { FileSystem.remove(file) }

    /// Drafts that nobody is writing any more, with their files.
    public func left() -> [(file: String, draft: CardDraft)] {
        let names = (try? FileSystem.entries(of: path).map(\.name)) ?? []
        return names.sorted().compactMap { name in
            guard name.hasSuffix(".json"), let process = name.split(separator: "-").first.flatMap({ Int32($0) }),
                process == ProcessNumber.own || !ProcessNumber.isRunning(process)
            else { return nil }
            let file = path + "/" + name
            return (try? FileSystem.bytes(of: file)).flatMap(CardDraft.init(json:)).map { (file, $0) }
        }
    }
}
