/// How the entries of a history are written as bytes, and read.
///
/// An entry is a byte that tells what it is (its lowest four bits), for what it counts (two) and what the learner said of the answer
/// beforehand (two); for an answer one with the grade (three) and the hour (five); then numbers of as many bytes as they need, seven bits in
/// each, the lowest first: the time since the entry before, and the time taken in milliseconds with two bits for the study day, which
/// hardly ever differs by more than one from that of the time. An answer goes on with the interval promised, and a bit that says whether the interval and the
/// days before it follow because they are not those of the entry before.
struct HistoryCoding {
    /// The time of the last entry.
    private var time: Int64 = 0
    /// The interval that the last answer that counts was promised, and its day.
    private var interval = 0
    private var lastDay: StudyDay?

    /// Where a history begins.
    init() {}

    /// Where these bytes end.
    init(after bytes: [UInt8]) {
        var coding = HistoryCoding()
        bytes.withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            while let entry = coding.read(&reader) { coding.follow(entry) }
        }
        self = coding
    }

    /// Hands over the entries in these bytes. What is none, in a file that another program has changed, ends them.
    static func read(_ bytes: UnsafeRawBufferPointer, _ body: (History.Entry) throws -> Void) rethrows {
        var (reader, coding) = (ByteReader(bytes), HistoryCoding())
        while let entry = coding.read(&reader) {
            coding.follow(entry)
            try body(entry)
        }
    }

    /// Whether these bytes are entries and nothing else. Of answers, as nearly all are, no more is made than shows that they can be read.
    static func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var (reader, coding) = (ByteReader(bytes), HistoryCoding())
        while !reader.isAtEnd {
            let start = reader
            var time = coding.passAnswer(&reader)
            if time == nil {
                reader = start
                time = coding.read(&reader)?.time
            }
            guard let time else { return false }
            coding.time = time
        }
        return true
    }

    /// Passes over an answer of any weight. Returns its time; nil where there is none that can be read.
    private func passAnswer(_ bytes: inout ByteReader) -> Int64? {
        guard let head = bytes.byte(), head >> 4 & 3 < 3, Review.Stage(rawValue: Int(head & 15)) != nil, let recall = bytes.byte(),
            recall & 7 < 6,
            recall >> 3 < 24,
            let when = when(&bytes), let promise = bytes.number(upTo: UInt64(SM2.longestInterval) << 1 | 1)
        else { return nil }
        if promise & 1 == 1 {
            guard bytes.number(upTo: UInt64(SM2.longestInterval)) != nil, bytes.number(upTo: UInt64(Review.longestElapsed)) != nil else {
                return nil
            }
        }
        return when.time
    }

    /// What a card that is new, and one just answered, would be expected to have at the next answer.
    private mutating func follow(_ entry: History.Entry) {
        time = entry.time
        guard entry.weight == .counts else { return }
        switch entry.step {
        case .review(let review): if review.stage.isScheduling { (interval, lastDay) = (review.promised, review.day) }
        case .reset: (interval, lastDay) = (0, nil)
        case .adopted(let adopted, _): (interval, lastDay) = (adopted.interval, adopted.lastDay)
        }
    }

    private func expects(_ review: Review) -> Bool {
        let elapsed = min(max(0, lastDay.map { review.day.days(since: $0) } ?? 0), Review.longestElapsed)
        return review.interval == interval && review.elapsedDays == elapsed
    }

    // Numbers for what is no stage of an answer.
    private static let reset: UInt8 = 15
    private static let adopted: UInt8 = 14
}

// MARK: - Writing

extension HistoryCoding {
    /// Adds an entry.
    mutating func write(_ entry: History.Entry, to bytes: inout [UInt8]) {
        let weight = entry.weight.rawValue << 4
        switch entry.step {
        case .review(let review):
            let confidence: UInt8 = review.confidence == nil ? 0 : review.confidence == .sure ? 1 : 2
            bytes.append(UInt8(review.stage.rawValue) | weight | confidence << 6)
            bytes.append(UInt8(review.grade.rawValue) | UInt8(review.hour & 31) << 3)
            write(entry.time, review.day, review.milliseconds, to: &bytes)
            let isExpected = expects(review)
            bytes.append(number: UInt64(max(0, review.promised)) << 1 | (isExpected ? 0 : 1))
            if !isExpected {
                bytes.append(number: UInt64(max(0, review.interval)))
                bytes.append(number: UInt64(max(0, review.elapsedDays)))
            }
        case .reset(let day):
            bytes.append(Self.reset | weight)
            write(entry.time, day, 0, to: &bytes)
        case .adopted(let adopted, let day):
            bytes.append(Self.adopted | weight)
            write(entry.time, day, 0, to: &bytes)
            write(adopted, on: day, to: &bytes)
        }
        follow(entry)
    }

