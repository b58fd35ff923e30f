import Cards

extension CheckReport {
    /// The report as one JSON object; columns and lengths count characters.
    var json: JSON {
        .object([
            ("files", .int(files.count)), ("cards", .int(cards)), ("errors", .int(count(.error))), ("warnings", .int(count(.warning))),
            ("advice", .int(count(.advice))),
            ("findings", .array(files.flatMap { file in zip(file.findings, file.headings).map { Self.json($0, in: file, heading: $1) } })),
        ])
    }

    private static func json(_ finding: Diagnostic, in file: CheckedFile, heading: String?) -> JSON {
        .object([
            ("file", .string(file.name)), ("line", .int(finding.line)), ("column", .int(finding.column)), ("length", .int(finding.length)),
            ("severity", .string(finding.severity.rawValue)), ("rule", .string(finding.code.rawValue)),
            ("message", .string(finding.message)), ("help", .string(finding.help)), ("excerpt", .string(finding.excerpt)),
            ("heading", .optional(heading)),
        ])
    }
}
