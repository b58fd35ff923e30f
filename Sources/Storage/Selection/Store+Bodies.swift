import Cards
import GRDB
import Scheduling

extension Store {
    /// The bodies of cards, as plain text with blanks between the words; cards without one are left out.
    ///
    /// - Throws: what reading can meet with.
    public func bodies(of cards: some Sequence<CardNumber>) throws(StoreError) -> [CardNumber: String] {
        try read { db in
            let statement = try db.cachedStatement(
                sql: "SELECT body.text FROM card JOIN body ON body.hash = card.body_hash WHERE card.number = ?")
            var bodies: [CardNumber: String] = [:]
            for card in cards {
                if let text = try String.fetchOne(statement, arguments: [card.rawValue]), !text.isEmpty { bodies[card] = text }
            }
            return bodies
        }
    }
}
