/// Numbers in words.
enum NumberWords {
    /// The value of a single lower-case word below a hundred.
    static let small: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11,
        "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
        "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    /// Words that multiply what stands before them.
    static let multipliers: [String: Double] = [
        "hundred": 100, "thousand": 1_000, "million": 1_000_000, "millions": 1_000_000, "billion": 1_000_000_000, "dozen": 12,
        "third": 1.0 / 3,
        "thirds": 1.0 / 3, "quarter": 0.25, "quarters": 0.25, "tenth": 0.1, "tenths": 0.1, "half": 0.5, "halves": 0.5,
    ]

    /// Words that are a whole number by themselves.
    static let whole: [String: Double] = ["none": 0, "nil": 0, "half": 0.5, "once": 1, "twice": 2]

    /// Ordinal numbers, which count as they are written in digits.
    static let ordinals: [String: String] = [
        "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th",
        "ninth": "9th", "tenth": "10th",
    ]

    /// Roman numerals that stand for a number behind another word: `complex III`, `group II`.
    static let roman: [String: Int] = [
        "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "xi": 11, "xii": 12,
    ]
}
