import Cards
import Foundation

/// What the plugin's settings say of a vault: by which signs cards are known.
///
/// Source: `data.json` of Obsidian's Spaced Repetition 1.15, `settings`. What is not said there is as the plugin has it at first.
public struct ObsidianSettings: Equatable, Sendable {
    /// What stands around a gap.
    struct Gap: Equatable, Sendable {
        var open: String
        var close: String
    }

    /// The tags below which tags name decks, in lower case and without their sign.
    var tags = ["flashcards", "flashcard"]
    /// What parts the sides of a card on one line; of one that is asked both ways.
    var inline = "::", inlineReversed = ":::"
    /// The line that parts the sides of other cards; of such as are asked both ways.
    var between = "?", betweenReversed = "??"
    /// The line that ends a card which may hold blank lines.
    var end = "+++"
    /// What makes gaps.
    var gaps = [Gap(open: "==", close: "==")]
    /// Whether a folder is a deck.
    public private(set) var foldersAreDecks = false
    /// Folders without cards.
    private(set) var ignoredFolders: [String] = []
    /// What of them is not as the plugin has it at first, a few words each.
    public private(set) var words: [String] = []

    /// Whether they were read off a vault, and are not guessed.
    private(set) var areRead = false

    /// As the plugin has them at first.
    public static let standard = ObsidianSettings()

    private init() {}

    /// Reads them off the plugin's file; nil where it has none.
    public init?(_ bytes: [UInt8]) {
        guard let file = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any],
            let settings = file["settings"] as? [String: Any]
        else { return nil }
        areRead = true
        func text(_ key: String) -> String? { (settings[key] as? String)?.trimmed }
        func flag(_ key: String) -> Bool? { settings[key] as? Bool }
        func take(_ key: String, _ part: WritableKeyPath<ObsidianSettings, String>, _ what: String) {
            guard let sign = text(key), !sign.isEmpty, sign.utf8.count <= 40, sign != self[keyPath: part] else { return }
            self[keyPath: part] = sign
            words.append("\(what) '\(sign)'")
        }
        let named = (settings["flashcardTags"] as? [String] ?? text("flashcardTags")?.split(separator: " ").map(String.init) ?? [])
            .map { ($0.hasPrefix("#") ? String($0.dropFirst()) : $0).lowercased() }.filter { !$0.isEmpty }
        if !named.isEmpty, named != ["flashcards"] {
            tags = named
            words.append("decks below " + named.map { "#" + $0 }.joined(separator: ", "))
        }
        take("singleLineCardSeparator", \.inline, "sides parted by")
        take("singleLineReversedCardSeparator", \.inlineReversed, "both ways by")
        take("multilineCardSeparator", \.between, "sides parted by lines of")
        take("multilineReversedCardSeparator", \.betweenReversed, "both ways by lines of")
        take("multilineCardEndMarker", \.end, "cards ended by")
        takeGaps(
            settings["clozePatterns"] as? [String],
            highlights: flag("convertHighlightsToClozes"), bold: flag("convertBoldTextToClozes"),
            braces: flag("convertCurlyBracketsToClozes"))
        if flag("convertFoldersToDecks") ?? false {
            foldersAreDecks = true
            words.append("folders as decks")
        }
        ignoredFolders =
            (settings["noteFoldersToIgnore"] as? [String] ?? text("noteFoldersToIgnore")?.split(separator: "\n").map(\.trimmed) ?? [])
            .map { $0.split(separator: "/").joined(separator: "/") }.filter { !$0.isEmpty }
    }

    /// Newer versions have patterns, as in `==[123;;]answer[;;hint]==`, older ones a switch for each of three.
    private mutating func takeGaps(_ patterns: [String]?, highlights: Bool?, bold: Bool?, braces: Bool?) {
        var all: [Gap] = []
        if let patterns {
            all = patterns.compactMap(Self.gap)
        } else {
            if highlights ?? true { all.append(Gap(open: "==", close: "==")) }
            if bold ?? false { all.append(Gap(open: "**", close: "**")) }
            if braces ?? false { all.append(Gap(open: "{{", close: "}}")) }
        }
        guard all != gaps else { return }
        gaps = all
        words.append(all.isEmpty ? "no gaps" : "gaps in " + all.map { "'\($0.open)…\($0.close)'" }.joined(separator: ", "))
    }

    /// What stands around the answer of a pattern. Parts in brackets may be left out: the number and the hint.
    private static func gap(_ pattern: String) -> Gap? {
        var text = pattern
        for part in ["123", "hint"] {
            guard let place = text.range(of: part), let open = text[..<place.lowerBound].lastIndex(of: "["),
                let close = text[place.upperBound...].firstIndex(of: "]")
            else { continue }
            text.removeSubrange(open...close)
        }
        guard let (open, close) = text.cut(at: "answer"), !open.isBlank, !close.isBlank else { return nil }
        return Gap(open: String(open), close: String(close))
    }

    /// Whether notes in a folder are none of cards.
    ///
    /// - Parameter folder: its path in the vault.
    public func ignores(_ folder: [String]) -> Bool {
        let path = folder.joined(separator: "/")
        return ignoredFolders.contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    // MARK: - Tags

    /// The deck that a tag names below one of the tags for that; nil for any other tag.
    func deck(_ tag: String) -> [String]? {
        let tag = tag.hasPrefix("#") ? tag.dropFirst() : tag[...]
        for name in tags {
            let lowered = tag.lowercased()
            if lowered == name { return [] }
            if lowered.hasPrefix(name + "/") { return tag.dropFirst(name.count + 1).split(separator: "/").map(String.init) }
        }
        return nil
    }

    /// Whether the plugin looks for cards in a note: one with a tag that names a deck, wherever it stands, or any where folders are decks. What has
    /// schedules had one once; cards in callouts need none.
    public func holdsCards(_ text: ForeignText) -> Bool {
        if foldersAreDecks || FrontBlock(text.lines).tags.contains(where: { deck($0) != nil }) { return true }
        return Masked(text.text).text.split(whereSeparator: \.isNewline).contains { line in
            if line.place(of: "<!--SR:") != nil || ObsidianCallout(line) != nil { return true }
            guard line.utf8.contains(UInt8(ascii: "#")) else { return false }
            return line.split(whereSeparator: \.isWhitespace).map({ $0.drop { "([{*_\"'".contains($0) } }).contains { word in
                word.hasPrefix("#") && deck(String(word.prefix { !",;.:!?)]}*\"'".contains($0) })) != nil
            }
        }
    }

    /// Whether a line holds nothing but tags, one of which names a deck.
    func nameDeck(_ line: String) -> Bool {
        line.utf8.contains(UInt8(ascii: "#")) && tagsAlone(line)?.contains { deck($0) != nil } == true
    }

    /// The tags of a line that holds nothing else; nil for any other line.
    func tagsAlone(_ line: String) -> [String]? {
        guard line.drop(while: \.isWhitespace).hasPrefix("#") else { return nil }
        let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
        return words.allSatisfy { $0.hasPrefix("#") && (TagName.tag($0) == String($0.dropFirst()) || deck($0) != nil) } ? words : nil
    }

    // MARK: - Sides

    /// What parts the sides of a card on one line, the longer sign first.
    var inlineSigns: [(sign: String, isReversed: Bool)] {
        inline.utf8.count > inlineReversed.utf8.count
            ? [(inline, false), (inlineReversed, true)] : [(inlineReversed, true), (inline, false)]
    }

    /// Whether a line parts question and answer.
    func isBetween(_ line: some StringProtocol) -> Bool {
        let line = line.trimmed
        return line == between || line == betweenReversed
    }
}
