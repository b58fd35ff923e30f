import Cards
import Foundation
import Scheduling
import Study
import TestSupport
import Testing

@testable import Storage

/// The answers that are kept for each card are those that the log comes to, whatever happens in whatever order.
@Suite struct HistoryTests {
    /// The answers of each card, from the whole log and as plainly as can be.
    private static func naive(_ log: [Event]) -> [CardNumber: [Review]] {
        var stories: [CardNumber: [Event]] = [:]
        var successors: [CardNumber: CardNumber] = [:]
        var answers: [CardNumber: [(id: EventID, review: Review)]] = [:]
        for event in log.sorted(by: { $0.id < $1.id }).inEffect() {
            if case .rename(let from, let to) = event.action {
                successors[to] = nil
                if from == to { continue }
                successors[from] = to
                let both = (answers.removeValue(forKey: from) ?? []) + (answers[to] ?? [])
                if !both.isEmpty { answers[to] = both.sorted { $0.id < $1.id } }
                guard let story = stories.removeValue(forKey: from) else { continue }
                let (old, new) = (ReplayTests.fold(story), stories[to].map(ReplayTests.fold))
                if old.reviews > new?.reviews ?? 0 || new?.due == nil { stories[to] = story }
            } else if var card = event.action.card {
                while let next = successors[card] { card = next }
                stories[card, default: []].append(event)
                guard case .answer = event.action else { continue }
                var replay = Replay()
                for event in stories[card] ?? [] { replay.apply(event, to: card) }
                answers[card, default: []].append((event.id, replay.histories[card]!.reviews.last!))
            }
        }
        return answers.mapValues { $0.map(\.review) }
    }

    private static func stored(_ learner: Learner) throws -> [CardNumber: [Review]] {
        var answers: [CardNumber: [Review]] = [:]
        _ = try learner.store.forEachStudied(.all, day: learner.day) {
            if !$0.history.reviews.isEmpty { answers[$0.number] = $0.history.reviews }
        }
        return answers
    }

    @Test(arguments: 1...12) func whatIsKeptIsWhatTheLogComesTo(seed: UInt64) throws {
        var learner = try Learner.inMemory(ReplayTests.headings, seed: seed &+ 100)
        let cards = try ReplayTests.headings.map { try learner.card($0) }
        for step in 0..<300 {
            try ReplayTests.stumble(&learner, cards)
            guard step % 10 == 0 else { continue }
            try #require(try Self.stored(learner) == Self.naive(learner.log()), "seed \(seed), step \(step)")
        }
        let before = try Self.stored(learner)
        try learner.store.rebuildSchedules()
        #expect(try Self.stored(learner) == before)
    }

    @Test(arguments: 1...4) func mergedLogsComeToTheSameAnswers(seed: UInt64) throws {
        var left = try Learner.inMemory(ReplayTests.headings, seed: seed)
        var right = try Learner.inMemory(ReplayTests.headings, seed: seed &+ 1000)
        right.milliseconds += 500
        let cards = try ReplayTests.headings.map { try left.card($0) }
        for _ in 0..<60 {
            try ReplayTests.stumble(&left, cards)
            try ReplayTests.stumble(&right, cards)
        }
        let (fromLeft, fromRight) = (try left.namedLog(), try right.namedLog())
        try left.merge(fromRight)
        try right.merge(fromLeft.reversed())
        #expect(try Self.stored(left) == Self.stored(right))
        #expect(try Self.stored(left) == Self.naive(left.log()))
    }

    @Test func anUndoneAnswerIsForgottenAndComesBackWithItsRedoing() throws {
        var learner = try Learner.inMemory(["a"])
        try learner.answer(learner.card("a"))
        let second = try learner.answer(learner.card("a"), .two, .drill)
        let both = try Self.stored(learner)
        let undo = try learner.record([.undo(second.id)])[0]
        #expect(try Self.stored(learner)[learner.card("a")]?.map(\.grade) == [.four])
        try learner.record([.undo(undo.id)])
        #expect(try Self.stored(learner) == both)
    }

    @Test func aResetForgetsNoAnswer() throws {
        var learner = try Learner.inMemory(["a"])
        try learner.answer(learner.card("a"))
        try learner.record([.reset(learner.card("a"))])
        try learner.answer(learner.card("a"))
        #expect(try Self.stored(learner)[learner.card("a")]?.map(\.stage) == [.new, .new])
    }

    @Test func aCardThatHadAnswersUnderBothNamesKeepsAll() throws {
        var learner = try Learner.inMemory(["a", "b"])
        try learner.answer(learner.card("a"), .three)
        try learner.answer(learner.card("b"), .five)
        try learner.record([.rename(learner.card("a"), to: learner.card("b"))])
        #expect(try Self.stored(learner)[learner.card("b")]?.map(\.grade) == [.three, .five])
    }

    @Test func aFilterChoosesWhoseAnswersAreHandedOver() throws {
        let learner = try SmallCollection.learner()
        var seen: [CardNumber: Int] = [:]
        let biology = Filter.term(.deck(TextPattern(literal: "biology")))
        let names = try learner.store.forEachStudied(biology, day: SmallCollection.today) { seen[$0.number] = $0.history.reviews.count }
        #expect(seen[try learner.card("life", deck: "biology")] == 4)
        #expect(seen.keys.allSatisfy { number in (try? learner.store.name(of: number)?.deck.hasPrefix("biology")) == true })
        #expect(names.decks.values.contains("Biology"))
    }
}
