/// Plurals, which count as their singulars.
enum Plural {
    /// The words of which a lower-case word can be the plural, the likeliest first; none when it looks like a singular.
    static func singulars(of word: String) -> [String] {
        guard word.utf8.count > 3 else { return [] }
        if let singular = irregular[word] { return [singular] }
        if word.hasSuffix("ies"), word.utf8.count > 4 { return [word.dropLast(3) + "y", String(word.dropLast())] }
        if ["yses", "yzes", "eses", "oses"].contains(where: word.hasSuffix) {
            return [String(word.dropLast()), word.dropLast(3) + "sis"]
        }
        if ["ches", "shes", "xes", "sses", "zzes"].contains(where: word.hasSuffix) { return [String(word.dropLast(2))] }
        guard word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix), !unchanging.contains(word) else { return [] }
        return [String(word.dropLast())]
    }

    /// Whether two lower-case words are one, or one is a plural of the other, or both are of a third.
    static func areOne(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        let (ones, others) = (singulars(of: first), singulars(of: second))
        return ones.contains(second) || others.contains(first) || ones.contains(where: others.contains)
    }

    private static let unchanging: Set<String> = [
        "species", "series", "lens", "gas", "means", "perhaps", "always", "diabetes", "rabies", "does",
    ]

    private static let irregular: [String: String] = {
        var table = [
            "bacteria": "bacterium", "cilia": "cilium", "quanta": "quantum", "spectra": "spectrum", "sera": "serum", "media": "medium",
            "mitochondria": "mitochondrion", "ganglia": "ganglion", "criteria": "criterion", "phenomena": "phenomenon", "crises": "crisis",
            "mice": "mouse", "feet": "foot", "teeth": "tooth", "men": "man", "women": "woman", "children": "child", "axes": "axis",
            "matrices": "matrix", "vertices": "vertex", "cortices": "cortex", "indices": "index", "apices": "apex", "vertebrae": "vertebra",
            "vertebre": "vertebra", "formulae": "formula", "formule": "formula", "genera": "genus", "corpora": "corpus",
            "foramina": "foramen",
            "halves": "half", "leaves": "leaf", "lives": "life", "viscera": "viscus", "vasa": "vas", "nuclei": "nucleus", "data": "datum",
            "species": "species", "series": "series", "boutons": "bouton", "somata": "soma", "stomata": "stoma", "septa": "septum",
            "radii": "radius", "alveoli": "alveolus", "bronchi": "bronchus", "astra": "astrum", "flagella": "flagellum",
            "cerebella": "cerebellum", "cristae": "crista", "criste": "crista",
        ]
        for stem in [
            "stimul", "loc", "foc", "fung", "gyr", "sulc", "thalam", "hippocamp", "calcul", "bacill", "nucleol", "fascicul", "colicul",
        ] {
            table[stem + "i"] = stem + "us"
        }
        return table
    }()
}
