import GRDB
import Scheduling

/// The bodies of cards, inside one transaction: those of listed cards stand on pages, those that only gone cards have by themselves. A class,
/// since what was unpacked is kept for the next card that is asked for.
final class Bodies {
    private let db: Database
    private var pages: [Page: BodyPage] = [:]

    /// A page of a file that takes part, or of one that does not.
    private struct Page: Hashable {
        var isAbsent: Bool
        var id: Int64
    }

    /// How many pages are kept unpacked.
    private static let most = 64

    init(_ db: Database) { self.db = db }

    /// The text for which a number stands; empty where it is not kept.
    func text(_ hash: UInt64) throws -> String {
        if hash == 0 { return "" }
        let hash = Int64(bitPattern: hash)
        if let text = try String.fetchOne(db.cachedStatement(sql: "SELECT text FROM body WHERE hash = ?"), arguments: [hash]) {
            return text
        }
        return try text(Self.places("number IN (SELECT number FROM card WHERE body_hash = ?1)"), hash) ?? ""
    }

    /// The body of a card as it was last read; empty where it is not kept.
    func text(of card: CardNumber) throws -> String {
        if let text = try text(Self.places("number = ?1"), card.rawValue) { return text }
        let hash = try db.cachedStatement(sql: "SELECT body_hash FROM card WHERE number = ?")
        return try Int64.fetchOne(hash, arguments: [card.rawValue]).map { try text(UInt64(bitPattern: $0)) } ?? ""
    }

    /// Asks where cards stand, one of which is enough.
    private static func places(_ condition: String) -> String {
        """
        SELECT 0, file, position FROM (SELECT card AS number, file, position FROM listing) WHERE \(condition)
        UNION ALL SELECT 1, file, position FROM (SELECT card AS number, file, position FROM absent_listing) WHERE \(condition) LIMIT 1
        """
    }

    private func text(_ places: String, _ argument: Int64) throws -> String? {
        guard let row = try StoredRow.fetchOne(db.cachedStatement(sql: places), arguments: [argument]) else { return nil }
        let (isAbsent, file, position): (Bool, Int64, Int) = try (row.value(0), row.value(1), row.value(2))
        let table = isAbsent ? "absent_page" : "page"
        let find = "SELECT id FROM \(table) WHERE file = ? AND position <= ? ORDER BY position DESC LIMIT 1"
        guard let id = try Int64.fetchOne(db.cachedStatement(sql: find), arguments: [file, position]) else { return nil }
        let key = Page(isAbsent: isAbsent, id: id)
        if pages[key] == nil {
            let sql = "SELECT \(BodyPage.columns) FROM \(table) WHERE id = ?"
            guard let row = try StoredRow.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else { return nil }
            if pages.count >= Self.most { pages = [:] }
            pages[key] = try BodyPage(row)
        }
        return pages[key]?.body(at: position)
    }
}

extension Store {
    /// The bodies of cards, as they are written; cards without one are left out.
    ///
    /// - Throws: what reading can meet with.
    public func bodies(of cards: some Sequence<CardNumber>) throws(StoreError) -> [CardNumber: String] {
        try read { db in
            let texts = Bodies(db)
            var bodies: [CardNumber: String] = [:]
            for card in cards {
                let text = try texts.text(of: card)
                if !text.isEmpty { bodies[card] = text }
            }
            return bodies
        }
    }
}
