import Cards
import Presentation
import Scheduling
import Study
import Terminal
import Testing

/// Each key and each word does one thing, and what is told of keys is true.
@Suite struct StudyKeysTests {
    private let keys = StudyKeys.standard

    @Test func noKeyDoesTwoThings() {
        let all = StudyAction.allCases.flatMap(\.keys)
        #expect(Set(all).count == all.count)
        for grade in Grade.allCases { #expect(keys.action(.character(Character(keys.label(of: grade)))) == nil) }
    }

    @Test(arguments: StudyAction.allCases) func everyKeyAndWordIsFound(action: StudyAction) {
        #expect(keys.labels(of: action) == action.keys)
        for word in action.words { #expect(keys.action(word: word.uppercased()) == action) }
    }

    @Test(
        arguments: [
            (.character("H"), .hint), (.character("q"), .quit), (.escape, .quit), (.backspace, .undo), (.character(" "), .goOn),
            (.character("z"), nil), (.tab, nil), (.control("h"), nil), (.enter, .goOn), (.character("r"), .redo),
        ] as [(Key, StudyAction?)])
    func aKeyDoesWhatItSays(key: Key, action: StudyAction?) {
        #expect(keys.action(key) == action)
    }

    @Test(
        arguments: [
            ("", .goOn), ("a", .goOn), ("exit", .quit), ("x", .suspend), ("?", .help), ("HELP", .help), ("t", nil), ("n", .missItem),
            ("4", nil),
        ] as [(String, StudyAction?)])
    func aWordDoesWhatItSays(word: String, action: StudyAction?) {
        #expect(keys.action(word: word) == action)
    }

    @Test func gradesAreTheirDigits() {
        #expect(Grade.allCases.map { keys.label(of: $0) } == ["0", "1", "2", "3", "4", "5"])
        #expect(keys.grade(.character("3")) == .three && keys.grade(.character("6")) == nil && keys.grade(word: "33") == nil)
        #expect(keys.range() == "0–5" && keys.range(of: [.zero, .one, .two], to: "-") == "0-2")
    }

    @Test(arguments: [("1", 0), ("a", 0), ("4", 3), ("d", 3), ("5", nil), ("e", nil), ("A", nil), ("0", nil)] as [(Character, Int?)])
    func optionsArePickedByDigitsAndSmallLetters(sign: Character, place: Int?) {
        #expect(keys.option(.character(sign), of: 4) == place)
    }

    @Test func otherKeysAreFoundAndTold() throws {
        let keys = StudyKeys(try KeyBindings(parsing: "undo=z bury=v good=j quit=Ctrl-X hint=i"), scale: .four)
        #expect(keys.action(.character("z")) == .undo && keys.action(.character("Z")) == .undo && keys.action(.backspace) == nil)
        #expect(keys.action(.control("x")) == .quit && keys.action(.escape) == nil)
        #expect(keys.action(word: "v") == .bury && keys.action(word: "b") == nil && keys.action(word: "bury") == .bury)
        #expect(keys.grade(.character("j")) == .four && keys.grade(.character("3")) == .four && keys.grade(word: "good") == .four)
        #expect(keys.legend(.undo) == ("z", "undo") && keys.label(of: .hint, picking: 26) == "I")
        let rows = HelpView(keys).rows
        #expect(
            rows.contains { $0.keys == ["z"] }
                && rows.contains { $0.keys == ["1 … 4"] && $0.meaning == "grade it: again, hard, good and easy" })
        #expect(HelpView(keys).words.contains("v for bury"))
    }

    @Test func fewGradesHaveFewKeys() {
        let keys = StudyKeys(scale: .two)
        #expect(keys.grade(.character("1")) == .one && keys.grade(.character("2")) == .four && keys.grade(.character("3")) == nil)
        #expect(keys.range() == "1–2" && keys.title(of: .four) == "good" && keys.range(of: [.four]) == "2")
    }

    @Test func whereLettersPickCapitalsAreTold() {
        #expect(keys.label(of: .bury, picking: 4) == "B" && keys.label(of: .bury) == "b" && keys.label(of: .edit, picking: 4) == "e")
        #expect(keys.label(of: .skip, picking: 18) == "s" && keys.label(of: .goOn, picking: 26) == "Space")
        let all = StudyAction.always.map { keys.label(of: $0, picking: StudyKeys.mostOptions) }
        #expect(all == ["U", "S", "B", "X", "E", "Q", "?"])
    }

    @Test(
        arguments: [(1, "1"), (4, "1–4"), (9, "1–9"), (10, "1–9, j"), (12, "1–9, j–l"), (26, "1–9, j–z"), (40, "1–9, j–z")]
            as [(Int, String)])
    func theKeysOfOptionsAreToldAsFarAsTheyGo(count: Int, words: String) {
        #expect(keys.range(ofOptions: count) == words)
        #expect(StudyKeys.mostOptions == Content.mostOptions)
    }

    @Test func everyOptionHasAKeyThatPicksIt() {
        for place in 0..<StudyKeys.mostOptions {
            #expect(keys.option(.character(Character(keys.label(ofOption: place))), of: StudyKeys.mostOptions) == place)
        }
    }
}
