/// The bytes by which a kind of file that is no text is known.
struct Signature: Sendable {
    private let bytes: [UInt8]
    /// Where they stand.
    private let offset: Int
    /// What a file with them is, its first bytes and the ending of its name given.
    let file: @Sendable (_ start: ArraySlice<UInt8>, _ ending: String) -> UnreadFile

    private init(_ bytes: [UInt8], at offset: Int = 0, _ file: @escaping @Sendable (ArraySlice<UInt8>, String) -> UnreadFile) {
        self.bytes = bytes
        self.offset = offset
        self.file = file
    }

    private init(_ text: String, at offset: Int = 0, _ title: String, _ remedy: String) {
        self.init(Array(text.utf8), at: offset) { _, _ in UnreadFile(title, remedy) }
    }

    private init(_ bytes: [UInt8], _ title: String, _ remedy: String) { self.init(bytes) { _, _ in UnreadFile(title, remedy) } }

    /// Whether a file begins with them.
    func begins(_ start: ArraySlice<UInt8>) -> Bool { start.dropFirst(offset).starts(with: bytes) }

    /// All that are known. Sources: PKWARE's APPNOTE, SQLite's file format, RFC 1952, 8878 and 8794, the specifications of PNG, GIF, JPEG,
    /// PDF, RIFF, Ogg, ISO base media, ustar and Microsoft's compound files.
    static let all: [Signature] =
        [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]].map { Signature($0, zip) } + [
            Signature(Array("SQLite format 3\0".utf8), database),
            Signature([0x1F, 0x8B], "compressed by gzip", unpack), Signature([0x42, 0x5A, 0x68, 0x31], "compressed by bzip2", unpack),
            Signature([0x42, 0x5A, 0x68, 0x39], "compressed by bzip2", unpack),
            Signature([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "compressed by xz", unpack),
            Signature([0x28, 0xB5, 0x2F, 0xFD], "compressed by Zstandard", unpack),
            Signature([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "an archive of 7-Zip", unpack),
            Signature([0x52, 0x61, 0x72, 0x21, 0x1A, 7], "an archive of RAR", unpack),
            Signature("ustar", at: 257, "an archive of tar", unpack),
            Signature("%PDF-", "a PDF", "write its cards as text or as a table (CSV), and import that"),
            Signature([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a picture (PNG)", picture),
            Signature([0xFF, 0xD8, 0xFF], "a picture (JPEG)", picture), Signature("GIF87a", "a picture (GIF)", picture),
            Signature("GIF89a", "a picture (GIF)", picture), Signature("WEBPVP8", at: 8, "a picture (WebP)", picture),
            Signature([0x49, 0x49, 0x2A, 0], "a picture (TIFF)", picture), Signature([0x4D, 0x4D, 0, 0x2A], "a picture (TIFF)", picture),
            Signature("WAVEfmt", at: 8, "a sound (WAV)", sound), Signature("OggS\0", "a sound or film (Ogg)", sound),
            Signature([0x49, 0x44, 0x33, 2], "a sound (MP3)", sound), Signature([0x49, 0x44, 0x33, 3], "a sound (MP3)", sound),
            Signature([0x49, 0x44, 0x33, 4], "a sound (MP3)", sound), Signature("fLaC\0", "a sound (FLAC)", sound),
            Signature([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { _, ending in UnreadFile.named(ending) ?? .wordProcessor },
        ]

    private static let unpack = "unpack it, and import what is in it"
    private static let picture = "a picture is copied together with the cards that show it: import those"
    private static let sound = "cards are imported as text: import the file that holds those"

    /// What a zip holds is told by the names of its first members, which stand uncompressed between them.
    private static func zip(_ start: ArraySlice<UInt8>, _ ending: String) -> UnreadFile {
        if start.holds("collection.anki2") { return .ankiPackage }
        if start.holds("cards.xml") { return .mnemosyneCards }
        if ending == "mochi" || start.holds("data.edn") || start.holds("data.json") { return .mochi }
        if start.holds("xl/") || start.holds("opendocument.spreadsheet") { return .spreadsheet }
        if start.holds("[Content_Types].xml") || start.holds("mimetypeapplication/") { return UnreadFile.named(ending) ?? .wordProcessor }
        return UnreadFile.named(ending) ?? UnreadFile("an archive (zip)", unpack)
    }

    private static func database(_ start: ArraySlice<UInt8>, _ ending: String) -> UnreadFile {
        if let named = UnreadFile.named(ending) { return named }
        if ending == "db", start.holds("data_for_fact") { return .mnemosyneStore }
        return UnreadFile(
            "a database of SQLite",
            "import what the program that made it exports as text; the store of Nacre itself comes back by 'restore', its log by 'log import'"
        )
    }
}
