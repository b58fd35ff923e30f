import Foundation
import Scheduling

/// The answers that one card was given, as the bytes in which they are stored: so packed, a million are read in a moment.
///
/// Each takes 16 bytes, numbers with their least significant byte first: the day (4), the milliseconds (4), the interval (2), the elapsed
/// days (2), the grade and the stage (1, three bits each), the hour and the confidence (1, five bits and two), and two that are 0.
struct PackedReviews: Equatable {
    /// The bytes.
    private(set) var bytes: Data

    /// Those of a card that was never answered.
    init() { bytes = Data() }

    /// Those in bytes that were stored.
    init(bytes: Data) { self.bytes = bytes }

    /// How many bytes one answer takes.
    static let width = 16

    /// Adds what came after all others.
    mutating func append(_ review: Review) { withUnsafeBytes(of: Self.words(review)) { bytes.append(contentsOf: $0) } }

    /// Adds the answers that the card was given under another name; the days decide what came first.
    mutating func merge(_ other: PackedReviews) {
        let all = other.reviews + reviews
        let ordered = all.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        bytes = Data()
        for (_, review) in ordered { append(review) }
    }

    /// The answers.
    var reviews: [Review] {
        var reviews: [Review] = []
        bytes.withUnsafeBytes { Self.read($0, into: &reviews) }
        return reviews
    }

    /// Adds the answers in these bytes to a list. What is no answer, in a file that another program has changed, is left out.
    static func read(_ bytes: UnsafeRawBufferPointer, into reviews: inout [Review]) {
        reviews.reserveCapacity(reviews.count + bytes.count / width)
        for start in stride(from: 0, through: bytes.count - width, by: width) {
            let low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
            let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start + 8, as: UInt64.self))
            if let review = review(low, high) { reviews.append(review) }
        }
    }

    private static func words(_ review: Review) -> (UInt64, UInt64) {
        let confidence: UInt64 =
            switch review.confidence {
            case nil: 0
            case .sure: 1
            case .unsure: 2
            }
        let day = UInt64(UInt32(bitPattern: Int32(clamping: review.day.number)))
        let low = day | UInt64(UInt32(clamping: review.milliseconds)) << 32
        let answer = UInt64(review.grade.rawValue) | UInt64(review.stage.rawValue) << 3
        let when = UInt64(review.hour) | confidence << 5
        let high = UInt64(UInt16(clamping: review.interval)) | UInt64(UInt16(clamping: review.elapsedDays)) << 16
        return (low.littleEndian, (high | answer << 32 | when << 40).littleEndian)
    }

    private static func review(_ low: UInt64, _ high: UInt64) -> Review? {
        guard let grade = Grade(rawValue: Int(high >> 32 & 7)), let stage = Review.Stage(rawValue: Int(high >> 35 & 7)) else { return nil }
        let confidence: Review.Confidence? =
            switch high >> 45 & 3 {
            case 1: .sure
            case 2: .unsure
            default: nil
            }
        return Review(
            day: StudyDay(Int(Int32(truncatingIfNeeded: low))), hour: Int(high >> 40 & 31), stage: stage, grade: grade,
            milliseconds: Int(low >> 32), interval: Int(high & 0xFFFF), elapsedDays: Int(high >> 16 & 0xFFFF), confidence: confidence)
    }
}
