import Testing

@testable import Terminal

@Suite("Completion")
struct CompletionTests {
    @Test(arguments: [
        ("", ""), ("stu", "stu"), ("study ", ""), ("study na", "na"), ("study \"NAC and", "\"NAC and"), ("study 'NAC and' gl", "gl"),
        ("study NAC\\ and", "NAC\\ and"), ("what's up", "up"), ("study \"a\\\" b", "\"a\\\" b"),
    ])
    func theWordBeforeTheCursorIsFound(text: String, word: String) {
        #expect(Completion.word(endOf: text) == word)
    }

    @Test(arguments: [
        ([], ""), (["one"], "one"), (["glutamate", "glutathione"], "gluta"), (["a", "ab"], "a"), (["ab", "a"], "a"), (["a", "b"], ""),
        (["ä1", "ä2"], "ä"),
    ])
    func theCommonBeginningIsFound(words: [String], prefix: String) {
        #expect(Completion.commonPrefix(of: words) == prefix)
    }

    @Test func choicesWithoutNotesStandInColumns() {
        let choices = ["one", "two", "three", "four", "five"].map { Completion(text: $0) }
        #expect(Completion.list(choices, columns: 20, rows: 20).map(\.plain) == ["one    three  five", "two    four"])
        #expect(Completion.list(choices, columns: 4, rows: 20).map(\.plain) == ["one", "two", "thr…", "four", "five"])
    }

    @Test func choicesWithNotesStandOneOnALine() {
        let choices = [Completion(text: "study", note: "what is due today"), Completion(text: "quit")]
        #expect(Completion.list(choices, columns: 16, rows: 20).map(\.plain) == ["study  what is …", "quit"])
    }

    @Test func ofTooManyChoicesTheFirstAreListed() {
        let choices = (1...100).map { Completion(text: "card-\($0)") }
        let list = Completion.list(choices, columns: 20, rows: 4).map(\.plain)
        #expect(list.count == 4)
        #expect(list.last == "… and 94 more")
    }
}
