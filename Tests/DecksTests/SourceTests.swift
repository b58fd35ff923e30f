import Cards
import Testing

/// Every card says where its facts come from, in a form by which the work can be found.
@Suite("The sources of the cards") struct SourceTests {
    static let references = ShippedCard.all.flatMap { card in
        Reference.all(in: card.content.source.text).map { (card: card, reference: $0) }
    }

    @Test func everyCardHasASource() {
        for card in ShippedCard.all { #expect(!card.content.source.text.isEmpty, "\(card.place)") }
    }

    @Test func everyReferenceCanBeFound() {
        for (card, reference) in Self.references {
            if let fault = reference.fault { Issue.record("\(card.place): \(fault): \(reference.text)") }
        }
    }

    @Test func everyReferenceLeadsToTheVeryWork() {
        for (card, reference) in Self.references {
            #expect(reference.leadsToTheWork, "\(card.place): author, year and place are not all named: \(reference.text)")
        }
    }

    @Test func noCardRestsOnPagesThatRetellAlone() {
        for card in ShippedCard.all {
            let references = Reference.all(in: card.content.source.text)
            #expect(references.contains { !$0.isWeak }, "\(card.place): \(references.map(\.text))")
        }
    }

    @Test func anIdentifierStandsForOnePaper() {
        var years: [String: Set<Int>] = [:]
        for (_, reference) in Self.references {
            for identifier in reference.identifiers { years[identifier, default: []].formUnion(reference.years) }
        }
        #expect(years.count > 100)
        for (identifier, years) in years { #expect(years.count <= 1, "\(identifier) is said to be of \(years.sorted())") }
    }

    @Test func theReadmesMainSourcesAreThoseOfTheCards() throws {
        let list = try #require(ShippedDeck.readme.firstMatch(of: /### Main sources\n([\s\S]*?)\n###/)).1
        let main = list.matches(of: /(?m)^- \*\*.*?:\*\* (.*)$/).flatMap { Reference.all(in: String($0.1)) }
        #expect(main.count >= 20)
        let known = Set(Self.references.flatMap(\.reference.identifiers))
        for reference in main {
            #expect(reference.fault == nil, "\(reference.text)")
            for identifier in reference.identifiers { #expect(known.contains(identifier), "no card cites \(identifier)") }
        }
    }

    @Test(arguments: [
        "Zhou & Danbolt 2014, J Neural Transm. doi:10.1007/s00702-014-1180-8",
        "Perry et al. 1982, Neurosci Lett. doi:10.1016/0304-3940(82)90390-1", "Jabaudon et al. 1999, PNAS. PMC17585",
        "Ellegaard et al. 2019, J Affect Disord. doi:10.1016/j.jad.2018.10.083 (highlights)", "Afshar et al. 2012. PMID 23131885",
        "Lu 2013, Biochim Biophys Acta 1830:3143–3153", "Direct interaction, Antioxidants 2022;11:1485. doi:10.3390/antiox11081485",
        "N-Acetylcysteine, StatPearls. NBK537183", "Trial registration NCT05408247", "Meta-analysis in OCD. CRD42023463683",
        "Reactome, voltage block of NMDA receptors by Mg²⁺. R-HSA-438066",
        "Cochrane review CD011769, characteristics of a trial. PMC10561353", "Purves et al., Neuroscience (textbook)",
        "Swiss product information, acetylcysteine, pharmacokinetics, ch.oddb.org/en/gcc/fachinfo", "Trial registration ISRCTN61794329",
        "N-acetylcysteine as add-on in OCD, a meta-analysis, researchhub.com/paper/7732370", "Safety statement of these decks",
    ])
    func aReferenceInAKnownFormIsGood(text: String) {
        #expect(Reference(text).fault == nil)
    }

    @Test(arguments: [
        "Zhou & Danbolt 2014. doi: 10.1007/s00702-014-1180-8", "Zhou & Danbolt 2014. DOI:10.1007/s00702-014-1180-8",
        "Zhou & Danbolt 2014. https://doi.org/10.1007/s00702-014-1180-8", "Zhou & Danbolt 2014. 10.1007/s00702-014-1180-8",
        "Zhou & Danbolt. doi:10.1007/s00702-014-1180-8", "Zhou & Danbolt 2014. doi:10.1007", "Perry 1982. doi:10.1016/0304-3940(82",
        "Afshar et al. 2012. PMID: 23131885", "Afshar et al. 2012. PMID", "Afshar et al. 2012. PMID 231318850",
        "Afshar et al. PMID 23131885", "Jabaudon et al. 1999. PMC 17585", "Jabaudon et al. 1999. PMC12", "2014. PMC17585",
        "A trial, NCT0540824", "Nature 319:774–776", "Olney 1696, Science", "Albrecht et al., Neuron Glia Biol",
        "Lu, Biochim Biophys Acta 1830:3143–3153", "Own knowledge",
        "Efficacy of NAC as add-on, meta-analysis of 5 RCTs",
    ])
    func aReferenceByWhichNothingIsFoundIsNot(text: String) {
        #expect(Reference(text).fault != nil)
    }

    @Test(arguments: [
        ("Zhou & Danbolt 2014, J Neural Transm. doi:10.1007/s00702-014-1180-8", true), ("Nowak et al. 1984, Nature 307:462–465", true),
        ("Breier et al. 2018, Schizophr Res", false), ("Effects of NAC on symptoms, 2018", false), ("Trial registration NCT01339858", true),
        ("Robert et al. 2015, Sci Transl Med 7:289ra86", true), ("Purves et al., Neuroscience (textbook)", true),
        ("Back et al. 2025, J Clin Psychiatry 86:25m15803", true), ("A page on NAC, example.org/nac (secondary source)", true),
    ])
    func aWorkIsLedToOnlyByNameYearAndPlace(text: String, leads: Bool) { #expect(Reference(text).leadsToTheWork == leads) }
}
