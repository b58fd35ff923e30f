import Cards
import Files
import Foundation
import Scheduling
import Study

/// A deck together with the folder it stands in.
public enum DeckFile {
    /// A deck and what is wrong with it, files that it names and that are not there among it.
    public static func read(_ path: String, bytes: [UInt8]) -> Deck {
        var deck = Deck(parsing: bytes)
        deck.diagnostics += deck.unknownSettings(in: bytes, surroundings: surroundings(of: path))
        deck.diagnostics += deck.unresolvedImages(in: bytes) { !isMissing($0, besides: path) }
        deck.diagnostics.sort { ($0.line, $0.column) < ($1.line, $1.column) }
        return deck
    }

    /// What a deck does not say of itself.
    ///
    /// - Parameter today: the day it is; nil where nothing is to be said of what is old.
    public static func surroundings(of path: String, on today: StudyDay? = nil) -> Deck.Surroundings {
        Deck.Surroundings(
            isFound: { !isMissing($0, besides: path) }, schedulers: Scheduler.names,
            today: today.flatMap { CalendarMonth(year: $0.calendarDate.year, month: $0.calendarDate.month) },
            closest: { Suggestion.closest(to: $0, among: $1) })
    }

    /// Whether the target of an image or a link is a path, and nothing is there. Other places are not looked up.
    public static func isMissing(_ target: String, besides deck: String) -> Bool {
        if target.contains("://") || target.hasPrefix("data:") || target.isEmpty { return false }
        return !paths(of: target).contains { FileSystem.exists($0.hasPrefix("/") ? $0 : deck.parentFolder + "/" + $0) }
    }

    /// The paths that a target may mean: as it is written, and, if nothing is there, as an address, with signs written as numbers.
    static func paths(of target: String) -> [String] {
        guard let decoded = target.removingPercentEncoding, decoded != target else { return [target] }
        return [target, decoded]
    }
}
