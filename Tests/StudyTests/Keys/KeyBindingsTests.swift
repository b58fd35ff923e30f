import Scheduling
import Testing

@testable import Study

/// Keys that the learner chose, and the grades there are.
@Suite struct KeyBindingsTests {
    @Test func aNameLosesItsUsualKeysForThoseChosen() throws {
        let keys = try KeyBindings(parsing: "undo=Z undo=backspace bury=v good=j quit=ctrl-x show=f")
        #expect(keys.keys(of: .undo) == ["z", "Backspace"] && keys.keys(of: .bury) == ["v"] && keys.keys(of: .quit) == ["Ctrl-X"])
        #expect(keys.keys(of: .goOn) == ["Space", "Enter", "f"] && keys.keys(of: .skip) == ["s"])
        #expect(keys.grade("j") == .four && keys.grade("k") == nil)
        #expect(keys.text == "undo=z undo=Backspace bury=v good=j quit=Ctrl-X show=f")
        #expect(try KeyBindings(parsing: keys.text) == keys)
        #expect(try KeyBindings(parsing: "") == KeyBindings())
    }

    @Test(arguments: [
        ("undo", "'undo' gives no key: write it as undo=z"),
        ("undu=z", "there is nothing called 'undu'; did you mean 'undo'?"),
        (
            "undo=F13",
            "there is no key 'F13'; a key is a letter or sign, Ctrl-A to Ctrl-Z, or one of Space, Enter, Esc, Backspace, Tab, Del"
        ),
        ("undo=4", "'4' is kept for grades and options"),
        ("undo=PgUp", "'PgUp' scrolls, and does nothing else"),
        ("undo=Ctrl-C", "Ctrl-C leaves, and does nothing else"),
        ("undo=Ctrl-M", "Ctrl-M is what Enter sends"),
        ("bury=s", "'s' would be both skip and bury; give one of them another key"),
        ("good=j easy=J", "'j' would be both good and easy; give one of them another key"),
        ("good=space", "'Space' would be both show and good; give one of them another key"),
    ])
    func whatCannotBeIsToldWithARemedy(text: String, words: String) {
        let error = #expect(throws: KeyBindingError.self) { try KeyBindings(parsing: text) }
        #expect(error?.description == words)
    }

    @Test(arguments: GradeScale.allCases) func eachScaleSaysWhatAllGradesSay(scale: GradeScale) {
        for grade in Grade.allCases {
            let nearest = scale.nearest(to: grade)
            #expect(nearest.isPassing == grade.isPassing && scale.buttons.contains { $0.grade == nearest })
        }
        for button in scale.buttons { #expect(scale.nearest(to: button.grade) == button.grade) }
    }

    @Test func fewerGradesStandForThoseOfSM2() {
        #expect(
            GradeScale.four.buttons.map { "\($0.key) \($0.name) \($0.grade.rawValue)" } == [
                "1 again 1", "2 hard 3", "3 good 4", "4 easy 5",
            ])
        #expect(GradeScale.two.buttons.map { "\($0.key) \($0.name) \($0.grade.rawValue)" } == ["1 again 1", "2 good 4"])
    }
}
