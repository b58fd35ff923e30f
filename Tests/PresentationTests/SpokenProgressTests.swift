import Scheduling
import Statistics
import Terminal
import Testing

@testable import Presentation

/// Figures as sentences: short, and of nothing but words.
@Suite struct SpokenProgressTests {
    /// 24 November 2026, a Tuesday.
    private static let today = StudyDay(year: 2026, month: 11, day: 24)

    static func report(answered: Bool) -> ProgressReport {
        var progress = Progress(span: Span(today: today, days: 30), ahead: 30)
        if answered { answer(&progress) }
        progress.finish(listed: answered ? 43 : 3)
        return ProgressReport(
            progress, today: progress.today(due: 9, new: 3, drill: 0), deckNames: [1: "Glutamate"], tagSets: [7: ["level/core", "nac"]],
            hardest: progress.hardest.entries.map { ("Which ion is Mg²⁺, of card \($0.card.rawValue)?", "forward", $0) })
    }

    /// Answers of some weeks, some of them wrong, some given with confidence.
    private static func answer(_ progress: inout Progress) {
        var replay = Replay()
        for number in 0..<400 {
            let day = today.advanced(by: number / 8 - 49)
            let moment = Moment(milliseconds: (Int64(day.number) * 24 + 9 + Int64(number % 5)) * 3_600_000, utcOffsetSeconds: 0)
            let answer = Answer(
                grade: Grade.allCases[[5, 4, 5, 3, 1, 5, 2][number % 7]], mode: .scheduled, totalMilliseconds: 9000,
                confidence: number % 3 == 0 ? .sure : .unsure)
            let card = CardNumber(Int64(number % 40 + 1))
            replay.apply(Event(id: EventID(rawValue: UInt128(number)), moment: moment, day: day, action: .answer(card, answer)))
        }
        for (card, standing) in replay.standings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let (schedule, history) = (standing.schedule, replay.histories[card] ?? History())
            progress.add(
                KnownCard(
                    number: card, deck: 1, tagSet: 7, interval: schedule.interval, easiness: SM2.Memory(history).easiness,
                    due: schedule.due, buriedUntil: nil, lapses: schedule.lapses, isSuspended: false), history.reviews)
        }
    }

    @Test(arguments: [true, false], FigureName.allCases) func everyFigureIsAFewSentencesOfWordsAlone(answered: Bool, name: FigureName) {
        let spoken = SpokenProgress(Self.report(answered: answered))
        let few = spoken.figure(name)
        #expect(!few.isEmpty)
        #expect(few.joined(separator: " ").split(separator: " ").count <= 45, "\(few)")
        for sentence in few + spoken.numbers(name) {
            #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"), "\(sentence)")
            #expect(sentence.allSatisfy { $0.isLetter || ($0.isASCII && $0.isNumber) || ".,:;?!'-() ".contains($0) }, "\(sentence)")
        }
    }

    @Test(arguments: [true, false]) func theOverviewIsFiftyWordsAtMost(answered: Bool) {
        let overview = SpokenProgress(Self.report(answered: answered)).overview
        #expect(overview.joined(separator: " ").split(separator: " ").count <= 50, "\(overview)")
    }

    @Test func nothingIsSaidOfNothing() {
        #expect(
            SpokenProgress(Self.report(answered: false)).overview == [
                "Today: 0 answers, 12 left.", "Nothing studied yet.", "Due: nothing in 30 days.",
            ])
    }

    static let curves: [(values: [Double], said: String)] = [
        ([1, 5, 3], "Answers: from 1 to 3; lowest 1, highest 5"), ([2, 2], "Answers: 2 all the time"), ([4], ""), ([], ""),
    ]

    @Test(arguments: curves) func aCurveIsItsEndsAndItsTurns(values: [Double], said: String) {
        #expect(SpokenProgress.curve("Answers", values) { "\(Int($0))" } == said)
    }

    static let rankings: [(bars: [(String, Int)], said: String)] = [
        ([("new", 2), ("young", 9), ("mature", 4), ("buried", 1), ("none", 0)], "young, 9; mature, 4; new, 2; 1 more"),
        ([("new", 2), ("young", 2)], "new, 2; young, 2"), ([("none", 0)], ""),
    ]

    @Test(arguments: rankings) func barsAreSaidInTheOrderOfTheirSize(bars: [(String, Int)], said: String) {
        #expect(SpokenProgress.ranking(bars) == said)
    }

    @Test func aDayOfTheWeekIsSaidWhole() {
        #expect(SpokenDays.weekday(Self.today) == "Tuesday")
    }

    @Test func whereThereIsNoRoomForPlotsFiguresAreSentences() {
        let view = ProgressView(Self.report(answered: true), columns: 40, glyphs: .ascii)
        let lines = view.overviewInSentences + view.sentences(of: FigureName.allCases)
        #expect(lines.allSatisfy { $0.width <= 40 })
        #expect(lines.contains { $0.plain.hasPrefix("This week: Monday") })
    }
}
