/// One answer that an accepted one stands for, as it is compared.
struct Candidate {
    /// The answer as it is shown.
    let shown: String
    /// The answer as words.
    let reading: Reading
    /// The answer as signs that all count, if it is a formula.
    let formula: CodeAnswer?
    /// The answer as a number with its unit, if it is one.
    let quantity: Quantity?

    /// A candidate of this text.
    init(_ text: String) {
        shown = text
        reading = Reading(text)
        quantity = QuantityReader.quantity(text)
        formula = quantity == nil ? CodeAnswer(formula: text) : nil
    }

    /// The phrases that this answer and another one are, side by side: as they stand, and with their abbreviations as names.
    func pairs(with other: Candidate, expands: Bool) -> [(Phrase, Phrase)] {
        let asWritten = [(reading.main, other.reading.main)]
        guard expands, reading.expanded != nil || other.reading.expanded != nil else { return asWritten }
        return asWritten + [(reading.expanded ?? reading.main, other.reading.expanded ?? other.reading.main)]
    }

    /// The candidates that an accepted answer gives for a typed one: the nearest with its optional parts, the longest, the shortest.
    static func candidates(of accepted: String, for typed: String) -> [Candidate] {
        let parts = OptionalParts(accepted)
        guard !parts.isEmpty else { return [Candidate(parts.longest)] }
        var texts = [parts.nearest(to: typed)]
        for text in [parts.longest, parts.shortest] where !texts.contains(text) { texts.append(text) }
        return texts.map { Candidate($0) }
    }
}
