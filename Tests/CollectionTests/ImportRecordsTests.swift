import Cards
import Files
import Formats
import Storage
import TestSupport
import Testing

@testable import Collection

/// What is kept between two runs of the program, and must be read by every later one.
@Suite struct ImportRecordsTests {
    private let folder = TemporaryFolder()

    @Test func whatIsRememberedOfImportsComesBack() throws {
        let path = folder("imports.jsonl")
        var records = try ImportRecords(path)
        let some = [
            ImportRecord(key: "k1", heading: "What is \"ATP\"?\u{1B}", print: .max, bodyPrint: 0),
            ImportRecord(key: nil, heading: "ö", print: 1, bodyPrint: 2),
        ]
        records["b/cells"] = some
        try records.write()
        #expect(try ImportRecords(path)["b/cells"] == some)
        #expect(try ImportRecords(path)["other"] == [])
    }

    @Test(arguments: ["plain", "a \"quoted\" word", "back\\slash", "猫\u{202E}\u{7F}", "", "tab\tand\u{0}nul", "{\"v\":1}"])
    func aLineIsPlainJSONWhateverStandsInIt(text: String) throws {
        let record = ImportRecord(key: text, heading: text, print: 0xAB, bodyPrint: .max)
        var bytes: [UInt8] = []
        RecordLine(deck: text, record: record).write(to: &bytes)
        let fields: [(key: String, value: JSON)] = [
            ("v", .int(1)), ("deck", .string(text)), ("key", .string(text)), ("heading", .string(text)), ("print", .string("ab")),
            ("body", .string("ffffffffffffffff")),
        ]
        #expect(String(decoding: bytes, as: UTF8.self) == JSON.object(fields).text + "\n")
        // As it stands, and as another program would have written it.
        for line in [Array(bytes.dropLast()), [0x20] + bytes.dropLast()] {
            let read = try #require(RecordLine(line[...]))
            #expect(read.deck == text && read.record == record)
        }
    }

    @Test func aFileOfTheFirstVersionIsReadAndLinesThatSayNothingArePassedOver() throws {
        let path = folder("imports.jsonl")
        try FileSystem.replace(
            path,
            with: """
                {"v":1,"deck":"a","key":null,"heading":"One","print":"ff","body":"10"}
                {"v":1,"deck":"a","heading":"without prints"}
                no line
                {"v":1,"deck":"a","key":"k","heading":"Two","print":"xyz","body":"10"}
                {"v":1,"deck":"a","key":"k","heading":"Two","print":"1","body":"2"}

                """)
        #expect(
            try ImportRecords(path)["a"] == [
                ImportRecord(key: nil, heading: "One", print: 255, bodyPrint: 16),
                ImportRecord(key: "k", heading: "Two", print: 1, bodyPrint: 2),
            ])
    }

    /// The store keeps these numbers: in another version they must be the same.
    @Test func theNumberOfABodyIsTheSameForEver() {
        #expect(Fingerprint.of([]) == 0xCBF2_9CE4_8422_2325)
        #expect(Fingerprint.of("foobar".utf8) == 0x8594_4171_F739_67E8)
        let cards = Deck(parsing: Array("## One\n\nfoobar\n\n## Two\n".utf8)).cards
        let stored = cards.map { IndexedCard($0, deck: "a").bodyHash }
        #expect(stored == [Fingerprint.of(cards[0].body.utf8), 0])
    }

    @Test func whatAnotherProgramRemembersMeanwhileStays() throws {
        let path = folder("imports.jsonl")
        var (first, second) = (try ImportRecords(path), try ImportRecords(path))
        let record = ImportRecord(key: "k", heading: "One", print: 1, bodyPrint: 2)
        first["a"] = [record]
        second["b"] = [record]
        try first.write()
        try second.write()
        #expect(try ImportRecords(path)["a"] == [record] && ImportRecords(path)["b"] == [record])
        first["a"] = []
        try first.write()
        #expect(try ImportRecords(path)["a"] == [] && ImportRecords(path)["b"] == [record])
    }
}
