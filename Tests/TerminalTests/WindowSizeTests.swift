import Terminal
import Testing

@Suite struct WindowSizeTests {
    @Test(arguments: [(nil, nil), ("", nil), ("0", nil), ("-5", nil), ("wide", nil), ("1", 1), ("132", 132)] as [(String?, Int?)])
    func onlyANumberOfCellsIsASize(said: String?, cells: Int?) {
        #expect(WindowSize.stated(said) == cells)
    }
}
