import Cards
import Formats

extension CheckReport {
    /// The report by the Static Analysis Results Interchange Format (SARIF) 2.1.0, an OASIS standard. Columns count UTF-16 code units, as
    /// the readers of the format do.
    ///
    /// - Parameter version: that of Nacre.
    public func sarif(version: String) -> JSON {
        .object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
            (
                "runs",
                .array([
                    .object([
                        ("tool", .object([("driver", Self.driver(version))])), ("originalUriBaseIds", Self.bases),
                        ("columnKind", .string("utf16CodeUnits")),
                        ("results", .array(files.flatMap(Self.results))),
                    ])
                ])
            ),
        ])
    }

    private static func driver(_ version: String) -> JSON {
        .object([
            ("name", .string("nacre")), ("version", .string(version)), ("rules", .array(Diagnostic.Code.allCases.map(rule))),
        ])
    }

    /// What relative addresses are seen from. Where that is on this machine is nobody's business.
    private static let bases = JSON.object([
        (base, .object([("description", .object([("text", .string("The folder in which nacre was called."))]))]))
    ])

    private static let base = "%SRCROOT%"

    private static func rule(_ code: Diagnostic.Code) -> JSON {
        let page = code.explanation
        return .object([
            ("id", .string(code.rawValue)), ("shortDescription", .object([("text", .string(page.meaning))])),
            ("help", .object([("text", .string(page.reason))])),
            ("defaultConfiguration", .object([("level", .string(level(code.severity)))])),
        ])
    }

    private static func results(of file: CheckedFile) -> [JSON] {
        let artifact = artifact(of: file)
        return zip(zip(file.findings, file.utf16Columns), file.fixes).map { found, fix in
            let (finding, columns) = found
            let region = JSON.object([
                ("startLine", .int(finding.line)), ("startColumn", .int(columns.lowerBound)), ("endColumn", .int(columns.upperBound)),
                ("snippet", .object([("text", .string(finding.excerpt))])),
            ])
            let place = JSON.object([("artifactLocation", artifact), ("region", region)])
            return .object(
                [
                    ("ruleId", .string(finding.code.rawValue)),
                    ("ruleIndex", .int(Diagnostic.Code.allCases.firstIndex(of: finding.code)!)),
                    ("level", .string(level(finding.severity))),
                    ("message", .object([("text", .string("\(finding.message); \(finding.help)"))])),
                    ("locations", .array([.object([("physicalLocation", place)])])),
                ] + (fix.map { [("fixes", .array([json($0, artifact)]))] } ?? []))
        }
    }

    private static func json(_ fix: MarkedFix, _ artifact: JSON) -> JSON {
        let replacements = fix.replacements.map { replacement in
            let region = JSON.object([
                ("startLine", .int(replacement.start.line)), ("startColumn", .int(replacement.start.column)),
                ("endLine", .int(replacement.end.line)), ("endColumn", .int(replacement.end.column)),
            ])
            return JSON.object([("deletedRegion", region), ("insertedContent", .object([("text", .string(replacement.text))]))])
        }
        let change = JSON.object([("artifactLocation", artifact), ("replacements", .array(replacements))])
        return .object([("description", .object([("text", .string(fix.deed))])), ("artifactChanges", .array([change]))])
    }

    private static func level(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .advice: "note"
        }
    }

    /// The file as a URI reference (RFC 3986): relative below the working folder, else with the scheme `file`.
    private static func artifact(of file: CheckedFile) -> JSON {
        let escaped = file.name.utf8.map { byte -> String in
            let character = Character(Unicode.Scalar(byte))
            if byte < 0x80, character.isLetter || character.isNumber || "-._~/".contains(character) { return String(character) }
            return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
        if escaped.hasPrefix("/") { return .object([("uri", .string("file://" + escaped))]) }
        return .object([("uri", .string(escaped)), ("uriBaseId", .string(base))])
    }
}
