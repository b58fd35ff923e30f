import Cards
import Formats

extension CheckReport {
    /// The report as one JSON object; columns and lengths count characters.
    public var json: JSON {
        .object([
            ("files", .int(files.count)), ("cards", .int(cards)), ("errors", .int(count(.error))), ("warnings", .int(count(.warning))),
            ("advice", .int(count(.advice))),
            ("findings", .array(files.flatMap { file in file.findings.indices.map { Self.json($0, in: file) } })),
        ])
    }

    private static func json(_ index: Int, in file: CheckedFile) -> JSON {
        let finding = file.findings[index]
        return .object([
            ("file", .string(file.name)), ("line", .int(finding.line)), ("column", .int(finding.column)), ("length", .int(finding.length)),
            ("severity", .string(finding.severity.rawValue)), ("rule", .string(finding.code.rawValue)),
            ("message", .string(finding.message)), ("help", .string(finding.help)), ("excerpt", .string(finding.excerpt)),
            ("heading", .optional(file.headings[index])), ("fix", .optional(file.fixes[index]?.deed)),
        ])
    }
}
