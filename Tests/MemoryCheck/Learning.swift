import Cards
import Collection
import Files
import Formats
import Foundation
import Scheduling
import Storage
import Study

/// A learner's days with a store on disk: decks are read, answered, undone, edited, searched, exported, imported, and the log goes out and in.
struct Learning {
    private let folder = NSTemporaryDirectory() + "nacre-memory-\(UUID().uuidString)"
    private let deck = """
        # Cells

        ## What makes ***ATP***?

        Mitochondria

        ## GSSG

        Glutathione disulfide

        #reversed

        ## Complete

        {{c1::GR}} spends {{c2::NADPH::a cofactor}} at $x_2$.

        #cloze #redox/core
        """

    private func collection(_ day: Int) -> DeckCollection {
        let variables = [
            "HOME": folder, "XDG_DATA_HOME": folder + "/data", "XDG_CONFIG_HOME": folder + "/config", "XDG_STATE_HOME": folder + "/state",
            "NACRE_BUNDLED_DECKS": "",
        ]
        let now = Moment(milliseconds: 1_795_510_800_000 + Int64(day) * 86_400_000, utcOffsetSeconds: 0)
        let environment = Environment(variables: variables, workingFolder: folder, now: now, seed: 1)
        return DeckCollection(environment: environment, places: Paths(in: environment))
    }

    func run() throws {
        defer { FileSystem.removeFolder(folder) }
        let path = folder + "/data/nacre/decks/cells.md"
        try FileSystem.replace(path, with: deck)
        for day in 0..<3 {
            let collection = collection(day)
            try study(collection)
            _ = collection.finishBackup()
            try look(collection)
            collection.closeStore()
            // The next day finds a card renamed and another reworded.
            try FileSystem.replace(path, with: deck.replacing("What makes", with: "Which organelle \(day) makes"))
        }
        let last = collection(3)
        try exchange(last)
        _ = last.finishBackup()
        last.closeStore()
    }

    private func study(_ collection: DeckCollection) throws {
        let library = try collection.library()
        let found = try library.store.candidates(.all, day: collection.today, limits: DayLimits(new: 20))
        let entries = found.due.map(\.entry) + found.new
        var session = try StudySession(SessionState(queue: entries, isDrilling: true), library: library)
        for grade in [Grade.two, .four, .five] where session.table != nil {
            try session.perform(.reveal)
            try session.grade(grade)
        }
        _ = try session.undo()
        _ = try (collection.undo(), collection.redo())
    }

    private func look(_ collection: DeckCollection) throws {
        let store = try collection.library().store
        let cards = try store.cards(.all, day: collection.today)
        for card in cards {
            _ = try (store.history(of: card.number), store.location(of: card.number), store.schedule(of: card.number))
        }
        _ = try (store.counts(.all, day: collection.today), store.deckCounts(day: collection.today), store.decks(), store.tags())
        _ = try store.forEachNamedEvent { _ in }
        try store.rebuildSchedules()
    }

    private func exchange(_ collection: DeckCollection) throws {
        let library = try collection.library()
        let cards = try ExportedCards(.all, day: collection.today, store: library.store)
        let runs = try CardRuns(.all, day: collection.today, store: library.store)
        let records = try ImportRecords(collection.places.imports)
        for format in [ExportFormat.csv, .tsv, .anki, .markdown] {
            let name = "out." + (format == .anki ? "txt" : format == .markdown ? "md" : format.rawValue)
            let text = try format == .anki ? ExportText(anki: runs, records: records) : ExportText(cards, format) { .null }
            try FileSystem.replace(folder + "/" + name, with: text.text)
            let files = try ImportFiles([name], in: collection.environment)
            let sources = try files.files.map { try ImportSource($0, as: nil) }
            let plan = try ImportPlan(sources, folders: files.folders, into: "In/\(format.rawValue)", places: collection.places)
            try plan.write()
            _ = try ImportedHistory(plan, store: collection.library().store)
        }
        _ = try collection.library().store.counts(.all, day: collection.today)
    }
}
