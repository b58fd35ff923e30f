import Scheduling
import Testing

@Suite struct StudyDayTests {
    @Test(arguments: [
        // UTC seconds, offset, start in minutes, date
        (0, 0, 0, "1970-01-01"), (-1, 0, 0, "1969-12-31"), (0, 0, 240, "1969-12-31"), (4 * 3600, 0, 240, "1970-01-01"),
        (4 * 3600 - 1, 0, 240, "1969-12-31"), (3 * 3600, 3600, 240, "1970-01-01"), (1_795_478_399, 0, 0, "2026-11-23"),
        (1_795_478_400, 0, 0, "2026-11-24"), (951_782_400, 0, 0, "2000-02-29"), (4_107_542_400, 0, 0, "2100-03-01"),
        (1_795_478_400, -36_000, 240, "2026-11-23"),
    ])
    func aMomentBelongsToTheDayThatBeganBeforeIt(seconds: Int, offset: Int, start: Int, date: String) {
        let moment = Moment(milliseconds: Int64(seconds) * 1000, utcOffsetSeconds: offset)
        #expect(StudyDay(of: moment, startMinutes: start).description == date)
    }

    @Test func theLastMillisecondOfADayIsStillThatDay() {
        #expect(StudyDay(of: Moment(milliseconds: -1, utcOffsetSeconds: 0), startMinutes: 0).number == -1)
        #expect(StudyDay(of: Moment(milliseconds: 86_399_999, utcOffsetSeconds: 0), startMinutes: 0).number == 0)
    }

    @Test func datesAndNumbersAreTheSameForFourCenturies() {
        for number in stride(from: -80_000, to: 80_000, by: 1) {
            let date = StudyDay(number).calendarDate
            #expect(StudyDay(year: date.year, month: date.month, day: date.day).number == number)
        }
    }

    @Test(arguments: [
        ("2026-11-24", 20_781), ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("0000-01-01", -719_528),
        ("9999-12-31", 2_932_896),
    ])
    func aDateIsReadAsItIsWritten(text: String, number: Int) {
        #expect(StudyDay(text)?.number == number)
        #expect(StudyDay(number).description == text)
    }

    @Test(arguments: [
        "", "2026-11-31", "2025-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "26-11-24", "2026-11-24 ",
        "2026-11-+4", "-026-11-24", "2026/11/24", "2026-11-2４", "10000-01-01",
    ])
    func whatIsNoDateIsNoDay(text: String) {
        #expect(StudyDay(text) == nil)
    }

    /// Europe/Berlin, 2026: clocks go forward on 29 March and back on 25 October. 03:59 is the day before, 04:00 the new one.
    @Test(arguments: [
        (1_774_749_540, 7200, "2026-03-28"), (1_774_749_600, 7200, "2026-03-29"), (1_792_897_140, 3600, "2026-10-24"),
        (1_792_897_200, 3600, "2026-10-25"),
    ])
    func aDayOfTwentyThreeOrTwentyFiveHoursIsOneDay(seconds: Int, offset: Int, date: String) {
        #expect(StudyDay(of: Moment(milliseconds: Int64(seconds) * 1000, utcOffsetSeconds: offset), startMinutes: 240).description == date)
    }
}
