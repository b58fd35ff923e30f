import Cards

/// Words that are one but for their spelling.
extension Vocabulary {
    /// What words are worth that differ by a slip of the pen or by an ending.
    func spelledOtherwise(_ first: [Int32], _ second: [Int32]) -> Double {
        guard !first.isEmpty, !second.isEmpty, first.count * second.count <= 900 else { return 0 }
        var left = second
        var worth = 0.0
        for word in first {
            var best: (index: Int, share: Double)?
            for (index, other) in left.enumerated() {
                let share = kinship(word, other)
                if share > best?.share ?? 0 { best = (index, share) }
            }
            if let best { worth += best.share * min(self.worth(word), self.worth(left.remove(at: best.index))) }
        }
        return worth
    }

    /// How sure it is that two words are one, from 0 to 1: most where only the ending differs, less where one letter does, which may be a
    /// slip or another word (cystine, cysteine).
    func kinship(_ first: Int32, _ second: Int32) -> Double {
        if first == second { return 1 }
        let (a, b) = (words[Int(first)], words[Int(second)])
        guard a.word.isSpelled, b.word.isSpelled else { return 0 }
        let difference = abs(a.letters.count - b.letters.count)
        guard difference <= 3 else { return 0 }
        if a.word.isName || b.word.isName { return difference <= 1 ? Self.kinshipOfNames(a, b) : 0 }
        guard min(a.letters.count, b.letters.count) >= 4, a.letters[0] == b.letters[0] else { return 0 }
        let common = zip(a.letters, b.letters).prefix(while: ==).count
        if common >= 4, Self.isEnding(a.letters.dropFirst(common)), Self.isEnding(b.letters.dropFirst(common)) { return 0.85 }
        return difference <= 1 && Alignment(a.letters, b.letters)?.distance == 1 ? 0.5 : 0
    }

    /// Names are one in the plural, in small letters, or where letters changed places or one is missing; another letter or number makes
    /// another name.
    private static func kinshipOfNames(_ a: Known, _ b: Known) -> Double {
        if a.letters == b.letters { return 0.9 }
        let (short, long) = a.letters.count < b.letters.count ? (a.letters, b.letters) : (b.letters, a.letters)
        if short.count >= 3, long.count > short.count, long.last == "s", long.starts(with: short) { return 0.9 }
        guard short.count >= 5, let steps = Alignment(short, long)?.steps.filter({ $0 != .same }), steps.count == 1 else { return 0 }
        return steps[0] != .changed && !(short + long).contains { $0.properties.numericType != nil } ? 0.7 : 0
    }

    /// The words of each of two texts that the other has too, only cut otherwise: `Python3` and `Python 3`, `TNF-α` and `TNFα`.
    ///
    /// - Parameter isOwn: whether a word of the one text is missing in the other.
    func cutOtherwise(_ first: Bag, _ second: Bag, isOwn: (Int32) -> Bool) -> Set<Int32> {
        func runs(_ bag: Bag) -> [String: [Int32]] {
            var runs: [String: [Int32]] = [:]
            for run in bag.sequence.split(whereSeparator: { !isOwn($0) || !words[Int($0)].word.isSpelled }) where run.count <= 6 {
                for start in run.indices {
                    var text = ""
                    for end in run[start...].indices {
                        text += words[Int(run[end])].word.text
                        runs[text] = Array(run[start...end])
                    }
                }
            }
            return runs
        }
        // One of the runs begins as the other does, or goes on from there.
        let (alone, others) = (first.words.map(\.word).filter(isOwn), second.words.map(\.word).filter(isOwn))
        func begins(_ word: Int32, _ other: Int32) -> Bool {
            let (a, b) = (words[Int(word)].letters, words[Int(other)].letters)
            return a.first == b.first && (a.count < b.count ? b.starts(with: a) : a.starts(with: b))
        }
        guard alone.contains(where: { word in others.contains { begins(word, $0) } }) else { return [] }
        let (here, there) = (runs(first), runs(second))
        return Set(here.keys.filter { there[$0] != nil }.flatMap { (here[$0] ?? []) + (there[$0] ?? []) })
    }

    private static func isEnding(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
        letters.isEmpty || letters.count <= 3 && endings.contains { $0.elementsEqual(letters) }
    }

    private static let endings: [[Unicode.Scalar]] = ["s", "es", "d", "ed", "e", "ing", "n", "y", "ies", "ied"].map {
        Array($0.unicodeScalars)
    }
}
