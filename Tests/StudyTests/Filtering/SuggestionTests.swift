import Testing

@testable import Study

@Suite struct SuggestionTests {
    @Test(
        arguments: [
            ("stduy", "study"), ("STUDY", "study"), ("stat", "stats"), ("dcks", "decks"), ("glutamat", nil), ("x", nil), ("sus", "suspend"),
        ] as [(String, String?)])
    func aMistypedWordIsRecognised(word: String, meant: String?) {
        #expect(Suggestion.closest(to: word, among: ["study", "stats", "decks", "suspend"]) == meant)
    }

    @Test func aWholePageIsNoName() {
        #expect(Suggestion.closest(to: "b", among: ["a"]) == nil)
        #expect(Suggestion.closest(to: String(repeating: "a", count: 1_000_000), among: ["study"]) == nil)
    }
}
