extension GapTexts {
    /// A text with something else for each of its gaps, whose numbers, text and hint are handed over. Of nested gaps the inner ones are only
    /// their text.
    public static func replacing(in body: String, by new: (_ numbers: [Int], _ text: String, _ hint: String?) -> String) -> String {
        guard body.utf8.contains(.openBrace) else { return body }
        let bytes = Array(body.utf8)
        let gaps = GapScanner(bytes, in: bytes.indices, opaque: OpaqueScanner(bytes, in: bytes.indices).opaque).gaps.filter(\.isClosed)
        var result = ""
        var place = 0
        for gap in gaps.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where gap.range.lowerBound >= place {
            result += String(decoding: bytes[place..<gap.range.lowerBound], as: UTF8.self)
            let text = String(decoding: bytes[gap.text], as: UTF8.self)
            let hint = gap.hint.map { String(decoding: bytes[$0], as: UTF8.self) }
            result += new(gap.numbers, replacing(in: text) { _, inner, _ in inner }, hint)
            place = gap.range.upperBound
        }
        return result + String(decoding: bytes[place...], as: UTF8.self)
    }
}
