import Collection
import Presentation
import Study

extension Program {
    /// Runs a session where the learner sits: on the whole screen, or line by line. Returns it as it ended.
    func study(_ session: StudySession) throws -> SessionState {
        if let screen = console.makeScreen() { return try ScreenStudy.run(session, program: self, screen: screen) }
        return try LineStudy.run(session, program: self)
    }

    /// The keys that the learner chose.
    var studyKeys: StudyKeys { StudyKeys(collection.settings.keyBindings, scale: collection.settings.gradeScale) }
}
