import Cards
import Foundation

/// Reads what `export --format json` writes.
enum JSONDeckReader {
    private struct File: Decodable {
        var cards: [Entry]
    }

    private struct Entry: Decodable {
        var deck: String
        var heading: String
        var front: String
        var back: String
        var tags: [String]
        var id: String?
    }

    static func read(_ text: ForeignText) -> Imported {
        var imported = Imported()
        do {
            let file = try JSONDecoder().decode(File.self, from: Data(text.text.utf8))
            for (index, entry) in file.cards.enumerated() {
                let card = CardText(heading: entry.heading, front: entry.front, back: entry.back, tags: entry.tags, id: entry.id)
                guard !entry.heading.isBlank else {
                    imported.leaveOut("card \(index + 1) has no heading", line: 1)
                    continue
                }
                imported.add(ImportedCard(card, key: entry.id, line: 1), to: entry.deck.split(separator: "/").map(String.init))
            }
        } catch {
            imported.leaveOut("the file is not as 'export --format json' writes it", line: 1)
        }
        return imported
    }
}
