/// Abbreviations and second names of biochemistry and neuroscience, which count as the names they stand for, by themselves and as parts of
/// other names: `GSH reductase`, `mGluR5`. One line each: the name, an equals sign, what counts as it.
///
/// Only names that always mean the same belong here. What one question alone takes for the same belongs among its accepted answers.
enum Abbreviations {
    /// Words with each abbreviation among them as the name; nil where there is none.
    static func expanded(_ words: [Word]) -> [Word]? {
        var result: [Word] = []
        var isChanged = false
        var index = 0
        while index < words.count {
            guard let (names, length) = longest(words[index...]) else {
                result.append(words[index])
                index += 1
                continue
            }
            for (place, name) in names.enumerated() {
                var name = name
                (name.gap, name.isApart) = place == 0 ? (words[index].gap, words[index].isApart) : (.space, true)
                // Of a name that is said twice, as in `mGlu receptors mGlu2/3`, the first says only what sort of thing it is.
                if name.gap == .space, let last = result.last, name.text.hasPrefix(last.text), last.text.utf8.count > 2 {
                    result.removeLast()
                }
                result.append(name)
            }
            isChanged = true
            index += length
        }
        return isChanged ? result : nil
    }

    /// The longest run of words at the head of some that is in the table, as the words of the name.
    private static func longest(_ words: ArraySlice<Word>) -> (names: [Word], length: Int)? {
        var best: (names: [Word], length: Int)?
        var (plain, stemmed) = ("", "")
        for (offset, word) in words.prefix(mostWords).enumerated() {
            guard offset == 0 || word.gap != .item, plain.utf8.count < 80 else { break }
            let last = plain.unicodeScalars.last
            let mark = last?.isDigit == true && word.text.unicodeScalars.first?.isDigit == true ? "·" : ""
            (stemmed, plain) = (plain + mark + word.stem, plain + mark + word.text)
            if let names = names[plain] ?? names[stemmed] { best = (names, offset + 1) }
        }
        if best == nil, var word = words.first, let name = numbered(word.text) ?? numbered(word.stem) {
            word.text = name
            best = ([word], 1)
        }
        return best
    }

    /// A name with a number run into it: `mglur5`, `nr2b`.
    private static func numbered(_ word: String) -> String? {
        guard let digit = word.firstIndex(where: \.isASCIIDigit), digit > word.startIndex else { return nil }
        guard let name = families[String(word[..<digit])] else { return nil }
        return name + word[digit...]
    }

    private static let mostWords = 10

    /// Families whose members are told by their numbers.
    private static let families = ["mglur": "mglu", "grm": "mglu", "grin": "glun", "nr": "glun", "gria": "glua", "grik": "gluk"]

    /// The words of the name for each of the texts that count as it.
    private static let names: [String: [Word]] = {
        var table: [String: [Word]] = [:]
        for line in text.split(separator: "\n") {
            let sides = line.split(separator: "=").map(String.init)
            let name = Phrase.words(sides[0])
            for other in sides[1].split(separator: "|") { table[Phrase.joined(Phrase.words(String(other)).map(\.text))] = name }
        }
        return table
    }()

