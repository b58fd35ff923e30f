import Cards
import Scheduling
import TestSupport
import Testing

@testable import Storage

/// Whatever happens in whatever order, the schedules are what a replay of the whole log makes them.
@Suite struct ReplayTests {
    static let headings = ["a", "b", "c", "d", "e", "f"]

    /// The schedules after a log, derived as plainly as can be: over and over, and without a store.
    static func naive(_ log: [Event]) -> [CardNumber: Schedule] {
        var stories: [CardNumber: [Event]] = [:]
        var successors: [CardNumber: CardNumber] = [:]
        for event in log.sorted(by: { $0.id < $1.id }).inEffect() {
            if case .rename(let from, let to) = event.action {
                successors[to] = nil
                if from == to { continue }
                successors[from] = to
                guard let story = stories.removeValue(forKey: from) else { continue }
                let (old, new) = (fold(story), stories[to].map(fold))
                if old.reviews > new?.reviews ?? 0 || new?.due == nil { stories[to] = story }
            } else if var card = event.action.card {
                while let next = successors[card] { card = next }
                stories[card, default: []].append(event)
            }
        }
        return stories.mapValues(fold)
    }

    /// Where a card stands after what happened to it, told from the beginning.
    static func fold(_ story: [Event]) -> Schedule {
        var replay = Replay()
        for event in story { replay.apply(event, to: CardNumber(0)) }
        return replay.standings[CardNumber(0)]?.schedule ?? Schedule()
    }

    static func stored(_ learner: Learner) throws -> [CardNumber: Schedule] {
        try Dictionary(uniqueKeysWithValues: learner.schedules().map { (try learner.store.number(of: $0)!, $1) })
    }

    /// Does something at random.
    static func stumble(_ learner: inout Learner, _ cards: [CardNumber]) throws {
        let card = cards.randomElement(using: &learner.dice)!
        let other = cards.randomElement(using: &learner.dice)!
        let grade = Grade.allCases.randomElement(using: &learner.dice)!
        switch Int.random(in: 0..<100, using: &learner.dice) {
        case 0..<35: try learner.answer(card, grade)
        case 35..<45: try learner.answer(card, grade, Answer.Mode.allCases.randomElement(using: &learner.dice)!)
        case 45..<50: try learner.record([.suspend(card)])
        case 50..<52: try learner.record([.resume(card)])
        case 52..<54: try learner.record([.setDue(card, learner.day.advanced(by: 3))])
        case 54..<55: try learner.record([.adopt(card, ImportedSchedule(interval: 9, easiness: 230, due: learner.day.advanced(by: 4)))])
        case 55..<58: try learner.record([.bury(card, until: learner.day.advanced(by: 2))])
        case 58..<61: try learner.record([.reset(card)])
        case 61..<65: try learner.record(cards.shuffled(using: &learner.dice).prefix(3).map { .reset($0) })
        case 65..<70: try learner.record([.rename(card, to: other)])
        case 70..<72: try learner.record([.keepApart(card, from: other)])
        case 72..<75: try learner.record([.rename(card, to: other), .suspend(card), .rename(other, to: card)])
        case 75..<83: try learner.undo()
        case 83..<85: try learner.redo()
        case 85..<92: try takeBackAnything(&learner)
        default: learner.day = learner.day.advanced(by: Int.random(in: 0...3, using: &learner.dice))
        }
    }

    /// Undoes any event or batch of the last fifty, an undo perhaps.
    private static func takeBackAnything(_ learner: inout Learner) throws {
        guard let event = try learner.log().suffix(50).randomElement(using: &learner.dice) else { return }
        try learner.record([.undo(event.batch ?? event.id)])
    }

    @Test(arguments: 1...12) func whatIsStoredIsWhatAReplayMakes(seed: UInt64) throws {
        var learner = try Learner.inMemory(Self.headings, seed: seed)
        let cards = try Self.headings.map { try learner.card($0) }
        for step in 0..<400 {
            try Self.stumble(&learner, cards)
            guard step % 10 == 0 else { continue }
            try #require(try Self.stored(learner) == Self.naive(learner.log()), "seed \(seed), step \(step)")
        }
        let standings = try learner.standings()
        try learner.store.rebuildSchedules()
        #expect(try learner.standings() == standings)
    }

