/// The spelling of a word in which British and American English agree. It need not be that of either: it is only compared.
enum Spelling {
    /// A lower-case word in the common spelling.
    static func common(_ word: String) -> String {
        guard word.utf8.count > 3, word.utf8.allSatisfy({ $0 < 128 }) else { return word }
        var word = replacing(word)
        for (british, american) in endings where word.hasSuffix(british) && word.utf8.count > british.utf8.count + 1 {
            word = word.dropLast(british.utf8.count) + american
            break
        }
        return whole[word] ?? word
    }

    /// The word with each British group of letters in the common spelling.
    private static func replacing(_ word: String) -> String {
        let bytes = Array(word.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let (from, to) = groups[bytes[index]]?.first(where: { bytes[index...].starts(with: $0.from) }) {
                result += to
                index += from.count
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Groups of letters anywhere in a word, by their first.
    private static let groups: [UInt8: [(from: [UInt8], to: [UInt8])]] = {
        let pairs = [
            ("aemia", "emia"), ("ae", "e"), ("oe", "e"), ("sulph", "sulf"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"),
            ("ysing", "yzing"), ("ysed", "yzed"), ("ling", "ling"), ("lling", "ling"), ("lled", "led"), ("leuco", "leuko"),
            ("behaviour", "behavior"), ("colour", "color"), ("tumour", "tumor"), ("favour", "favor"), ("flavour", "flavor"),
            ("neighbour", "neighbor"), ("labour", "labor"), ("odour", "odor"), ("vapour", "vapor"), ("humour", "humor"),
            ("harbour", "harbor"), ("rigour", "rigor"), ("logue", "log"), ("defence", "defense"), ("licence", "license"),
            ("offence", "offense"), ("programme", "program"), ("mould", "mold"), ("aluminium", "aluminum"), ("ageing", "aging"),
            ("neurone", "neuron"), ("sceptic", "skeptic"),
        ]
        let bytes = pairs.filter { $0.0 != $0.1 }.map { (from: Array($0.0.utf8), to: Array($0.1.utf8)) }
        return Dictionary(grouping: bytes) { $0.from[0] }
    }()

    /// Endings, the longer before the shorter that ends it.
    private static let endings = [
        ("isers", "izers"), ("iser", "izer"), ("ises", "izes"), ("ise", "ize"), ("yses", "yzes"), ("yse", "yze"), ("tres", "ters"),
        ("tre", "ter"),
        ("bres", "bers"), ("bre", "ber"),
    ]

    /// Words that differ as a whole.
    private static let whole = [
        "grey": "gray", "disc": "disk", "discs": "disks", "heme": "hem", "whilst": "while", "amongst": "among", "towards": "toward",
    ]
}
