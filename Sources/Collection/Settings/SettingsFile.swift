import Files
import Study
import Yams

/// The file of settings: YAML, one `name: value` a line. It is the learner's own: what Nacre changes in it is one value, the rest stays.
public struct SettingsFile {
    /// Where it is; it need not be there.
    public let path: String

    /// The file at a path.
    public init(path: String) { self.path = path }

    /// What the file says.
    public struct Contents {
        /// The settings, those of the base where the file is silent.
        public var settings = Settings()
        /// The names the file sets.
        public var names: Set<String> = []
        /// What in it could not be understood, one line each, with file and line.
        public var complaints: [String] = []
    }

    /// Reads the file. What cannot be understood is a complaint; the rest counts.
    ///
    /// - Parameter base: the settings where the file is silent.
    public func read(over base: Settings = Settings()) -> Contents {
        do {
            return read(try existingText(), over: base)
        } catch {
            return Contents(settings: base, complaints: [String(describing: error)])
        }
    }

    private func read(_ text: String, over base: Settings = Settings()) -> Contents {
        var contents = Contents(settings: base)
        if text.isEmpty { return contents }
        do {
            // All values are taken as they are written, so that none is held against the expressions for numbers, dates and the like.
            guard let node = try Yams.compose(yaml: text, .basic) else { return contents }
            guard let mapping = node.mapping else {
                contents.complaints.append("\(path):1: the settings are not 'name: value' lines")
                return contents
            }
            for (key, value) in mapping { take(key, value, into: &contents) }
        } catch let error as YamlError {
            contents.complaints.append("\(path): \(String(describing: error).split(separator: "\n").joined(separator: " "))")
        } catch {
            contents.complaints.append(String(describing: error))
        }
        return contents
    }

    private func take(_ key: Node, _ value: Node, into contents: inout Contents) {
        let name = key.string ?? ""
        let place = "\(path):\(key.mark?.line ?? 1)"
        if name == "decks" {
            contents.names.insert(name)
            let listed = value.sequence.map { $0.compactMap(\.string) } ?? value.string.map { $0.isEmpty ? [] : [$0] } ?? []
            contents.settings.decks = listed
        } else if let setting = Settings.key(name) {
            contents.names.insert(name)
            let text = Self.text(value)
            if !setting.write(&contents.settings, text) { contents.complaints.append("\(place): \(setting.refusal(of: text))") }
        } else {
            let hint = Suggestion.phrase(for: name, among: Settings.keys.map(\.name) + ["decks"])
            contents.complaints.append("\(place): there is no setting '\(name)'\(hint)")
        }
    }

    /// A value as it would be typed; of a mapping, `name=value` for each of its values.
    private static func text(_ value: Node) -> String {
        guard let mapping = value.mapping else { return value.string ?? "" }
        return mapping.flatMap { name, value in
            (value.sequence.map(Array.init) ?? [value]).map { "\(name.string ?? "")=\($0.string ?? "")" }
        }.joined(separator: " ")
    }

    /// Sets one setting, or with nil takes it back to its default, changing its value alone.
    ///
    /// - Throws: `FileError`, `FileConflict`, or `SettingsError` where the file is written so that the value cannot be found; the file is then
    ///   left as it is.
    public func set(_ name: String, to value: String?) throws {
        try change { lines, _ in
            lines.set(name, to: value)
            return { contents in
                guard let value else { return !contents.names.contains(name) }
                return Settings.key(name)?.read(contents.settings) == value
            }
        }
    }

    /// Changes the list of decks, as it is at that moment.
    ///
    /// - Throws: as `set`, and what `new` throws.
    public func changeDecks(_ new: (_ listed: [String]) throws -> [String]) throws {
        try change { lines, contents in
            let decks = try new(contents.settings.decks)
            lines.setDecks(decks)
            return { $0.settings.decks == decks }
        }
    }

    private func existingText() throws(FileError) -> String {
        FileSystem.exists(path) ? String(decoding: try FileSystem.bytes(of: path), as: UTF8.self) : ""
    }

    /// Changes the lines, which keep the ends that they have had, and writes them if they say what they are meant to. No other program can
    /// change them meanwhile.
    private func change(_ edit: (inout SettingsLines, Contents) throws -> (Contents) -> Bool) throws {
        try FileSystem.alone(with: path) {
            let old = try existingText()
            let before = read(old)
            var lines = SettingsLines(old)
            let isMeant = try edit(&lines, before)
            let end = old.unicodeScalars.contains("\r") ? "\r\n" : "\n"
            let text = lines.lines.map { $0 + end }.joined()
            let contents = read(text)
            guard isMeant(contents), contents.complaints.count <= before.complaints.count else {
                throw SettingsError("\(path): is not written as 'name: value' lines that nacre can change; please change it by hand")
            }
            try FileSystem.replace(path, with: text)
        }
    }
}
