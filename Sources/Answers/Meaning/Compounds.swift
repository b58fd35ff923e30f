/// Words made of parts that mean something of their own, so that another part makes another word however near it looks.
enum Compounds {
    /// Whether two lower-case singulars differ in their first part, as `cytotoxicity` from `excitotoxicity`, or in the chemical ending of
    /// one stem, as `persulfate` from `persulfide`.
    static func differ(_ first: String, _ second: String) -> Bool {
        differInFirst(first, second) || differInFirst(second, first) || differInEnding(first, second)
    }

    private static func differInFirst(_ first: String, _ second: String) -> Bool {
        for length in 3...8 where first.count >= length + 5 && forms.contains(String(first.prefix(length))) {
            let rest = first.dropFirst(length)
            guard second.hasSuffix(rest), second.count > rest.count + 2 else { continue }
            let other = String(second.dropLast(rest.count))
            // A slip in the part itself is no other part.
            if forms.contains(other), other != first.prefix(length) { return true }
        }
        return false
    }

    private static func differInEnding(_ first: String, _ second: String) -> Bool {
        endings.contains { one in
            first.hasSuffix(one) && first.count > one.count + 3
                && endings.contains { $0 != one && second.hasSuffix($0) && second.dropLast($0.count) == first.dropLast(one.count) }
        }
    }

    private static let endings = [
        "ate", "ite", "ide", "amate", "amide", "amine", "yl", "ol", "al", "one", "ose", "ase", "ane", "ene", "yne",
    ]

    private static let forms: Set<String> = Set(
        """
        cyto excito neuro geno photo chemo thermo electro mechano hepato nephro cardio gastro osteo dermato hemato immuno psycho physio patho
        bacterio viro myco phyto zoo bio geo astro radio magneto hydro aero litho pyro cryo angio lympho myelo erythro leuko thrombo glyco
        lipo proteo nucleo oligo poly mono micro macro auto allo xeno iso hetero homo ecto endo exo meso epi peri para meta proto pseudo
        mito ribo lyso peroxi phago pino endothelio adipo chondro spermato oo sporo gameto vaso broncho pneumo rhino oto encephalo
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
