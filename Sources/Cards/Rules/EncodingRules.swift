/// What is wrong with the bytes of a file, found in one pass.
enum EncodingRules {
    static func diagnostics(_ file: SourceText) -> [Diagnostic] {
        let encoding = Encoding(of: file.bytes[file.lineStarts[0]...])
        let control = encoding.firstControl.map { ControlCharacter.diagnostic(file, first: $0, count: encoding.controlCount) }
        return [InvalidUTF8.diagnostic(file, encoding.invalid), control].compactMap { $0 }
    }
}
