/// What characters are, as far as words are cut by it.
enum Script {
    /// Whether it is a letter, a digit or a mark of either.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isCharge(scalar) || isMark(scalar)
    }

    /// Whether it is a digit, or a sign that is raised or lowered like one.
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return ("0"..."9").contains(scalar) }
        return scalar.properties.numericType != nil && !isIdeograph(scalar) || isCharge(scalar)
    }

    /// Raised and lowered signs, as in Mg²⁺ and x_c⁻.
    private static func isCharge(_ scalar: Unicode.Scalar) -> Bool {
        (0x207A...0x207B).contains(scalar.value) || (0x208A...0x208B).contains(scalar.value)
    }

    /// Whether it is written above or below a letter.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x300 { return false }
        let category = scalar.properties.generalCategory
        return category == .nonspacingMark || category == .spacingMark || category == .enclosingMark
    }

    /// Whether it is of a script that puts no blanks between words.
    static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0xE00: false
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: Self.isLetter(scalar) && !isDecimal(scalar)
        case 0x3041...0x30FF, 0x31F0...0x31FF: scalar.value != 0x30FB
        default: isIdeograph(scalar)
        }
    }

    /// Whether it is a sign of Chinese writing.
    static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }

    private static func isDecimal(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType == .decimal }

    /// Whether it may be another's raised, lowered, wide or joined form.
    static func hasPlainForm(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB2, 0xB3, 0xB9, 0xB5, 0x1D2C...0x1DBF, 0x2070...0x209F, 0x2100...0x214F, 0xFB00...0xFB4F, 0xFF00...0xFFEF: true
        default: false
        }
    }
}
