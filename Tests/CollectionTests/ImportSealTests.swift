import Files
import Formats
import Scheduling
import Storage
import TestSupport
import Testing

@testable import Collection

/// The same import again is known without reading a card, and only where reading all of them would find nothing to do.
@Suite struct ImportSealTests {
    private let home: Home

    private static let files = [
        "in/words.csv": "front,back,tags\nWhat is ATP?,energy,t1\nWhat is GSH?,glutathione,t2\nWhat is NAC?,a precursor,t2\n",
        "in/note.md": "#flashcards/chem\n\nWhat is Cys::cysteine <!--SR:!2026-12-01,7,250-->\n\nOne ==gap== here\n",
        "in/plain.md": "Nothing to learn here.\n",
        "in/hash.md": "Q: What is Glu?\nA: glutamate\n\nC: The [gap] of all.\n",
        "in/drill.org": "* Item :drill:\nWhat is Gly?\n** Answer\nglycine\n",
        "in/.obsidian/plugins/obsidian-spaced-repetition/data.json": "{\"settings\":{\"flashcardTags\":[\"#flashcards\"]}}",
    ]

    init() throws {
        home = try Home()
        for (name, text) in Self.files { try FileSystem.replace(home(name), with: text) }
    }

    private func request(_ names: [String] = ["in"], unanswered: Bool = false, to deck: String? = nil) throws -> ImportRequest {
        ImportRequest(
            try ImportFiles(names, in: home.collection.environment), as: nil, table: TableOptions(), remembered: RememberedCards(),
            keepsUnanswered: unanswered, into: deck, places: home.collection.places, by: home.collection.environment)
    }

    /// Looks at all cards.
    private func plan(_ request: ImportRequest) throws -> (plan: ImportPlan, history: ImportedHistory) {
        let store = try home.collection.library().store
        let reading = try #require(
            try ImportReading(request, store: store, dayStartMinutes: 0, model: FSRS.Model(), progress: { _ in true }))
        return (reading.plan, try ImportedHistory(reading.plan, store: store))
    }

    private func importAll(_ request: ImportRequest) throws {
        let print = try request.fingerprint()
        let plan = try plan(request).plan
        let done = try plan.done()
        try plan.write(keepingIn: home.collection)
        let store = try home.collection.library().store
        try home.collection.record(try ImportedHistory(plan, store: store).actions)
        if let done { try ImportSeals(home.collection.places).add(done, request: print, store) }
    }

    /// What is known without reading a card.
    private func known(_ request: ImportRequest) throws -> DoneImport? {
        try ImportSeals(home.collection.places).seal(of: request.fingerprint(), home.collection.library().store)?.done
    }

    private func hasWork(_ request: ImportRequest) throws -> Bool {
        let (plan, history) = try plan(request)
        return plan.changesDecks || history.count > 0
    }

    @Test func theSameAgainIsKnownAndHasNothingToDo() throws {
        #expect(try known(request()) == nil)
        try importAll(request())
        let done = try #require(try known(request()))
        #expect(try !hasWork(request()))
        let counts = try plan(request()).plan.targets.map { ($0.deck, $0.update.outcomes.count { $0.fate == .unchanged }) }
        #expect(done.decks.map(\.name) == counts.map(\.0) && done.decks.map(\.unchanged) == counts.map(\.1))
        #expect(done.sources.reduce(0) { $0 + $1.cards } == 8 && done.sources.reduce(0) { $0 + $1.schedules } == 1)
    }

    /// A change, and whether an import again has something to do; that it is not taken for known is what matters.
    static let changes: [(name: String, change: @Sendable (Home) throws -> Void, hasWork: Bool)] = [
        ("a row more", { try change("in/words.csv", "t2\n", "t2\nNew?,row,t1\n", $0) }, true),
        ("another answer there", { try change("in/words.csv", "energy", "the currency", $0) }, true),
        ("a row less", { try change("in/words.csv", "What is GSH?,glutathione,t2\n", "", $0) }, false),
        (
            "another mark in the vault's settings",
            { try change(files.keys.first { $0.hasSuffix(".json") }!, "#flashcards", "#other", $0) }, true
        ),
        ("a schedule that moved there", { try change("in/note.md", "2026-12-01,7", "2026-12-09,15", $0) }, true),
        ("a file more", { try FileSystem.replace($0("in/more.md"), with: "Q: One?\nA: more\n") }, true),
        ("a card changed here", { try change("data/nacre/decks/words.md", "energy", "mine", $0) }, false),
        ("a card taken out here", { try change("data/nacre/decks/words.md", "## What is ATP?\n\nenergy", "", $0) }, false),
        ("a deck that is gone", { FileSystem.remove($0.deck("hash.md")) }, false),
        ("imports that are forgotten", { FileSystem.remove($0("data/nacre/imports.jsonl")) }, false),
        (
            "an import taken back",
            { home in
                let step = try #require(try home.collection.undoSteps([.files], limit: 1).first)
                #expect(try home.collection.takeBack(step) == [])
            }, true
        ),
    ]

    private static func change(_ name: String, _ old: String, _ new: String, _ home: Home) throws {
        let text = String(decoding: try FileSystem.bytes(of: home(name)), as: UTF8.self)
        #expect(text.contains(old))
        try FileSystem.replace(home(name), with: text.replacing(old, with: new))
    }

    @Test(arguments: changes.indices) func whatIsAnotherIsLookedAt(index: Int) throws {
        let (name, change, hasWork) = Self.changes[index]
        try importAll(request())
        try change(home)
        #expect(try known(request()) == nil, "\(name)")
        #expect(try self.hasWork(request()) == hasWork, "\(name)")
    }

    @Test func anotherRequestIsLookedAt() throws {
        try importAll(request())
        #expect(try known(request(unanswered: true)) == nil)
        #expect(try known(request(to: "all")) == nil)
        #expect(try known(request(["in/words.csv"])) == nil)
        #expect(try known(request()) != nil)
    }

    @Test func anImportOfOtherDecksChangesNothing() throws {
        try importAll(request(["in/words.csv"]))
        try importAll(request(["in/hash.md"]))
        #expect(try known(request(["in/words.csv"])) != nil && known(request(["in/hash.md"])) != nil)
        // Both go into this one.
        try importAll(request(["in/drill.org"], to: "words"))
        #expect(try known(request(["in/words.csv"])) == nil && known(request(["in/hash.md"])) != nil)
    }

    @Test func aBrokenFileOfSealsIsNone() throws {
        try importAll(request())
        try FileSystem.replace(home.collection.places.importSeals, with: "{\"request\":1}\n\u{0}\n")
        #expect(try known(request()) == nil)
        try importAll(request())
        #expect(try known(request()) != nil)
    }
}
