import Scheduling

/// Words that only say what sort of thing an answer is: `the enzyme glutathione reductase`, `magnesium ion`, `EAAT2 transporter`.
enum Appositions {
    /// The phrase without such words at its head.
    static func withoutHead(_ phrase: Phrase) -> Phrase {
        var words = phrase.words[...]
        while words.count > 1 {
            if words.count > 2, heads.contains(words[words.startIndex].stem + " " + words[words.startIndex + 1].stem) {
                words = words.dropFirst(2)
            } else if heads.contains(words[words.startIndex].stem) {
                words = words.dropFirst()
            } else {
                break
            }
        }
        return words.count == phrase.words.count ? phrase : Phrase(Phrase.withoutFillers(Array(words)))
    }

    /// Whether all of a phrase only says what sort of thing something is.
    static func areAll(_ phrase: Phrase) -> Bool {
        !phrase.words.isEmpty
            && (heads.contains(phrase.words.map(\.stem).joined(separator: " ")) || phrase.words.allSatisfy { heads.contains($0.stem) })
    }

    /// Whether a word by itself only says what sort of thing something is.
    static func isClass(_ stem: String) -> Bool { heads.contains(stem) }

    /// Whether a word behind another adds nothing to it.
    static func isClass(_ stem: String, after word: Word?) -> Bool {
        (harmless.contains(stem) || ofProteins.contains(stem) || ofNames.contains(stem)) && suits(stem, word)
    }

    /// How good a phrase is that differs from another in such words at its end alone; nil when it does not.
    static func verdict(_ typed: Phrase, _ accepted: Phrase) -> Verdict? {
        guard (1...2).contains(abs(typed.words.count - accepted.words.count)) else { return nil }
        if typed.words.count > accepted.words.count {
            guard let (rest, tail) = split(typed), rest.says(accepted) else { return nil }
            if suits(tail, accepted.words.last) { return .right }
            return tail == "receptor" && agonists.contains(accepted.plain) ? .nearly : nil
        }
        guard let (rest, tail) = split(accepted), rest.says(typed) else { return nil }
        if suits(tail, rest.words.last) { return .right }
        return tail == "receptor" && rest.words.count == 1 && agonists.contains(rest.plain) ? .nearly : nil
    }

    private static func split(_ phrase: Phrase) -> (rest: Phrase, tail: String)? {
        let words = phrase.words
        for length in [2, 1] where words.count > length {
            let tail = words.suffix(length).map(\.stem).joined(separator: " ")
            if harmless.contains(tail) || ofProteins.contains(tail) || ofNames.contains(tail) {
                return (Phrase(words.dropLast(length)), tail)
            }
        }
        return nil
    }

    /// Whether a word at the end adds nothing to the word before it.
    private static func suits(_ tail: String, _ word: Word?) -> Bool {
        guard let word, word.text.count > 1 else { return false }
        if harmless.contains(tail) { return true }
        if ofProteins.contains(tail), word.text.hasSuffix("ase") || word.text.hasSuffix("in") { return true }
        return word.isName && !molecules.contains(word.text)
    }

    private static let heads: Set<String> = [
        "enzyme", "protein", "amino acid", "ion", "cation", "anion", "molecule", "neurotransmitter", "transmitter", "substance", "compound",
        "chemical", "vitamin", "drug", "medicine", "antibiotic", "element", "metal", "mineral", "trace element", "transporter", "receptor",
        "channel", "antiporter", "exchanger", "subunit", "gene", "hormone", "cofactor", "coenzyme", "peptide", "dipeptide", "tripeptide",
        "metabolite", "toxin", "structure", "pathway", "process", "brain region", "region", "dimer", "term", "phenomenon", "cell type",
        "word", "ionotropic receptor", "keto acid", "electrolyte", "chemical group", "functional group", "abbreviation", "mechanism",
    ]

    private static let harmless: Set<String> = [
        "ion", "cation", "molecule", "compound", "substance", "drug", "antibiotic", "element", "atom", "amino acid", "group", "medicine",
    ]
    private static let ofProteins: Set<String> = ["enzyme", "protein"]
    private static let ofNames: Set<String> = [
        "transporter", "receptor", "channel", "antiporter", "exchanger", "carrier", "subunit", "gene", "isoform", "family", "protein",
        "enzyme",
    ]

    /// Agonists by which one calls their receptors for short.
    private static let agonists: Set<String> = ["nmda", "ampa", "kainate"]

    /// Names of small molecules, which are not those of the proteins called after them.
    private static let molecules: Set<String> = [
        "gaba", "nmda", "ampa", "atp", "adp", "amp", "camp", "gtp", "gdp", "gsh", "gssg", "nac", "nadph", "nadh", "nad+", "nadp+", "nad",
        "nadp",
        "dna", "rna", "mrna", "ach", "fad", "fadh2", "no", "ros", "h2o2", "h2o", "co2", "o2", "gln", "glu", "gly", "cys", "ca2+", "na+",
        "k+",
        "mg2+", "cl-", "zn2+", "h+", "ip3", "pip2", "dag", "coa", "dopa", "5ht", "kainate", "glutamate", "glycine", "acetylcholine",
    ]
}
