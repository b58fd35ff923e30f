import GRDB
import Study

/// A condition in SQL on rows of `listing`, with the values it needs.
struct Matching {
    var sql: String
    var arguments: StatementArguments

    /// The condition that a selection makes.
    init(_ selection: Selection) {
        var conditions: [String] = []
        arguments = []
        for term in selection.terms {
            switch term {
            case .deck(let name):
                conditions.append("listing.file IN (SELECT id FROM file WHERE deck = ? OR instr(deck, ?) = 1)")
                arguments += [name, name + "/"]
            case .path(let path):
                let path = path.hasSuffix("/") ? String(path.dropLast()) : path
                conditions.append("listing.file IN (SELECT id FROM file WHERE path = ? OR instr(path, ?) = 1)")
                arguments += [path, path + "/"]
            case .tag(let tag):
                let tag = tag.lowercased()
                conditions.append("listing.tag_set IN (SELECT id FROM tag_set WHERE instr(folded, ?) OR instr(folded, ?))")
                arguments += [" \(tag) ", " \(tag)/"]
            }
        }
        sql = conditions.isEmpty ? "TRUE" : "(\(conditions.joined(separator: " OR ")))"
    }
}
