import Cards
import Testing

/// The numbers of facts that the comments of cards name.
struct FactNumberTests {
    @Test(
        arguments: [
            ("A.\n\n<!-- GSH-012, GLU-3 -->", ["GSH-012", "GLU-3"]),
            ("A. <!-- GSH-1 --> B.\n\n<!-- see also GSH-2 (old) -->", ["GSH-1", "GSH-2"]),
            ("GSH-012 is no comment.", []), ("<!-- to be checked in 2027 -->", []), ("<!-- GSH-012", []),
            ("Q\n\n***\n\nA\n\n<!-- a1 -->", ["a1"]),
            ("Q <!-- f7 -->\n\n***\n\nA", ["f7"]), ("A", []),
        ] as [(String, Set<String>)])
    func table(body: String, numbers: Set<String>) {
        #expect(Deck(parsing: Array("## Q\n\n\(body)\n".utf8)).cards[0].factNumbers == numbers)
    }
}
