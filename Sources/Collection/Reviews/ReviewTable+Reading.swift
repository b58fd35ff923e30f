import Files
import Formats

extension ReviewTable {
    /// What is wrong with a file of reviews, and what to do.
    public struct Refusal: Error, CustomStringConvertible {
        /// The words.
        public let description: String
    }

    /// Reads a file of reviews.
    public static func read(_ path: String, shownAs name: String) throws -> ReviewTable {
        do {
            return try ReviewTable(FileSystem.bytes(of: path))
        } catch let problem as Problem {
            throw Refusal(description: "\(name): \(problem)")
        }
    }

    /// When a day begins, in minutes after midnight UTC, from a time of day such as `04:00`.
    public static func dayStart(_ text: String) throws(Refusal) -> Int {
        guard let minutes = Settings.Key.minutes(text) else { throw Refusal(description: "'\(text)' is no time from 00:00 to 23:59") }
        return minutes
    }
}
