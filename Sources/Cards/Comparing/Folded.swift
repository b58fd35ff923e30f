import Foundation

/// Text as it is compared where capitals do not matter.
public enum Folded {
    /// The text with each letter small and each accented letter in one piece.
    ///
    /// A letter folds to a letter: `ß` is not `ss`, and nothing but ASCII folds to ASCII, so that ASCII can be looked for in bytes.
    public static func text(_ text: String) -> String {
        var text = text
        let isASCII = text.withUTF8 { $0.allSatisfy { $0 < 0x80 } }
        if isASCII { return text.lowercased() }
        // Marks that stand after the letter they belong to are rare, and putting them together is slow.
        if text.unicodeScalars.contains(where: { $0.properties.canonicalCombiningClass != .notReordered }) {
            text = text.precomposedStringWithCanonicalMapping
        }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { folded.append(self.scalar(scalar)) }
        return String(folded)
    }

    /// A letter that has capitals is what the small form of its capital is: `ς` and `σ` are one, and so are `µ` and `μ`.
    private static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar }
        let capital = single(scalar.properties.uppercaseMapping) ?? scalar
        let small = single(capital.properties.lowercaseMapping) ?? single(scalar.properties.lowercaseMapping) ?? scalar
        return small.isASCII ? scalar : small
    }

    private static func single(_ text: String) -> Unicode.Scalar? {
        text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
    }
}
