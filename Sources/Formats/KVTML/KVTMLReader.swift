import Cards

/// Reads vocabularies of Parley and KWordQuiz: KVTML 2. The first language asks for the others; lessons are decks.
///
/// Source: what libkeduvocdocument 22.12 reads and writes. Entries get new numbers whenever it saves, so that none is a key.
struct KVTMLReader {
    private var imported = Imported()
    private let text: String
    /// The entries in their order, of which no more is kept than where they stand, for there may be very many.
    private var entries: [Place]
    /// Which entry has which number; of several the last.
    private var places: [String: Int] = [:]
    private var languages: [String] = []
    private var taken: Set<String> = []
    /// The entries in the order of the lessons, with the path of the deck that each goes to.
    private var order: [(entry: Int, path: [String])] = []
    private var grades = 0

    /// Where an entry stands.
    private struct Place {
        var id: String?
        var line: Int
        var bytes: Range<Int>
    }

    /// Reads a file.
    static func read(_ text: ForeignText, _ pieces: Pieces = .inTurn) -> Imported {
        var entries: [Place] = []
        let file = XMLReader(text.text, each: ["kvtml", "entries", "entry"]) { entry in
            entries.append(Place(id: entry.attributes["id"], line: entry.line, bytes: entry.bytes))
        }
        var reader = KVTMLReader(text: text.text, entries: entries)
        if let line = file.brokenLine { reader.imported.leaveOut("what follows here: it is no XML", line: line) }
        guard let root = file.root, root.name == "kvtml" else {
            reader.imported.leaveOut("the file is no vocabulary", line: 1)
            return reader.imported
        }
        guard root.attributes["version"]?.hasPrefix("2") == true else {
            reader.imported.leaveOut(
                "an old vocabulary (KVTML 1): open it in Parley and save it, which makes it one that can be read", line: 1)
            return reader.imported
        }
        reader.read(root, pieces)
        return reader.imported
    }

    /// So many entries are read in one go.
    private static let entriesAtOnce = 2_000

    private init(text: String, entries: [Place]) { (self.text, self.entries) = (text, entries) }

    private mutating func read(_ root: XMLElement, _ pieces: Pieces) {
        languages = (root["identifiers"]?.all("identifier") ?? []).compactMap { $0.attributes["id"] }
        if languages.isEmpty {
            var all: Set<String> = []
            for entry in entries.indices { all.formUnion(element(entry).all("translation").compactMap { $0.attributes["id"] }) }
            languages = all.sorted()
        }
        for (index, entry) in entries.enumerated() { if let id = entry.id { places[id] = index } }
        for lesson in root["lessons"]?.all("container") ?? [] { read(lesson, in: []) }
        for (index, entry) in entries.enumerated() where !taken.contains(entry.id ?? "") { order.append((index, [])) }
        let all = self
        let parts = pieces.made(of: order.count, each: Self.entriesAtOnce) { range in
            var part = all
            part.imported = Imported()
            for (entry, path) in all.order[range] { part.add(part.element(entry), to: path) }
            return (part.imported, part.grades)
        }
        for (part, graded) in parts {
            imported.append(part)
            grades += graded
        }
        if grades > 0 {
            imported.leaveOut("the grades of \(grades) entr\(grades == 1 ? "y" : "ies"): boxes, which no day follows from", line: 1)
        }
    }

    /// An entry with all that is in it.
    private func element(_ index: Int) -> XMLElement {
        let place = entries[index]
        return XMLReader(at: place.bytes, line: place.line, depth: 2, in: text).root ?? XMLElement(name: "entry", line: place.line)
    }

    private mutating func read(_ lesson: XMLElement, in path: [String]) {
        let path = path + [lesson["name"]?.text.foldingWhiteSpace ?? ""].filter { !$0.isEmpty }
        for place in lesson.all("entry") {
            guard let id = place.attributes["id"], let entry = places[id], taken.insert(id).inserted else { continue }
            order.append((entry, path))
        }
        for inner in lesson.all("container") { read(inner, in: path) }
    }

    private mutating func add(_ entry: XMLElement, to path: [String]) {
        var translations: [String: XMLElement] = [:]
        for translation in entry.all("translation") { translations[translation.attributes["id"] ?? ""] = translation }
        let sides = languages.compactMap { translations[$0] }.filter { !($0["text"]?.text ?? "").isBlank }
        guard sides.count > 1, let first = sides.first else {
            if !sides.isEmpty {
                imported.leaveOut("\((sides[0]["text"]?.text ?? "").quoted) has no translation", line: entry.line)
            }
            return
        }
        let graded = sides.filter { $0["grade"] != nil }
        if !graded.isEmpty { grades += 1 }
        let isReversed = first["grade"] != nil
        let wrong = sides[1]["multiplechoice"]?.all("choice").map(\.text).filter { !$0.isBlank } ?? []
        let question = Question(media(first) + PlainMarkdown.block(first["text"]?.text ?? ""))
        let answers = sides.dropFirst().map { PlainMarkdown.block($0["text"]?.text ?? "") }
        var text = CardText(heading: question.heading, front: question.front, back: answers.joined(separator: "\n\n"), kind: .basic)
        if isReversed {
            text.tags = [Card.Variation.reversed.tag]
            if !wrong.isEmpty {
                imported.leaveOut("the wrong answers to \((first["text"]?.text ?? "").quoted), which is asked both ways", line: entry.line)
            }
        } else if !wrong.isEmpty {
            text.kind = .choice
            let options =
                ["- [x] " + PlainMarkdown.inline(sides[1]["text"]?.text ?? "")] + wrong.map { "- [ ] " + PlainMarkdown.inline($0) }
            text.back = ([options.joined(separator: "\n")] + answers.dropFirst()).joined(separator: "\n\n")
        }
        let shown = sides.dropFirst().map(media).joined()
        if !shown.isEmpty { text.back += "\n\n" + shown }
        text.back += asides(sides)
        for part in [\CardText.heading, \.front, \.back] {
            text[keyPath: part] = imported.linkingSounds(in: text[keyPath: part], line: entry.line).trimmed
        }
        if entry["deactivated"]?.text.trimmed == "true" {
            text.tags.append("deactivated")
            imported.change(
                "\((first["text"]?.text ?? "").quoted) is put aside there: it has the tag #deactivated, by which it can be suspended",
                line: entry.line)
        }
        imported.add(ImportedCard(text, line: entry.line), to: path)
    }

    /// What is told of the words behind the answer.
    private func asides(_ sides: [XMLElement]) -> String {
        var lines: [String] = []
        for side in sides {
            for name in ["pronunciation", "example", "paraphrase", "comment"] {
                guard let said = side[name]?.text, !said.isBlank else { continue }
                lines.append(PlainMarkdown.block(name == "pronunciation" ? "[\(said.trimmed)]" : said))
            }
        }
        return lines.isEmpty ? "" : "\n\n" + Aside.why.quote(lines.joined(separator: "\n\n"))
    }

    /// The picture and the sound of a word, by their names: their folders were those of whoever made the file.
    private func media(_ side: XMLElement) -> String {
        ["image", "sound"].compactMap { side[$0]?.text.trimmed }.compactMap { address in
            guard let name = address.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last, name != "." && name != ".." else {
                return nil
            }
            return name.contains(where: { $0.isWhitespace || "()".contains($0) }) ? "![](<\(name)>)\n\n" : "![](\(name))\n\n"
        }.joined()
    }
}
