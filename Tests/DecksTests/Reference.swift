import Cards

/// One work that a `> **Source:** …` names: author or title, year, journal, and an identifier where there is one.
struct Reference {
    let text: String
    /// The identifiers in it that are well-formed.
    let identifiers: [String]
    /// What begins like an identifier but is not one.
    let malformed: [String]
    /// The years it names, volumes, pages and identifiers left out.
    let years: [Int]

    /// The references of a source: `; ` stands between them.
    static func all(in source: String) -> [Reference] {
        source.replacing(/\s+/, with: " ").split(separator: "; ").map { Reference(String($0)) }
    }

    init(_ text: String) {
        self.text = text
        var identifiers: [String] = []
        var years: [Int] = []
        var words = text.split(separator: " ").map { String($0.trimmingPrefix("(")) }[...]
        while var word = words.popFirst() {
            if word == "PMID", let number = words.popFirst() { word += " " + number }
            if word.hasSuffix(".") || word.hasSuffix(",") { word.removeLast() }
            if Self.isMeantAsAnIdentifier(word.lowercased()) {
                identifiers.append(word)
            } else if let year = word.prefixMatch(of: /([12][0-9]{3})(?![0-9:–-])/), let year = Int(year.1) {
                years.append(year)
            }
        }
        self.identifiers = identifiers.filter(Self.isWellFormed)
        malformed = identifiers.filter { !Self.isWellFormed($0) }
        self.years = years
    }

    /// Why a reader could not find the work by it; nil when nothing is wrong.
    var fault: String? {
        if !malformed.isEmpty { return "\(malformed.joined(separator: ", ")) is no identifier" }
        if text.first?.isLetter != true { return "neither author nor title" }
        if Self.ownStatements.contains(text) { return nil }
        if years.contains(where: { !(1930...2026).contains($0) }) { return "no year of publication" }
        if years.isEmpty, !identifiers.isEmpty, identifiers.allSatisfy(Self.isOfAPaper) { return "a paper without its year" }
        if years.isEmpty, identifiers.isEmpty, !Self.isNoPaper(text) { return "no identifier, no year, and no word on what it is" }
        return nil
    }

    /// Whether it begins like an identifier, well-formed or not: of a digital object, PubMed, PubMed Central, the NCBI bookshelf, the
    /// registers of trials and of reviews, Cochrane, Reactome; or like an address.
    private static func isMeantAsAnIdentifier(_ word: String) -> Bool {
        ["doi", "pmid", "pmc", "nbk", "nct0", "isrctn", "actrn", "crd", "cd0", "r-hsa", "http"].contains(where: word.hasPrefix)
            || word.prefixMatch(of: /10\.[0-9]{4,9}\//) != nil
    }

    private static func isWellFormed(_ text: String) -> Bool {
        if text.wholeMatch(of: /doi:10\.[0-9]{4,9}\/[A-Za-z0-9._()\/:-]*[A-Za-z0-9)]/) != nil {
            return text.filter { $0 == "(" }.count == text.filter { $0 == ")" }.count
        }
        let others =
            /PMID [1-9][0-9]{4,7}|PMC[1-9][0-9]{4,7}|NBK[0-9]{6}|NCT[0-9]{8}|ISRCTN[0-9]{8}|ACTRN[0-9]{14}|CRD42[0-9]{9}|CD[0-9]{6}|R-HSA-[0-9]+/
        return text.wholeMatch(of: others) != nil
    }

    private static func isOfAPaper(_ identifier: String) -> Bool {
        identifier.hasPrefix("doi:") || identifier.hasPrefix("PMID") || identifier.hasPrefix("PMC")
    }

    /// Whether it says to be a book, or where it is kept; these need no year.
    private static func isNoPaper(_ text: String) -> Bool {
        text.contains(isAnAddress) || text.contains(/\((textbook|agency document)\)$/)
    }

    private static var isAnAddress: Regex<(Substring, Substring)> { /\ [a-z0-9-]+(\.[a-z0-9-]+)+\/[^ ]+/ }

    /// Whether a reader is led to the very work: by author, year and either an identifier or volume and page; a work that names no author
    /// by an identifier or an address.
    var leadsToTheWork: Bool {
        if Self.ownStatements.contains(text) { return true }
        let isPlaced = text.contains(/[0-9]:[a-z]{0,2}[0-9]+/)
        if text.contains(/^\p{Lu}[^0-9]* (19|20)[0-9]{2}(,|\.| |$)/) {
            return !identifiers.isEmpty || isPlaced || Self.isNoPaper(text)
        }
        return !identifiers.isEmpty || Self.isNoPaper(text)
    }

    /// Whether it is a page that retells what others found: good for a reader's first look, not to rest a card on.
    var isWeak: Bool { text.contains(/\((secondary source|encyclopaedia copy|teaching page|vendor page|Wikipedia)\)$/) }

    /// What the decks say on their own account.
    private static let ownStatements = [
        "Nacre's own evidence scale, see README.md", "General caution: reasoning, not a measured claim", "Safety statement of these decks",
        "Synthesis of the trials in this deck",
    ]
}
