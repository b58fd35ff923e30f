import Study
import Yams

/// The file of settings: YAML, one `name: value` a line. It is the learner's own: what Nacre changes in it is one line, the rest stays.
struct SettingsFile {
    /// Where it is; it need not be there.
    let path: String

    /// What the file says.
    struct Contents {
        /// The settings, with defaults where the file is silent.
        var settings = Settings()
        /// The names the file sets.
        var names: Set<String> = []
        /// What in it could not be understood, one line each, with file and line.
        var complaints: [String] = []
    }

    /// Reads the file. What cannot be understood is a complaint; the rest counts.
    func read() -> Contents {
        var contents = Contents()
        guard FileSystem.exists(path) else { return contents }
        do {
            let text = String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
            guard let node = try Yams.compose(yaml: text) else { return contents }
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
        } else if let setting = Settings.keys.first(where: { $0.name == name }) {
            contents.names.insert(name)
            if !setting.write(&contents.settings, value.string ?? "") {
                contents.complaints.append("\(place): '\(value.string ?? "")' is no value for '\(name)': it is \(setting.form)")
            }
        } else {
            let hint = Suggestion.phrase(for: name, among: Settings.keys.map(\.name) + ["decks"])
            contents.complaints.append("\(place): there is no setting '\(name)'\(hint)")
        }
    }

    /// Sets one setting, or with nil takes it back to its default, changing its line alone.
    func set(_ name: String, to value: String?) throws {
        var lines = try existingLines()
        let line = value.map { "\(name): \(name == "day-starts-at" ? "\"\($0)\"" : $0)" }
        if let index = lines.firstIndex(where: { $0.hasPrefix("\(name):") }) {
            if let line { lines[index] = line } else { lines.remove(at: index) }
        } else if let line {
            lines.append(line)
        }
        try write(lines)
    }

    /// Sets the list of decks.
    func setDecks(_ decks: [String]) throws {
        var lines = try existingLines()
        if let index = lines.firstIndex(where: { $0.hasPrefix("decks:") }) {
            var end = index + 1
            while end < lines.count, lines[end].hasPrefix(" ") || lines[end].hasPrefix("-") { end += 1 }
            lines.removeSubrange(index..<end)
        }
        if !decks.isEmpty { lines += ["decks:"] + decks.map { "  - \(JSON.string($0).text)" } }
        try write(lines)
    }

    private func existingLines() throws(FileError) -> [String] {
        guard FileSystem.exists(path) else { return [] }
        let text = String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    private func write(_ lines: [String]) throws(FileError) {
        try FileSystem.replace(path, with: lines.map { $0 + "\n" }.joined())
    }
}
