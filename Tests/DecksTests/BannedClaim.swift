/// Something that no card may say, and why.
///
/// A card may quote such a claim to correct it, offer it as a wrong option, or deny it. So what stands in quotation marks is passed over,
/// wrong options are no statements, and a claim is let pass when its clause says no to it before or within the words found.
struct BannedClaim: Sendable {
    let name: String
    let reason: String
    /// How it may be worded: regular expressions for whole words, case ignored, in which ` … ` stands for up to three words.
    let wordings: [String]
    /// Words that make the sentence true where they stand in it, as a regular expression.
    var exception: String?
    /// Whether a clause may ask about it or call it possible.
    var mayBeDoubted = false
    /// Whether the claim itself says no, so that only what stands before it can deny it.
    var saysNo = false
    /// Sentences that say it, as a proof that the wordings find them.
    let examples: [String]
    /// Sentences that come near to it and are right.
    let harmless: [String]
}

extension BannedClaim {
    /// A search for the claim, made once for many sentences.
    struct Search {
        let claim: BannedClaim
        private let wordings: [Regex<AnyRegexOutput>]
        private let exception: Regex<AnyRegexOutput>?

        init(_ claim: BannedClaim, wording: String? = nil) {
            self.claim = claim
            wordings = (wording.map { [$0] } ?? claim.wordings).map(Self.expression)
            exception = claim.exception.map(Self.expression)
        }

        /// The first words of a text that say it.
        func found(in text: String) -> String? {
            for sentence in text.unquotedSentences {
                if let words = found(inSentence: sentence) { return words }
            }
            return nil
        }

        /// The first words of a sentence that say it.
        func found(inSentence sentence: String) -> String? {
            for wording in wordings {
                for match in sentence.matches(of: wording) where !isDenied(in: sentence, at: match.range) {
                    return exception.map(sentence.contains) == true ? nil : String(sentence[match.range])
                }
            }
            return nil
        }

        private func isDenied(in sentence: String, at range: Range<String.Index>) -> Bool {
            let before = sentence[..<range.lowerBound]
            let start = before.matches(of: #/[,;:(–—] | but | and /#).last?.range.upperBound ?? sentence.startIndex
            let clause = sentence[start..<(claim.saysNo ? range.lowerBound : range.upperBound)].lowercased()
            return clause.contains(Self.denial) || claim.mayBeDoubted && clause.contains(Self.doubt)
        }

        private static func expression(_ wording: String) -> Regex<AnyRegexOutput> {
            let gap = #"[⁻\s,]+(?:[\w⁻'’-]+[\s,]+){0,3}"#
            return try! Regex(#"\b(?:"# + wording.replacing(" … ", with: gap) + #")\b"#).ignoresCase().wordBoundaryKind(.simple)
        }

        private static var denial: Regex<(Substring, Substring)> {
            /\b(not|no|never|neither|nor|none|nothing|nobody|cannot|without|hardly|unproven|misleading|wrong|false)\b/
        }

        private static var doubt: Regex<(Substring, Substring)> {
            /\b(whether|if|could|may|might|how well|is there evidence|agree that|says? that|claims? that|idea that|hypothesis)\b/
        }
    }
}

extension String {
    /// The sentences, with what stands in quotation marks left out.
    var unquotedSentences: [String] {
        let text = replacing(/["“][^"”]*["”]/, with: "…").replacing(/\s+/, with: " ")
        return text.split(separator: /[.!?](\ |$)/).map(String.init)
    }
}
