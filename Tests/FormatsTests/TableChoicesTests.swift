import Cards
import Testing

@testable import Formats

/// Tables of quizzes: columns of options, and one that tells which are right.
@Suite struct TableChoicesTests {
    private static func read(_ text: String, _ columns: String? = nil, fields: FieldText? = nil) throws -> Imported {
        let options = try TableOptions(fields: fields, columns: columns, separator: nil, hasHead: nil)
        return TableDeckReader.read(ForeignText(text), separator: nil, options: options)
    }

    /// A row of names, a row, and the options of which its card is made, the right ones first by their mark.
    private static let shapes: [(names: String, row: String, back: String)] = [
        ("Question,A,B,C,Answer", "Which?,one,two,three,B", "- [ ] one\n- [x] two\n- [ ] three"),
        ("question,a,b,c,answer", "Which?,one,two,three,\"A, C\"", "- [x] one\n- [ ] two\n- [x] three"),
        (
            "Question,Answer 1,Answer 2,Answer 3,Time limit,Correct answer(s)", "Which?,one,two,three,20,2",
            "- [ ] one\n- [x] two\n- [ ] three"
        ),
        (
            "Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer", "Which?,Multiple Choice,one,two,,2",
            "- [ ] one\n- [x] two"
        ),
        (
            "question,option_a,option_b,correct_option,explanation", "Which?,one,two,option_a,since",
            "- [x] one\n- [ ] two\n\n> **Why:** since"
        ),
        ("Question,Option A,Option B,Correct", "Which?,4,1,1", "- [ ] 4\n- [x] 1"),
        ("Question,Choice1,Choice2,Solution", "Which?,one,Two,two", "- [ ] one\n- [x] Two"),
        ("Question,Correct Answer,Wrong Answer 1,Wrong Answer 2", "Which?,one,two,three", "- [x] one\n- [ ] two\n- [ ] three"),
        ("Frage;A;B;Lösung", "Which?;one;two;a", "- [x] one\n- [ ] two"),
    ]

    @Test(arguments: shapes.indices) func aRowIsACardOfChoices(index: Int) throws {
        let (names, row, back) = Self.shapes[index]
        let imported = try Self.read("\(names)\n\(row)\n\(row.replacing("Which?", with: "Which else?"))\n")
        #expect(imported.cards.count == 2)
        let card = try #require(imported.cards.first?.text)
        let named = card.back.split(separator: "\n\n**").first.map(String.init) ?? ""
        #expect(card.heading == "Which?" && named.hasPrefix(back.split(separator: "\n\n")[0]) && card.back.hasSuffix(back.suffix(9)))
        #expect(Deck(parsing: card.written.text).cards.first?.kind == .choice)
    }

    /// Numbers are options by their text where they all are, else their numbers, from 0 or from 1.
    @Test(arguments: [
        (["1", "3"], ["4,1,9", "7,3,8"], ["- [ ] 4\n- [x] 1\n- [ ] 9", "- [ ] 7\n- [x] 3\n- [ ] 8"]),
        (["1", "3"], ["4,5,9", "7,5,8"], ["- [x] 4\n- [ ] 5\n- [ ] 9", "- [ ] 7\n- [ ] 5\n- [x] 8"]),
        (["0", "2"], ["4,5,9", "7,5,8"], ["- [x] 4\n- [ ] 5\n- [ ] 9", "- [ ] 7\n- [ ] 5\n- [x] 8"]),
    ])
    func numbersAreTakenAlikeInAllRows(answers: [String], options: [String], backs: [String]) throws {
        let rows = zip(options, answers).enumerated().map { "Which \($0)?,\($1.0),\($1.1)" }
        let imported = try Self.read("question,A,B,C,answer\n" + rows.joined(separator: "\n") + "\n")
        #expect(imported.cards.map(\.text.back) == backs)
    }

    @Test func whatNamesNoOptionStaysAQuestionAndIsTold() throws {
        let imported = try Self.read("Question,A,B,Answer\nWhich?,one,two,B\nWhat?,one,two,seven\nWho?,one,,one\n")
        #expect(imported.cards.map { Deck(parsing: $0.text.written.text).cards.first?.kind } == [.choice, .basic, .basic])
        #expect(imported.cards[1].text.back == "seven\n\n**A:** one\n\n**B:** two")
        #expect(imported.told.contains { $0.contains("2 rows have no option that their answer names: they are no choices") })
    }

    @Test func columnsOfOptionsCanBeSaid() throws {
        let right = ["- [x] one\n- [ ] x", "- [x] three\n- [ ] y"]
        #expect(try Self.read("Which?,one,x\nWhat?,three,y\n", "front=1,back=2,option=3").cards.map(\.text.back) == right)
        #expect(try Self.read("Which?,one,x,A\nWhat?,three,y,A\n", "front=1,option=2,option=3,back=4").cards.map(\.text.back) == right)
    }

    /// Options are words, unless it was said what the fields are.
    @Test(
        arguments: [
            (nil, "- [x] \\*a\\* \\& b\n- [ ] \\<i>c\\</i>"), (.plain, "- [x] \\*a\\* \\& b\n- [ ] \\<i>c\\</i>"),
            (.markdown, "- [x] *a* & b\n- [ ] <i>c</i>"), (.html, "- [x] \\*a\\* & b\n- [ ] *c*"),
        ] as [(FieldText?, String)])
    func optionsAreWhatFieldsAreSaidToBe(fields: FieldText?, back: String) throws {
        let imported = try Self.read("Question,A,B,Answer\nWhich?,*a* & b,<i>c</i>,A\nWhat?,*a* & b,<i>c</i>,B\n", fields: fields)
        #expect(imported.cards.first?.text.back == back)
        #expect(imported.cards.map { Deck(parsing: $0.text.written.text).cards.first?.kind } == [.choice, .choice])
    }

    /// Names that other tables have too make no options.
    @Test(arguments: [
        "Q,A\nWhat?,That\n", "a,b\nWhat?,That\n", "Question,A,B\nWhat?,That,this\n", "Question,Answer,Option 1\nWhat?,That,this\n",
    ])
    func othersAreNoChoices(table: String) throws {
        let imported = try Self.read(table)
        #expect(imported.cards.allSatisfy { !$0.text.back.contains("[x]") })
    }

    @Test func titlesMayStandAboveAQuiz() throws {
        let imported = try Self.read("Unit 3,,,\n,,,\nQuestion,Answer 1,Answer 2,Correct answer\nWhich?,one,two,2\n")
        #expect(imported.cards.map(\.text.back) == ["- [ ] one\n- [x] two"])
    }

    @Test func columnsThatHoldNothingAreNotListed() throws {
        let imported = try Self.read("word,translation,,,\nmot,word,,,\nchat,cat,,,\n")
        #expect(
            imported.table?.columns.map(\.name) == ["word", "translation"] && imported.table?.rows == [["mot", "word"], ["chat", "cat"]])
    }
}