    private func write(_ time: Int64, _ day: StudyDay, _ milliseconds: Int, to bytes: inout [UInt8]) {
        bytes.append(number: UInt64(max(0, time - self.time)))
        let offset = day.number - Int(time / 86_400_000)
        let code: UInt64 = offset == 0 ? 0 : offset == -1 ? 1 : offset == 1 ? 2 : 3
        bytes.append(number: UInt64(max(0, milliseconds)) << 2 | code)
        if code == 3 { bytes.append(signed: offset) }
    }

    private func write(_ adopted: ImportedSchedule, on day: StudyDay, to bytes: inout [UInt8]) {
        for number in [adopted.repetition, adopted.interval, adopted.easiness] { bytes.append(number: UInt64(max(0, number))) }
        bytes.append(signed: adopted.due.days(since: day))
        let (stability, difficulty) = (adopted.stability, adopted.difficulty)
        bytes.append((adopted.last == nil ? 0 : 1) | (stability == nil ? 0 : 2) | (difficulty == nil ? 0 : 4))
        if let last = adopted.last { bytes.append(signed: last.days(since: day)) }
        for number in [stability, difficulty].compactMap({ $0 }) {
            for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number.bitPattern >> shift)) }
        }
    }
}

// MARK: - Reading

extension HistoryCoding {
    private func read(_ bytes: inout ByteReader) -> History.Entry? {
        guard let head = bytes.byte(), let weight = History.Weight(rawValue: head >> 4 & 3) else { return nil }
        let kind = head & 15
        if kind == Self.reset {
            return when(&bytes).map { History.Entry(time: $0.time, step: .reset(on: $0.day), weight: weight) }
        }
        if kind == Self.adopted {
            guard let when = when(&bytes), let adopted = adopted(on: when.day, &bytes) else { return nil }
            return History.Entry(time: when.time, step: .adopted(adopted, on: when.day), weight: weight)
        }
        guard let stage = Review.Stage(rawValue: Int(kind)), let recall = bytes.byte(), let grade = Grade(rawValue: Int(recall & 7)),
            recall >> 3 < 24, let when = when(&bytes), let promise = bytes.number(upTo: UInt64(SM2.longestInterval) << 1 | 1)
        else { return nil }
        var review = Review(
            day: when.day, hour: Int(recall >> 3), stage: stage, grade: grade, milliseconds: when.milliseconds, interval: interval,
            promised: Int(promise >> 1), elapsedDays: min(max(0, lastDay.map { when.day.days(since: $0) } ?? 0), Review.longestElapsed),
            confidence: head >> 6 == 1 ? .sure : head >> 6 == 2 ? .unsure : nil)
        if promise & 1 == 1 {
            guard let interval = bytes.number(upTo: UInt64(SM2.longestInterval)),
                let elapsed = bytes.number(upTo: UInt64(Review.longestElapsed))
            else { return nil }
            (review.interval, review.elapsedDays) = (Int(interval), Int(elapsed))
        }
        return History.Entry(time: when.time, step: .review(review), weight: weight)
    }

    private func when(_ bytes: inout ByteReader) -> (time: Int64, day: StudyDay, milliseconds: Int)? {
        guard let passed = bytes.number(upTo: 1 << 48), let taken = bytes.number(upTo: UInt64(Review.longest) << 2 | 3) else { return nil }
        let time = self.time + Int64(passed)
        guard time < 1 << 48 else { return nil }
        let offset: Int
        switch taken & 3 {
        case 0: offset = 0
        case 1: offset = -1
        case 2: offset = 1
        default:
            guard let far = bytes.signed(within: 20_000_000) else { return nil }
            offset = far
        }
        let day = Int(time / 86_400_000) + offset
        return StudyDay.numbers.contains(day) ? (time, StudyDay(day), Int(taken >> 2)) : nil
    }

    private func adopted(on day: StudyDay, _ bytes: inout ByteReader) -> ImportedSchedule? {
        guard let repetition = bytes.number(upTo: 1_000_000_000), let interval = bytes.number(upTo: UInt64(SM2.longestInterval)),
            let easiness = bytes.number(upTo: UInt64(ImportedSchedule.easinesses.upperBound)), let due = bytes.signed(within: 20_000_000),
            let flags = bytes.byte()
        else { return nil }
        var last: StudyDay?
        if flags & 1 == 1 {
            guard let offset = bytes.signed(within: 20_000_000) else { return nil }
            last = day.advanced(by: offset)
        }
        let stability = flags & 2 == 0 ? nil : bytes.double()
        let difficulty = flags & 4 == 0 ? nil : bytes.double()
        return ImportedSchedule(
            repetition: Int(repetition), interval: Int(interval), easiness: Int(easiness), stability: stability, difficulty: difficulty,
            due: day.advanced(by: due), last: last)
    }
}
