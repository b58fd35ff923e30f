import Files
import Foreign

/// What is remembered of imports, deck by deck: a file of JSON Lines beside the store. Without it nothing is lost but the knowledge of which
/// cards came from elsewhere.
struct ImportRecords {
    private let path: String
    private var records: [String: [ImportRecord]] = [:]
    private var isChanged = false

    /// Reads the file, if there is one. Lines that say nothing are passed over.
    ///
    /// - Throws: `FileError` when it is there and cannot be read.
    init(_ path: String) throws {
        self.path = path
        guard FileSystem.exists(path) else { return }
        for line in try FileSystem.bytes(of: path).split(separator: 0x0A) {
            guard let fields = try? JSONReader.object(Array(line)).fields, case .string(let deck)? = fields["deck"]?.value,
                case .string(let heading)? = fields["heading"]?.value, case .string(let print)? = fields["print"]?.value,
                case .string(let body)? = fields["body"]?.value, let print = UInt64(print, radix: 16), let body = UInt64(body, radix: 16)
            else { continue }
            var key: String?
            if case .string(let text)? = fields["key"]?.value { key = text }
            records[deck, default: []].append(ImportRecord(key: key, heading: heading, print: print, bodyPrint: body))
        }
    }

    /// What is remembered of a deck.
    subscript(deck: String) -> [ImportRecord] {
        get { records[deck] ?? [] }
        set {
            if records[deck] != newValue { isChanged = true }
            records[deck] = newValue
        }
    }

    /// Writes the file, if anything is new.
    func write() throws {
        guard isChanged else { return }
        var text = ""
        for (deck, list) in records.sorted(by: { $0.key < $1.key }) {
            for record in list {
                let fields: [(key: String, value: JSON)] = [
                    ("v", .int(1)), ("deck", .string(deck)), ("key", .optional(record.key)), ("heading", .string(record.heading)),
                    ("print", .string(String(record.print, radix: 16))), ("body", .string(String(record.bodyPrint, radix: 16))),
                ]
                text += JSON.object(fields).text + "\n"
            }
        }
        try FileSystem.replace(path, with: text)
    }
}