    @Test(arguments: 1...6) func twoLogsMergeByUnionInAnyOrder(seed: UInt64) throws {
        var left = try Learner.inMemory(Self.headings, seed: seed)
        var right = try Learner.inMemory(Self.headings, seed: seed &+ 1000)
        right.milliseconds += 500
        let cards = try Self.headings.map { try left.card($0) }
        for _ in 0..<3 {
            for _ in 0..<60 {
                try Self.stumble(&left, cards)
                try Self.stumble(&right, cards)
            }
            let (fromLeft, fromRight) = (try left.namedLog(), try right.namedLog())
            for half in Self.halves(fromRight.shuffled(using: &left.dice)) { try left.merge(half) }
            try right.merge(fromLeft.reversed())
            try #require(try left.log() == right.log())
            #expect(try left.standings() == right.standings())
            #expect(try Self.stored(left) == Self.naive(left.log()))
        }
    }

    private static func halves(_ events: [NamedEvent<CardName>]) -> [[NamedEvent<CardName>]] {
        [Array(events.prefix(events.count / 2)), Array(events.suffix(events.count - events.count / 2))]
    }

    @Test func anAnswerToAnOldNameCountsForTheNewOne() throws {
        var learner = try Learner.inMemory(["a", "b", "c"])
        let (a, b, c) = (try learner.card("a"), try learner.card("b"), try learner.card("c"))
        try learner.record([.rename(a, to: b)])
        try learner.record([.rename(b, to: c)])
        try learner.answer(a)
        #expect(try learner.schedule("c").reviews == 1)
        #expect(try learner.schedule("a") == Schedule())
    }

    @Test func aCardThatWasAnsweredUnderItsNewNameKeepsThat() throws {
        var learner = try Learner.inMemory(["a", "b"])
        try learner.answer(learner.card("a"))
        try learner.answer(learner.card("b"), .five)
        let b = try learner.schedule("b")
        try learner.record([.rename(learner.card("a"), to: learner.card("b"))])
        #expect(try learner.schedule("b") == b)
        try learner.record([.keepApart(learner.card("b"), from: learner.card("a"))])
        #expect(try learner.schedule("a").reviews == 1)
        #expect(try learner.schedule("b") == b)
    }

    @Test func ofTwoHistoriesTheLongerGoesOn() throws {
        var learner = try Learner.inMemory(["a", "b"])
        for _ in 0..<3 { try learner.answer(learner.card("a")) }
        try learner.answer(learner.card("b"), .five)
        let (a, b) = (try learner.schedule("a"), try learner.schedule("b"))
        try learner.record([.rename(learner.card("a"), to: learner.card("b"))])
        #expect(try learner.schedule("b") == a)
        try learner.record([.keepApart(learner.card("b"), from: learner.card("a"))])
        #expect(try learner.schedule("a") == a)
        #expect(try learner.schedule("b") == b)
    }

    @Test func whatIsKeptApartStaysApartWhoeverPairsItWhenever() throws {
        var (left, right) = (try Learner.inMemory(["a", "b"]), try Learner.inMemory(["a", "b"], seed: 2))
        try left.answer(left.card("a"))
        try right.merge(left.namedLog())
        let word = try left.record([.keepApart(left.card("b"), from: left.card("a"))])[0]
        right.milliseconds += 60_000
        try right.record([.rename(right.card("a"), to: right.card("b"))])
        #expect(try right.schedule("b").reviews == 1)
        try right.merge(left.namedLog())
        try left.merge(right.namedLog())
        for learner in [left, right] { #expect(try learner.schedule("a").reviews == 1) }
        try left.record([.undo(word.id)])
        #expect(try left.schedule("b").reviews == 1)
        #expect(try left.log().inEffect().count == 2)
    }

    @Test func anUndoTakesBackOnlyWhatCameBeforeIt() throws {
        var learner = try Learner.inMemory(["a"])
        let first = try learner.answer(learner.card("a"))
        let second = try learner.answer(learner.card("a"))
        var early = first
        early.id = EventID(rawValue: first.id.rawValue + 1)
        early.action = .undo(second.id)
        try learner.merge([NamedEvent(early)])
        #expect(try learner.schedule("a").reviews == 2)
        #expect(try Self.stored(learner) == Self.naive(learner.log()))
    }

    @Test func undoingAResetOfManyCardsBringsAllBack() throws {
        var learner = try Learner.inMemory(["a", "b"])
        for heading in ["a", "b"] { try learner.answer(learner.card(heading)) }
        let before = try learner.standings()
        try learner.record([.reset(learner.card("a")), .reset(learner.card("b"))])
        try learner.undo()
        #expect(try learner.standings() == before)
    }
}

extension Learner {
    /// Where each card stands, with its last event.
    func standings() throws -> [CardName: Standing] {
        var standings: [CardName: Standing] = [:]
        for name in try schedules().keys {
            let (schedule, lastEvent) = try store.schedule(of: store.number(of: name)!)
            standings[name] = Standing(schedule: schedule, lastEvent: lastEvent!)
        }
        return standings
    }
}