    private static let text = """
        glutathione = GSH | reduced glutathione | reduced GSH
        glutathione disulfide = GSSG | oxidised glutathione | oxidised GSH | GSH disulfide | disulfide of glutathione
        glutathione reductase = GSSG reductase | glutathione disulfide reductase | GSR
        glutathione peroxidase = GPx
        glutathione transferase = GST | glutathione S-transferase | GSH S-transferase
        glutathione synthetase = GSH synthetase
        glutathione reductase = GSH reductase
        glutathione peroxidase = GSH peroxidase
        glutamate cysteine ligase = GCL | γ-glutamylcysteine synthetase | γ-glutamylcysteine ligase | glutamylcysteine synthetase | γ-GCS | γ-glutamyl-cysteine ligase | glutamyl-cysteine ligase | glutamate–cysteine synthetase
        mglu = metabotropic glutamate receptor | mGluR | mGlu receptor
        glun = NMDA receptor subunit GluN
        AMPA receptor = α-amino-3-hydroxy-5-methyl-4-isoxazolepropionic acid receptor | AMPAR | AMPA-type receptor | AMPA-type glutamate receptor | AMPA glutamate receptor | GluA receptor | AMPA receptor type
        NMDA receptor = NMDAR | NMDA-type receptor | NMDA-type glutamate receptor | NMDA glutamate receptor | GluN receptor
        EAAT1 = GLAST | SLC1A3 | excitatory amino acid transporter 1
        EAAT2 = GLT-1 | SLC1A2 | excitatory amino acid transporter 2 | glutamate transporter 1
        EAAT3 = EAAC1 | SLC1A1 | excitatory amino acid transporter 3
        EAAT = excitatory amino acid transporter
        VGLUT1 = SLC17A7 | vesicular glutamate transporter 1 | vesicular glutamate transporter type 1
        VGLUT2 = SLC17A6 | vesicular glutamate transporter 2 | vesicular glutamate transporter type 2
        VGLUT3 = SLC17A8 | vesicular glutamate transporter 3 | vesicular glutamate transporter type 3
        VGLUT = vesicular glutamate transporter
        xCT = SLC7A11
        system xc⁻ = xc⁻ | Sxc⁻ | cystine/glutamate antiporter | cystine/glutamate exchanger | cystine/glutamate transporter | cystine/glutamate exchange
        glutamine synthetase = glutamate–ammonia ligase
        GLS = GLS1
        cystine = CySS
        cysteine = Cys
        glutamine = Gln
        glutamate = Glu
        glycine = Gly
        serine = Ser
        aspartate = Asp
        N-acetylcysteine = NAC
        N-acetyl-p-benzoquinone imine = NAPQI | N-acetyl-para-benzoquinone imine
        buthionine sulfoximine = BSO
        pyridoxal phosphate = PLP | P5P | pyridoxal-5-phosphate | pyridoxal 5'-phosphate
        thiamine = vitamin B1
        riboflavin = vitamin B2
        niacin = vitamin B3
        vitamin B6 = pyridoxine
        cobalamin = vitamin B12
        ascorbate = vitamin C | ascorbic acid
        tocopherol = vitamin E
        vitamin = vit
        α-ketoglutarate = AKG | α-KG | 2-oxoglutarate | 2-OG | α-oxoglutarate | 2-ketoglutarate | α-ketoglutaric acid | 2-oxoglutaric acid
        5-oxoproline = pyroglutamate | pyroglutamic acid | oxoproline
        pentose phosphate pathway = PPP | pentose phosphate shunt | hexose monophosphate shunt | hexose monophosphate pathway | HMP shunt | HMP pathway | phosphogluconate pathway | pentose shunt | pentose pathway
        thiol = sulfhydryl | sulfanyl | mercapto | SH | R-SH
        antiporter = exchanger
        GABA = γ-aminobutyric acid | γ-aminobutyrate
        GAD = glutamate decarboxylase
        SOD = superoxide dismutase
        blood–brain barrier = BBB
        extracellular fluid = ECF
        extracellular water = ECW
        cerebrospinal fluid = CSF
        central nervous system = CNS
        substantia nigra pars compacta = SNpc | SNc
        reactive oxygen species = ROS
        reactive nitrogen species = RNS
        long-term potentiation = LTP
        long-term depression = LTD
        magnetic resonance spectroscopy = MRS
        magnetic resonance imaging = MRI
        obsessive–compulsive disorder = OCD
        World Health Organization = WHO
        Food and Drug Administration = FDA
        Essential Medicines List = EML | list of essential medicines | model list of essential medicines | list of essential drugs | essential drugs list
        adenosine triphosphate = ATP
        adenosine diphosphate = ADP
        adenosine monophosphate = AMP
        deoxyribonucleic acid = DNA
        ribonucleic acid = RNA
        acetylcholine = ACh
        serotonin = 5-HT | 5-hydroxytryptamine
        adrenaline = epinephrine
        noradrenaline = norepinephrine
        paracetamol = acetaminophen | APAP
        sulfasalazine = Salazopyrin | SASP | salazosulfapyridine
        calcium = Ca²⁺
        magnesium = Mg²⁺
        sodium = Na⁺
        potassium = K⁺
        chloride = Cl⁻
        zinc = Zn²⁺
        selenium = Se
        water = H₂O
        carbon dioxide = CO₂
        hydrogen peroxide = H₂O₂
        ammonia = NH₃
        sodium chloride = NaCl
        """
}
