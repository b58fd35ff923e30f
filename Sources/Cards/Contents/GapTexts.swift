/// What a text has in its gaps, told by their numbers, for comparing it with an earlier one.
public enum GapTexts {
    /// The texts of the gaps of each number, in their order and joined by blanks; hints are left out, and code and maths hold no gaps.
    public static func byNumber(in body: String) -> [Int: String] {
        guard body.utf8.contains(.openBrace) else { return [:] }
        let bytes = Array(body.utf8)
        let opaque = OpaqueScanner(bytes, in: bytes.indices).opaque
        var texts: [Int: String] = [:]
        for gap in GapScanner(bytes, in: bytes.indices, opaque: opaque).gaps where gap.isClosed {
            let text = String(decoding: bytes[gap.text], as: UTF8.self)
            for number in gap.numbers { texts[number] = texts[number].map { "\($0) \(text)" } ?? text }
        }
        return texts
    }
}
