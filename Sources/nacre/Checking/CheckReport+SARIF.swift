import Cards

extension CheckReport {
    /// The report by the Static Analysis Results Interchange Format (SARIF) 2.1.0, an OASIS standard. Columns count UTF-16 code units, as
    /// the readers of the format do.
    var sarif: JSON {
        .object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
            (
                "runs",
                .array([
                    .object([
                        ("tool", .object([("driver", Self.driver)])), ("columnKind", .string("utf16CodeUnits")),
                        ("results", .array(files.flatMap(Self.results))),
                    ])
                ])
            ),
        ])
    }

    private static var driver: JSON {
        .object([
            ("name", .string("nacre")), ("version", .string(Nacre.version)), ("rules", .array(Diagnostic.Code.allCases.map(rule))),
        ])
    }

    private static func rule(_ code: Diagnostic.Code) -> JSON {
        let page = code.explanation
        return .object([
            ("id", .string(code.rawValue)), ("shortDescription", .object([("text", .string(page.meaning))])),
            ("help", .object([("text", .string(page.reason))])),
            ("defaultConfiguration", .object([("level", .string(level(code.severity)))])),
        ])
    }

    private static func results(of file: CheckedFile) -> [JSON] {
        zip(file.findings, file.utf16Columns).map { finding, columns in
            let region = JSON.object([
                ("startLine", .int(finding.line)), ("startColumn", .int(columns.lowerBound)), ("endColumn", .int(columns.upperBound)),
                ("snippet", .object([("text", .string(finding.excerpt))])),
            ])
            let place = JSON.object([("artifactLocation", .object([("uri", .string(uri(of: file)))])), ("region", region)])
            return .object([
                ("ruleId", .string(finding.code.rawValue)), ("ruleIndex", .int(Diagnostic.Code.allCases.firstIndex(of: finding.code)!)),
                ("level", .string(level(finding.severity))),
                ("message", .object([("text", .string("\(finding.message); \(finding.help)"))])),
                ("locations", .array([.object([("physicalLocation", place)])])),
            ])
        }
    }

    private static func level(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .advice: "note"
        }
    }

    /// The file as a URI reference (RFC 3986): relative below the working folder, else with the scheme `file`.
    private static func uri(of file: CheckedFile) -> String {
        let escaped = file.name.utf8.map { byte -> String in
            let character = Character(Unicode.Scalar(byte))
            if byte < 0x80, character.isLetter || character.isNumber || "-._~/".contains(character) { return String(character) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        return escaped.hasPrefix("/") ? "file://" + escaped : escaped
    }
}
