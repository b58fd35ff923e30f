import Collection
import Presentation
import Study

extension Program {
    /// Runs a session where the learner sits: on the whole screen, or line by line. Returns it as it ended.
    func study(_ session: StudySession) throws -> SessionState {
        tellArrivals()
        collection.keepTogetherBeside()
        let ended = try run(session)
        tellArrivals()
        collection.keepTogetherBeside()
        return ended
    }

    private func run(_ session: StudySession) throws -> SessionState {
        if let screen = console.makeScreen() { return try ScreenStudy.run(session, program: self, screen: screen) }
        return try LineStudy.run(session, program: self)
    }

    /// Tells which answers came from other devices meanwhile, where that goes on by itself.
    private func tellArrivals() {
        if let news = SyncView.news(collection.arrivals()) { console.say("\(news) came.", Theme.quiet) }
        if let news = collection.belongingNews(), let words = BelongingView.news(changed: news.changed, conflicts: news.conflicts) {
            console.say(words, Theme.quiet)
        }
    }

    /// How studying line by line is told here; where it is spoken, with what a deck says of its own words.
    func voice(own words: @autoclosure () -> [String: String] = [:]) -> any StudyVoice {
        if console.output == .speech { return SpokenStudy(keys: studyKeys, pronunciation: Pronunciation(own: words())) }
        return WrittenStudy(columns: console.columns, keys: studyKeys)
    }

    /// Whether whoever sits there may listen, and was not asked in which way to be told: a terminal that can do nothing, or Emacs.
    var mayBeHeard: Bool {
        settings.output == .auto && (!console.movesCursor || environment.variables["INSIDE_EMACS"] != nil)
    }

    /// The keys that the learner chose.
    var studyKeys: StudyKeys { StudyKeys(collection.settings.keyBindings, scale: collection.settings.gradeScale) }
}
