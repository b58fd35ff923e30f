import Cards
import Formats
import Testing

/// What columns of tables are taken for, and what can be said of them.
@Suite("Columns of tables") struct TableShapeTests {
    private static func read(
        _ text: String, columns: String? = nil, separator: String? = nil, hasHead: Bool? = nil, _ format: ForeignFormat = .csv
    ) throws -> Imported {
        format.read(
            ForeignText(text), table: try TableOptions(fields: nil, columns: columns, separator: separator, hasHead: hasHead))
    }

    private static func sides(_ imported: Imported) -> [String] { imported.cards.map { $0.text.heading + " = " + $0.text.back } }

    private static let lessons = """
        number,poj,poj_sandhi,hanji,mandarin,english,notes
        1,gua,gua,我,我,I,
        2,li,li,你,你,you,polite: li
        3,i,i,伊,他,he,
        4,lan,lan,咱,我們,we,

        """

    /// Rows of numbers and names that nobody told are asked about; what was said settles it.
    @Test func columnsCanBeNamed() throws {
        let guessed = try Self.read(Self.lessons)
        #expect(guessed.table?.doubt == "no name tells which of 6 columns asks and which answers" && guessed.table?.head == .guessed)
        #expect(guessed.cards.count == 4 && !guessed.cards.contains { $0.text.heading.contains("1") || $0.text.heading == "number" })
        let named = try Self.read(Self.lessons, columns: "front=hanji,back=english,why=notes")
        #expect(Self.sides(named) == ["我 = I", "你 = you\n\n> **Why:** polite: li", "伊 = he", "咱 = we"] && named.table?.doubt == nil)
        let numbered = try Self.read(Self.lessons, columns: "front=4,back=6,back=5,tags=none")
        #expect(Self.sides(numbered)[0] == "我 = 我\n\nI")
    }

