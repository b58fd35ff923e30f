import GRDB
import Testing

@testable import Storage

/// Files that come in stretches are indexed as those that come whole.
@Suite struct IncomingTests {
    private static let tables = ["file", "listing", "card", "page", "double"]

    private func rows(_ store: Store) throws -> [[Row]] {
        try store.read { db in try Self.tables.map { try Row.fetchAll(db, sql: "SELECT * FROM \($0) ORDER BY 1, 2") } }
    }

    private func stretches(_ file: IndexedFile, of length: Int) -> [IncomingFiles.Stretch] {
        stride(from: 0, to: max(1, file.cards.count), by: length).map { start in
            var part = file
            part.cards = Array(file.cards[start..<min(file.cards.count, start + length)])
            let isLast = start + length >= file.cards.count
            if !isLast { part.diagnosticCount = 0 }
            return IncomingFiles.Stretch(part, isFirst: start == 0, isLast: isLast)
        }
    }

    @Test func stretchesComeToTheSameAsWholeFiles() throws {
        var first = IndexedFile.deck("one", (0..<7).map { .init("card \($0)") })
        first.diagnosticCount = 3
        let files = [first, IndexedFile.deck("two", [.init("a"), .init("b")]), IndexedFile.deck("three", [])]
        var whole = Learner(try Store.inMemory())
        let read = try whole.read(files[0], files[1], files[2])
        let parted = Learner(try Store.inMemory())
        var coming = files.flatMap { stretches($0, of: 2) }[...]
        let change = try parted.store.updateIndex(
            IndexedFiles(), incoming: IncomingFiles(paths: files.map(\.path)) { coming.popFirst() }, at: whole.now, day: whole.day,
            entropy: { 0 })
        #expect(change == read)
        #expect(change.added == 9 && change.diagnostics == 3)
        let (one, other) = try (rows(whole.store), rows(parted.store))
        #expect(one == other && one[1].count == 9)
    }
}
