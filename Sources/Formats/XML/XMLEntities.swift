/// The entities of XML: the five of the language, and characters by their numbers.
enum XMLEntities {
    /// A text with what its entities stand for. Those that a document type might declare stay as they are.
    static func resolved(in text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var result = ""
        var rest = text[...]
        while let (before, after) = rest.cut(at: "&") {
            result += before
            guard let end = after.prefix(12).firstIndex(of: ";"), let value = value(of: after[..<end]) else {
                result += "&"
                rest = after
                continue
            }
            result += value
            rest = after[after.index(after: end)...]
        }
        return result + rest
    }

    private static func value(of entity: Substring) -> String? {
        if let value = ["lt": "<", "gt": ">", "amp": "&", "quot": "\"", "apos": "'"][String(entity)] { return value }
        guard entity.hasPrefix("#") else { return nil }
        let digits = entity.dropFirst()
        let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number == 9 || number == 10 || number >= 32, number != 127, !(0xF0000...0xF0003).contains(number) else {
            return nil
        }
        return Unicode.Scalar(number).map { String(Character($0)) }
    }
}
