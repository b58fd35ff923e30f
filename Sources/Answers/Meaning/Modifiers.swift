import Scheduling

/// Words before and after an answer that say no other thing: `extracellular magnesium` where the question asks for an extracellular ion.
enum Modifiers {
    /// How good a phrase is that holds an accepted one and more: right where the question says the rest itself, or that only names the class
    /// of the thing; nearly right where the rest is neutral; nil where it may make another thing of it.
    static func verdict(_ typed: Phrase, _ accepted: Phrase, _ question: Question) -> Verdict? {
        let extra = typed.words.count - accepted.words.count
        guard (1...6).contains(extra), !accepted.words.isEmpty, accepted.plain.count > 1 else { return nil }
        for start in 0...extra {
            let rest = Phrase(Array(typed.words[start..<(start + accepted.words.count)]))
            guard rest.says(accepted) else { continue }
            let (before, after) = (typed.words[..<start], typed.words[(start + accepted.words.count)...])
            guard !hasBreak(typed.words, within: start...(typed.words.count - after.count)) else { continue }
            let isAsked = question.asksForClass(after)
            let verdicts =
                before.indices.map { leading(before, $0, answer: rest.words[0], question) }
                + after.map { isAsked ? .right : trailing($0, after: rest.words) }
            if verdicts.contains(nil) { continue }
            return verdicts.compactMap { $0 }.min()
        }
        return inserted(typed, accepted)
    }

    /// How good a phrase is that has neutral words among those of the accepted one.
    private static func inserted(_ typed: Phrase, _ accepted: Phrase) -> Verdict? {
        guard accepted.words.count > 1, typed.words.count <= accepted.words.count + 3 else { return nil }
        var left = accepted.words[...]
        var verdict = Verdict.right
        for word in typed.words {
            if let next = left.first, next.isOne(with: word) {
                left.removeFirst()
            } else if Appositions.isClass(word.stem), word.gap == .space {
                continue
            } else if neutral.contains(word.stem), word.gap == .space {
                verdict = .nearly
            } else {
                return nil
            }
        }
        return left.isEmpty ? verdict : nil
    }

    /// Whether a comma, a slash or an `and` divides the answer from what stands about it.
    private static func hasBreak(_ words: [Word], within range: ClosedRange<Int>) -> Bool {
        words.indices.contains { $0 > 0 && ($0 <= range.lowerBound || $0 >= range.upperBound) && words[$0].gap != .space }
    }

    private static func leading(_ words: ArraySlice<Word>, _ index: Int, answer: Word, _ question: Question) -> Verdict? {
        let (word, stem) = (words[index], words[index].stem)
        if stem == "of", index > words.startIndex, let last = words[..<index].last,
            Appositions.isClass(last.stem) || classes.contains(last.stem)
        {
            return .right
        }
        // Of `phosphate-dependent` the first word is as neutral as the second.
        if index + 1 < words.endIndex, !words[index + 1].isApart, neutralEndings.contains(words[index + 1].stem) { return .nearly }
        if index + 1 < words.endIndex, words[index + 1].stem == "of", classes.contains(stem) { return .right }
        guard !stem.unicodeScalars.contains(where: \.isDigit), !negatives.contains(stem) else { return nil }
        if let contrary = contraries[stem], question.words.contains(contrary) { return nil }
        if Appositions.isClass(stem) { return .right }
        if question.classWords.contains(stem), stem.count > 2 { return .right }
        if stem.count > 2, question.words.contains(stem) {
            // Of `NMDA receptor subunit GluN1` the first words belong to the class and not to the answer.
            let isOfClass = words[(index + 1)...].contains { Appositions.isClass($0.stem) }
            let isRival = !isOfClass && (Glossary.contains(stem) && Glossary.contains(answer.stem) || word.isName && answer.isName)
            return isRival ? nil : .nearly
        }
        return neutral.contains(stem) || neutralEndings.contains(stem) ? .nearly : nil
    }

    private static func trailing(_ word: Word, after answer: [Word]) -> Verdict? {
        let stem = word.stem
        if Appositions.isClass(stem, after: answer.last { $0.text.count > 1 }) { return .right }
        return classes.contains(stem) || qualifiers.contains(stem) ? .nearly : nil
    }

    private static let negatives: Set<String> = ["not", "no", "non", "never", "without", "anti", "un", "or", "but", "except", "neither"]

    /// Adjectives that tell more of a thing and make no other of it.
    private static let neutral: Set<String> = Set(
        """
        main major principal chief primary typical usual common normal ordinary classic classical general specific certain particular known
        famous free endothelial endogenous natural native intrinsic human mammalian animal rat mouse brain cerebral neural neuronal glial astrocytic
        hepatic renal mitochondrial cytosolic cytoplasmic nuclear membrane vesicular extracellular intracellular presynaptic postsynaptic
        synaptic cellular bodily body oral intravenous oxidative enzymatic metabolic biochemical cognitive emotional local total whole entire
        average mean approximate obligatory essential necessary important key mature healthy living simple single small large great new old
        modern ancient early late pure dietary peripheral central systemic functional essential so-called kidney liver catalytic full
        king queen emperor empress president prince princess saint sir lord lady pope general captain professor dr mr mrs st
        """.split(whereSeparator: \.isWhitespace).map { Spelling.common(String($0)) })

    /// What follows a hyphen in a neutral adjective: `phosphate-dependent`, `kidney-type`.
    private static let neutralEndings: Set<String> = ["dependent", "activated", "type", "driven", "based", "related", "mediated", "gated"]

    /// Words of which one speaks against the other.
    private static let contraries: [String: String] = {
        let pairs = [
            ("intracellular", "extracellular"), ("presynaptic", "postsynaptic"), ("central", "peripheral"), ("oral", "intravenous"),
            ("early", "late"), ("ancient", "modern"), ("old", "new"), ("small", "large"), ("neuronal", "glial"), ("neuronal", "astrocyte"),
            ("astrocytic", "neuron"), ("mitochondrial", "cytosolic"), ("cytosolic", "mitochondria"), ("hepatic", "renal"),
            ("liver", "kidney"),
            ("extracellular", "intracellular"), ("postsynaptic", "presynaptic"),
        ]
        var table: [String: String] = [:]
        for (one, other) in pairs {
            table[one] = table[one] ?? other
            table[other] = table[other] ?? one
        }
        return table
    }()

    /// Nouns of a class behind the name of one of it.
    private static let classes: Set<String> = [
        "family", "compartment", "subscale", "scale", "score", "study", "paper", "article", "species", "system", "type", "subtype", "form",
        "class",
        "notice", "label", "group", "region", "area", "structure", "pathway", "process", "disease", "syndrome", "disorder", "cell",
        "tissue",
        "volume", "level", "list", "enzyme", "protein", "unit", "space", "fluid", "substance", "residue", "part", "isoform",
    ]

    /// Words behind the name of a protein that say which part of it is meant.
    private static let qualifiers: Set<String> = ["catalytic", "subunit"]
}
