import Cards
import Collection
import Files
import Presentation
import Study

extension Program {
    /// Runs a session where the learner sits: on the whole screen, or line by line. Returns it as it ended.
    func study(_ session: StudySession) throws -> SessionState {
        if let screen = console.makeScreen() { return try ScreenStudy.run(session, program: self, screen: screen) }
        return try LineStudy.run(session, program: self)
    }

    /// How studying line by line is told here; where it is spoken, with what the deck at a path says of its own words.
    func voice(forDeckAt path: String? = nil) -> any StudyVoice {
        if console.output == .speech {
            let bytes = path.flatMap { try? FileSystem.bytes(of: $0) } ?? []
            return SpokenStudy(keys: studyKeys, pronunciation: Pronunciation(own: FrontMatter(of: bytes).pronunciations))
        }
        return WrittenStudy(columns: console.columns, keys: studyKeys)
    }

    /// Whether whoever sits there may listen, and was not asked in which way to be told: a terminal that can do nothing, or Emacs.
    var mayBeHeard: Bool {
        settings.output == .auto && (!console.movesCursor || environment.variables["INSIDE_EMACS"] != nil)
    }

    /// The keys that the learner chose.
    var studyKeys: StudyKeys { StudyKeys(collection.settings.keyBindings, scale: collection.settings.gradeScale) }
}
