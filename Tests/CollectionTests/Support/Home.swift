import Files
import Scheduling
import Study
import TestSupport

@testable import Collection

/// A home with decks and a log of its own, in a world whose clock stands still and whose dice are known. There is no console in it.
final class Home {
    private let folder = TemporaryFolder()
    /// The decks and the log.
    let collection: DeckCollection

    /// - Parameter decks: texts by the names of their files.
    init(_ decks: [String: String] = [:]) throws {
        for (name, text) in decks { try FileSystem.replace(folder("data/nacre/decks/" + name), with: text) }
        collection = Self.collection(in: folder)
    }

    /// Another program's view of the same decks and log.
    func elsewhere() -> DeckCollection { Self.collection(in: folder) }

    /// The path of something in it.
    func callAsFunction(_ name: String) -> String { folder(name) }

    /// A deck's file.
    func deck(_ name: String) -> String { folder("data/nacre/decks/" + name) }

    /// Lets time pass.
    func wait(milliseconds: Int64) { collection.environment.fixedMoment!.milliseconds += milliseconds }

    private static func collection(in folder: TemporaryFolder) -> DeckCollection {
        let variables = [
            "HOME": folder.path, "XDG_DATA_HOME": folder("data"), "XDG_CONFIG_HOME": folder("config"),
            "XDG_STATE_HOME": folder("state"), "NACRE_BUNDLED_DECKS": "",
        ]
        let now = Moment(milliseconds: 1_795_510_800_000, utcOffsetSeconds: 0)
        let environment = Environment(variables: variables, workingFolder: folder.path, now: now, seed: 1)
        return DeckCollection(environment: environment, places: Paths(in: environment))
    }
}
