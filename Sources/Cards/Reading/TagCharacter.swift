/// What a character is in a tag.
enum TagCharacter {
    /// A letter, or one of `_`, `-` and `/`: a tag needs at least one.
    case letter
    /// A digit, or another character that is a number.
    case digit
    /// An accent or vowel sign that belongs to the character before it: part of a tag, but not its beginning.
    case mark

    /// nil for a character that no tag has.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "A"..."Z", "_", "-", "/": self = .letter
        case "0"..."9": self = .digit
        case _ where scalar.isASCII: return nil
        default:
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: self = .letter
            case .decimalNumber, .letterNumber, .otherNumber: self = .digit
            case .nonspacingMark where !scalar.properties.isVariationSelector, .spacingMark: self = .mark
            default: return nil
            }
        }
    }
}
