import Collection
import Study

extension Program {
    /// Runs a session where the learner sits: on the whole screen, or line by line. Returns it as it ended.
    func study(_ sitting: Sitting) throws -> Session {
        if let screen = console.makeScreen() { return try ScreenStudy.run(sitting, program: self, screen: screen) }
        return try LineStudy.run(sitting, program: self)
    }
}
