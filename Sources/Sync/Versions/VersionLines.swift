import Formats

/// Versions as lines with a check each, in any order: what is cut off or mixed up is missing, and says nothing wrong.
public enum VersionLines {
    /// What a line says.
    public enum Line: Equatable, Sendable {
        /// That there was a version.
        case version(Version)
        /// That others were made from these.
        case past(Belonging, [Version.ID])
    }

    /// A line longer than this is none.
    private static let longest = 1 << 20
    /// A value of a setting longer than this is none.
    private static let longestValue = 1 << 16
    private static let mostParents = 16
    private static let pastOnALine = 1000

    /// All that trees hold, belonging by belonging.
    public static func text(_ trees: [Belonging: VersionTree]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (belonging, tree) in trees.sorted(by: { $0.key < $1.key }) {
            for id in tree.latestFirst { add(fields(of: tree.versions[id]!), to: &bytes) }
            let past = tree.past.sorted()
            for start in stride(from: 0, to: past.count, by: pastOnALine) {
                let ids = past[start..<min(start + pastOnALine, past.count)]
                add([name(of: belonging), ("past", .string(words(ids)))], to: &bytes)
            }
        }
        return bytes
    }

    /// Puts an object with a check behind some bytes.
    public static func add(_ fields: [(key: String, value: JSON)], to bytes: inout [UInt8]) {
        let start = bytes.count
        bytes += JSON.object(fields).text.utf8
        bytes.append(0x0A)
        SealedLine.seal(&bytes, from: start)
    }

    /// Hands over the objects on lines that are whole.
    public static func objects(in bytes: [UInt8], _ body: ([String: JSONReader.Value]) -> Void) {
        var start = 0
        while start < bytes.count, let end = bytes[start...].firstIndex(of: 0x0A) {
            let line = bytes[start..<end]
            if line.count <= longest, let object = SealedLine.opened(line).flatMap({ try? JSONReader.object($0) }) { body(object.fields) }
            start = end + 1
        }
    }

    /// What an object says of versions; nil where it says nothing of them, or nothing that may be.
    public static func line(_ fields: [String: JSONReader.Value]) -> Line? {
        guard let belonging = belonging(fields) else { return nil }
        if let past = text(fields, "past") { return ids(past).map { .past(belonging, $0) } }
        guard let from = text(fields, "from"), let parents = ids(from), parents.count <= mostParents,
            case .int(let milliseconds)? = fields["at"]?.value, let device = text(fields, "by"), let content = content(belonging, fields)
        else { return nil }
        let version = Version(
            of: belonging, content, from: parents, at: Int64(milliseconds), on: String(device.prefix(64)))
        return text(fields, "id") == version.id.description ? .version(version) : nil
    }

    /// The fields of an object that says what of a device's is a version.
    public static func name(of belonging: Belonging) -> (key: String, value: JSON) {
        switch belonging {
        case .file(let path): ("file", .string(path))
        case .setting(let name): ("setting", .string(name))
        }
    }

    /// Of what an object speaks; nil for what may not be carried.
    public static func belonging(_ fields: [String: JSONReader.Value]) -> Belonging? {
        if let path = text(fields, "file") { return CarriedName.isCarried(path) ? .file(path) : nil }
        guard let name = text(fields, "setting"), !name.isEmpty, name.utf8.count <= 64,
            name.utf8.allSatisfy({ (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
        else { return nil }
        return .setting(name)
    }

    /// The text in a field.
    public static func text(_ fields: [String: JSONReader.Value], _ name: String) -> String? {
        if case .string(let text)? = fields[name]?.value { return text }
        return nil
    }

    private static func fields(of version: Version) -> [(key: String, value: JSON)] {
        var fields = [name(of: version.belonging), ("id", .string(version.id.description)), ("from", .string(words(version.parents)))]
        switch version.content {
        case .none: break
        case .bytes(let print): fields.append(("is", .string(print.description)))
        case .value(let value): fields.append(("value", .string(value)))
        }
        return fields + [("at", .int(Int(version.milliseconds))), ("by", .string(version.device))]
    }

    private static func content(_ belonging: Belonging, _ fields: [String: JSONReader.Value]) -> Version.Content? {
        switch belonging {
        case .file:
            guard let text = text(fields, "is") else { return fields["is"] == nil ? Version.Content.none : nil }
            return FilePrint(text).map(Version.Content.bytes)
        case .setting:
            guard let value = text(fields, "value") else { return fields["value"] == nil ? Version.Content.none : nil }
            let isOneLine = value.utf8.count <= longestValue && !value.utf8.contains { $0 < 0x20 || $0 == 0x7F }
            return isOneLine ? .value(value) : nil
        }
    }

    private static func words(_ ids: some Sequence<Version.ID>) -> String { ids.map(\.description).joined(separator: " ") }

    private static func ids(_ text: String) -> [Version.ID]? {
        let words = text.split(separator: " ")
        let ids = words.compactMap { Version.ID($0) }
        return ids.count == words.count ? ids : nil
    }
}
