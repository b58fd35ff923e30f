import Scheduling
import Testing

@Suite struct EventIDTests {
    @Test func anIdIsWrittenAsAULID() {
        let id = EventID(after: nil, at: 1_469_918_176_385, entropy: 0)
        #expect(id.description == "01ARYZ6S410000000000000000")
        #expect(EventID("01ARYZ6S410000000000000000") == id)
        #expect(id.milliseconds == 1_469_918_176_385)
    }

    @Test(arguments: [
        "", "01ARYZ6S41000000000000000", "81ARYZ6S410000000000000000", "01ARYZ6S41000000000000000U", "01aryz6s410000000000000000",
    ])
    func whatIsNoIdIsNil(text: String) {
        #expect(EventID(text) == nil)
    }

    @Test func idsSortAsTheyWereMadeEvenWhenTheClockGoesBack() {
        var dice = SystemRandomNumberGenerator()
        var last: EventID?
        var clock: Int64 = 1_000_000
        for _ in 0..<1000 {
            clock += Int64.random(in: -500...500, using: &dice)
            let id = EventID(after: last, at: clock, entropy: UInt128.random(in: .min ... .max, using: &dice))
            if let last {
                #expect(last < id)
                #expect(last.description < id.description)
            }
            #expect(EventID(id.description) == id)
            last = id
        }
    }

    @Test(arguments: [Int64.min, -1, 0, .max]) func aMadClockLeavesRoomForWhatFollows(milliseconds: Int64) {
        let id = EventID(after: nil, at: milliseconds, entropy: .max)
        #expect(id < EventID(after: id, at: 0, entropy: 0))
    }
}
