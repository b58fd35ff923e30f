import Formats

extension AnkiPackage {
    /// SHA-1 of each medium, in hexadecimal.
    ///
    /// - Throws: `PackageError` when one is damaged.
    public func mediaHashes() throws -> [String: String] {
        var hashes: [String: String] = [:]
        for name in media {
            var hash = SHA1()
            try readMedium(name) { hash.add($0) }
            hashes[name] = hash.digest().hexadecimal
        }
        return hashes
    }

    /// The names of media that notes show and that are not there, in order.
    public var missingMedia: [String] {
        let media = Set(media)
        var missing: Set<String> = []
        for note in collection.notes {
            for field in note.fields {
                let (names, formulas) = AnkiMedia.references(in: field)
                let pictures = formulas.map { "latex-" + SHA1.digest($0.utf8).hexadecimal + ".png" }
                missing.formUnion((names + pictures).filter { !media.contains($0) })
            }
        }
        return missing.sorted()
    }
}
