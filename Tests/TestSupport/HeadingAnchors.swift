/// The anchors that GitHub gives to the headings of a file, in order: lower case, punctuation and symbols left out, spaces made hyphens, and
/// a number behind those that came before.
public struct HeadingAnchors {
    /// One for each heading.
    public private(set) var anchors: [String] = []
    private var counts: [String: Int] = [:]

    /// The anchors of these headings, without their markup.
    public init(headings: [String]) {
        for heading in headings { append(heading) }
    }

    private mutating func append(_ heading: String) {
        let kept = heading.lowercased().unicodeScalars.filter { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
                .enclosingMark, .decimalNumber, .connectorPunctuation:
                true
            default: scalar == " " || scalar == "-"
            }
        }
        let anchor = String(String.UnicodeScalarView(kept)).replacing(" ", with: "-")
        let count = counts[anchor, default: 0]
        counts[anchor] = count + 1
        anchors.append(count == 0 ? anchor : "\(anchor)-\(count)")
    }
}