    @Test func whatIsNotThereIsTold() throws {
        #expect(
            try Self.read("a,b\nc,d\ne,f\n", columns: "front=word,back=2").table?.doubt
                == "there is no column called 'word': there are 2 columns, and no row that names them")
        #expect(
            try Self.read("front,back\nc,d\n", columns: "front=3,back=2").table?.doubt
                == "there is no column number 3: they are front, back")
        #expect(throws: TableOptionsError.noMeaning("side")) { _ = try Self.read("", columns: "side=1") }
        #expect(throws: TableOptionsError.noColumn("front")) { _ = try Self.read("", columns: "front") }
        #expect(throws: TableOptionsError.noSeparator("dash-dot")) { _ = try Self.read("", separator: "dash-dot") }
    }

    /// Columns that no row names, and what becomes of the first row; nothing where it had better be asked.
    @Test(
        arguments: [
            ("dog;Hund\ncat;Katze\nbird;Vogel\n", "dog = Hund"), ("1,dog,Hund\n2,cat,Katze\n3,bird,Vogel\n", "dog = Hund"),
            ("dog,,Hund\ncat,,Katze\nbird,,Vogel\n", "dog = Hund"), ("Hastings,1066\nNaseby,1645\nJena,1806\n", "Hastings = 1066"),
            ("1,2\n3,4\n5,6\n", nil), ("1066,Hastings\n1645,Naseby\n1806,Jena\n", nil), ("dog,\ncat,\nbird,x\n", nil),
        ])
    func sidesAreWords(text: String, first: String?) throws {
        let imported = try Self.read(text)
        if let first {
            #expect(Self.sides(imported).first == first && imported.table?.doubt == nil)
        } else {
            #expect(imported.table?.doubt != nil)
            #expect(try Self.read(text, columns: "front=1,back=2").table?.doubt == nil)
        }
    }

    /// Rows of names, and lists of words that look like some.
    @Test(
        arguments: [
            ("German;English\nHund;dog\n", true), ("Foreign\tNative\nHund\tdog\n", true), ("Englisch,Deutsch,Lesson\ndog,Hund,a\n", true),
            ("dog,Hund\ncat,Katze\n", false), ("German,Deutsch\nFrench,Französisch\nDutch,Niederländisch\n", false),
            ("note,Notiz\ndog,Hund\n", false),
        ])
    func aRowOfNamesIsNoCard(text: String, isHead: Bool) throws {
        let imported = try Self.read(text)
        #expect((imported.table?.head == .guessed) == isHead)
        #expect(imported.told.contains("1: changed: the first row is taken for names of the columns, and is no card") == isHead)
        #expect(try Self.read(text, hasHead: false).cards.count == imported.cards.count + (isHead ? 1 : 0))
        #expect(try Self.read(text, hasHead: true).cards.count == imported.cards.count - (isHead ? 0 : 1))
    }

    /// What stands above the names in a spreadsheet is no card, and does not hide the names.
    @Test(arguments: [
        ("My words 2024,,\n,,\nEnglish,German,Level\ndog,Hund,A1\ncat,Katze,A2\n", "dog = Hund\n\n**Level:** A1"),
        ("Words,\nfront,back\ndog,Hund\n", "dog = Hund"), ("front,back\ndog,\ncat,Katze\n", "cat = Katze"),
        ("Hund,\ndog,Hund\ncat,Katze\n", "dog = Hund"), ("1,Hund,dog\n2,Katze,cat\n", "Hund = dog"), ("1,Hund\n2,Katze\n", "1 = Hund"),
    ]) func titlesStandAboveNames(text: String, first: String) throws {
        let imported = try Self.read(text)
        #expect(Self.sides(imported).first == first)
        #expect(
            imported.notes.contains {
                $0.message.hasSuffix(" above the names of the columns is no card") || $0.message.hasSuffix("are no card")
            }
                == (text.hasPrefix("My") || text.hasPrefix("Words")))
    }

    /// As people have Quizlet part the sides.
    @Test(arguments: [
        (
            "dog - Hund\ncat - Katze - the animal\nx-ray - Röntgenbild\n", " - ",
            ["dog = Hund", "cat = Katze - the animal", "x-ray = Röntgenbild"]
        ),
        ("dog => Hund => A1\ncat => Katze => A2\n", " => ", ["dog = Hund", "cat = Katze"]), ("a::b\n", "::", ["a = b"]),
    ]) func severalSignsMayPartColumns(text: String, signs: String, sides: [String]) throws {
        let imported = try Self.read(text, separator: signs)
        #expect(Self.sides(imported) == sides && imported.table?.separator == "'\(signs)'")
        #expect(try TableOptions(fields: nil, columns: nil, separator: signs, hasHead: nil).isTold)
    }

    /// Its labels are no cards, and a comma with a blank behind it belongs to its field, since no field stands in quotes there.
    @Test func kwordquizWritesNoQuotes() throws {
        let imported = try Self.read(
            "Title:,Words\nAuthor:,A. Tester\n\"reef\",das Riff\na bank [of a river],das Ufer / die Böschung\nold lamp, which was here,alte Lampe; früher\n"
        )
        #expect(
            Self.sides(imported) == [
                "\"reef\" = das Riff", "a bank [of a river] = das Ufer / die Böschung", "old lamp, which was here = alte Lampe; früher",
            ])
        #expect(imported.told == ["1: left out: 2 rows are about the file, and no card"] && imported.table?.hasQuotes == false)
        #expect(imported.cards.map(\.line) == [3, 4, 5])
    }

    /// A word above numbers is their name; a word above words may be a word.
    @Test(arguments: [
        ("Year,Event\n1945,end of war\n1989,fall of the wall\n1066,Hastings\n", 3, true),
        ("Gas,Share\nargon,0.9 %\noxygen,21 %\nnitrogen,78.1 %\n", 3, false),
        ("many,some\n3,4\n5,eight\n7,nine\n", 3, true), ("pi,3.14\ne,2.72\nphi,1.62\n", 3, false),
        ("Year,Event\n1945,end of war\n", 2, false),
    ])
    func aWordAboveNumbersIsAName(text: String, count: Int, isDoubtful: Bool) throws {
        let table = try Self.read(text)
        #expect(table.cards.count == count, "\(Self.sides(table))")
        #expect((table.table?.doubt != nil) == isDoubtful, "\(table.table?.doubt ?? "")")
    }

    @Test func theSeparatorIsFoundOrSaid() throws {
        #expect(try Self.read("\"a;b\";c\nd;e\n").table?.separator == "semicolons")
        #expect(try Self.read("sep=|\na|b\n").table?.separator == "pipes")
        #expect(Self.sides(try Self.read("a - x%b\nc%d\n", separator: "%")) == ["a - x = b", "c = d"])
        #expect(try Self.read("\"a;b\";c\nd;e\n").table?.hasQuotes == true)
        #expect(try Self.read("a\tb\n", separator: "tabs").table?.separator == "tabs")
    }

    @Test func namesOfQuizletAndMemriseAreKnown() throws {
        #expect(Self.sides(try Self.read("Learnable,Definition\nHund,dog\n")) == ["Hund = dog"])
        #expect(Self.sides(try Self.read("term\tdefinition\nHund\tdog\n", .tsv)) == ["Hund = dog"])
        // Of two columns that mean the same, the first has it.
        #expect(Self.sides(try Self.read("word,translation,meaning\nHund,dog,an animal\n")) == ["Hund = dog\n\n**meaning:** an animal"])
    }
}
