import Cards

/// Words that look alike and mean another thing, or the contrary.
enum Opposites {
    /// Whether two lower-case words differ in a beginning or an ending that changes what they mean: `intra-` and `extra-`, `-ate` and
    /// `-ite`. A slip elsewhere in the word does not hide it.
    static func contains(_ first: String, _ second: String) -> Bool {
        differInBeginning(first, second) || differInEnding(first, second) || isNegated(first, second) || isNegated(second, first)
            || isEnzyme(first) && !mayBeEnzyme(second) || isEnzyme(second) && !mayBeEnzyme(first)
    }

    private static func isEnzyme(_ word: String) -> Bool { word.hasSuffix("ase") && word.count > 5 }

    private static func mayBeEnzyme(_ word: String) -> Bool {
        [2, 3, 4].contains { slips(between: String(word.suffix($0)), and: "ase", limit: 1) != nil }
    }

    private static func differInBeginning(_ first: String, _ second: String) -> Bool {
        beginnings.contains { one, other in
            isSplit(first, one, second, other) || isSplit(first, other, second, one)
        }
    }

    private static func isSplit(_ first: String, _ one: String, _ second: String, _ other: String) -> Bool {
        guard first.hasPrefix(one), second.hasPrefix(other) else { return false }
        let (rest, rest2) = (String(first.dropFirst(one.count)), String(second.dropFirst(other.count)))
        return min(rest.count, rest2.count) >= 3 && slips(between: rest, and: rest2, limit: rest.count > 5 ? 2 : 1) != nil
    }

    private static func differInEnding(_ first: String, _ second: String) -> Bool {
        let (ones, others) = (split(first), split(second))
        return ones.contains { one in others.contains { $0.stem == one.stem && $0.ending != one.ending } }
    }

    private static func split(_ word: String) -> [(stem: Substring, ending: String)] {
        endings.compactMap { word.hasSuffix($0) && (3...7).contains(word.count - $0.count) ? (word.dropLast($0.count), $0) : nil }
    }

    /// Whether the first word is the second behind a syllable that changes it.
    private static func isNegated(_ first: String, _ second: String) -> Bool {
        guard first.count > second.count, second.count >= 4 else { return false }
        return added.contains { first.hasPrefix($0) && slips(between: String(first.dropFirst($0.count)), and: second, limit: 0) != nil }
    }

    private static let beginnings = [
        ("intra", "extra"), ("intra", "inter"), ("inter", "extra"), ("hypo", "hyper"), ("pre", "post"), ("endo", "exo"), ("in", "ex"),
        ("in", "de"), ("in", "out"), ("in", "ef"), ("im", "ex"), ("up", "down"), ("under", "over"), ("sub", "super"), ("supra", "infra"),
        ("micro", "macro"), ("mono", "di"), ("mono", "poly"), ("mono", "tri"), ("di", "tri"), ("di", "tetra"), ("oligo", "poly"),
        ("homo", "hetero"), ("cis", "trans"), ("ortho", "para"), ("ortho", "meta"), ("meta", "para"), ("ana", "cata"), ("an", "cat"),
        ("af", "ef"), ("ab", "ad"), ("re", "de"), ("sym", "anti"), ("uni", "anti"), ("sym", "uni"), ("uni", "bi"), ("bi", "tri"),
        ("per", "poly"), ("per", "pro"), ("pro", "anti"), ("de", "hyper"), ("de", "un"), ("in", "re"), ("oxid", "reduc"), ("for", "back"),
        ("dys", "eu"), ("hydro", "lipo"), ("glyco", "lipo"), ("proto", "phos"), ("ante", "retro"), ("antero", "retro"),
        ("hypo", "epi"), ("endo", "ecto"), ("gluco", "glyco"), ("nor", "epi"), ("sup", "inf"), ("max", "min"), ("iso", "allo"),
        ("as", "des"), ("as", "dis"), ("ac", "de"), ("e", "im"), ("at", "de"),
    ]

    private static let endings = [
        "ate", "ite", "ide", "ine", "ane", "ene", "yne", "ol", "al", "one", "ase", "ose", "yl", "ic", "ous", "ium", "ant", "oid", "osine",
        "idine", "amine", "amide", "ent", "phile", "phobe", "philic", "phobic", "lysis", "genesis", "tide", "side", "ful", "less", "er",
        "est",
        "e", "ion", "ive", "or",
    ]

    private static let added = [
        "in", "im", "il", "ir", "un", "non", "dis", "anti", "ant", "de", "a", "an", "mis", "dys", "co", "pro", "re", "per", "hypo", "hyper",
        "sub",
        "super", "pre", "post", "poly", "mono", "di", "tri", "oligo", "tetra", "holo", "apo", "iso", "nor", "meta", "ortho", "para", "epi",
        "exo",
        "endo", "trans", "cis", "hydro", "oxo", "keto", "deoxy", "methyl", "acetyl", "seleno", "homo", "hetero", "semi", "peri", "inter",
        "intra", "extra", "micro", "macro", "bi", "uni", "auto", "counter", "over", "under", "neo", "phospho", "up", "down",
    ]
}
