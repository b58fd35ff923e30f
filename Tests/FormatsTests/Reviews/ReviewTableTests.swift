import Formats
import Scheduling
import Testing

@Suite struct ReviewTableTests {
    private func table(_ text: String) throws -> ReviewTable { try ReviewTable(Array(text.utf8)) }

    @Test func columnsAreFoundByTheirNamesAndRowsPutInTheOrderOfTime() throws {
        let text = "rating,\"card_id\",x,review_time_ms\r\n4,b,1,172800000\r\n3,\"a,\",2,0\n".replacing("a,", with: "a")
        let answers = try table(text).answers(dayStartMinutes: 0)
        #expect(answers == [RatedAnswer(card: 1, day: 0, rating: .good), RatedAnswer(card: 0, day: 2, rating: .easy)])
    }

    @Test func aDayBeginsWhenItIsSaid() throws {
        let table = try table("card_id,review_time_ms,rating\n1,86399999,3\n1,86400000,3\n1,122400000,3\n")
        #expect(table.answers(dayStartMinutes: 0).map(\.day) == [0, 1, 1])
        #expect(table.answers(dayStartMinutes: 600).map(\.day) == [0, 0, 1])
    }

    @Test func theQuietestHourIsTheLeastBusyOfFive() throws {
        let hours = (0..<24).flatMap { hour in Array(repeating: hour, count: (11...15).contains(hour) ? 0 : 4) }
        let rows = hours.map { "1,\($0 * 3_600_000),3" }.joined(separator: "\n")
        #expect(try table("card_id,review_time_ms,rating\n" + rows).quietestHour == 13)
    }

    @Test(arguments: [
        ("card_id,rating\n1,3", "there is no column 'review_time_ms'; expected are card_id, review_time_ms, rating"),
        ("card_id,review_time_ms,rating\n1,5", "line 2: there are too few columns"),
        ("card_id,review_time_ms,rating\n1,5,3\n1,x,3", "line 3: the time is no number of milliseconds"),
        ("card_id,review_time_ms,rating\n1,-5,3", "line 2: the time is no number of milliseconds"),
        ("card_id,review_time_ms,rating\n1,5,5", "line 2: the rating is none from 1 to 4"),
        ("card_id,review_time_ms,rating\n1,5,9999999999999999999", "line 2: the rating is none from 1 to 4"),
    ]) func whatIsNoLogIsTold(text: String, problem: String) {
        let error = #expect(throws: ReviewTable.Problem.self) { try table(text) }
        #expect(error?.description == problem)
    }

    @Test func aRowOfAnswersIsRead() {
        let answers = AnswerList.answers("3@0, 4@3,1@12")
        #expect(answers?.map(\.rating) == [.good, .easy, .again] && answers?.map(\.elapsedDays) == [0, 3, 12])
        for text in ["", "3", "5@0", "3@-1", "3@0,", "3@x", "3@0@1"] { #expect(AnswerList.answers(text) == nil) }
    }
}
