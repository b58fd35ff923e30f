import Foundation
import GRDB
import Synchronization

/// A function of SQL by which the body of a card is looked at where other conditions leave few cards: of the columns of its page and the position of
/// one of its sides. Most often the next card stands on the same page, so that is kept unpacked.
enum BodyFunction {
    private typealias Known = (position: Int, size: Int, texts: Data, page: BodyPage)

    /// Makes `body(position, size, texts, wanted)` known to a connection.
    static func add(to db: Database) {
        let last = Mutex<Known?>(nil)
        db.add(
            function: DatabaseFunction("body", argumentCount: 4, pure: true) { values in
                guard let position = Int.fromDatabaseValue(values[0]), let size = Int.fromDatabaseValue(values[1]),
                    case .blob(let texts) = values[2].storage, let wanted = Int.fromDatabaseValue(values[3])
                else { return nil }
                return try last.withLock { last in
                    if let last, last.position == position, last.size == size, last.texts == texts { return last.page.body(at: wanted) }
                    guard let page = BodyPage(position: position, size: size, texts: [UInt8](texts)) else { throw StoredRow.makesNoSense }
                    last = (position, size, texts, page)
                    return page.body(at: wanted)
                }
            })
    }

    /// The body of the card in a row of `listing`; never null.
    static let ofListing = """
        coalesce((SELECT body(page.position, size, texts, listing.position) FROM page
            WHERE page.file = listing.file AND page.position <= listing.position ORDER BY page.position DESC LIMIT 1), '')
        """
}
