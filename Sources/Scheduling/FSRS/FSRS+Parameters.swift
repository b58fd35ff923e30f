extension FSRS {
    /// The 21 numbers that say how a learner's memory behaves.
    public struct Parameters: Hashable, Sendable {
        /// The numbers w0 to w20.
        public private(set) var values: [Double]

        /// Those numbers, each brought within its bounds; nil unless there are 21 that are finite.
        public init?(_ values: [Double]) {
            guard values.count == Self.count, values.allSatisfy(\.isFinite) else { return nil }
            self.values = zip(values, Self.bounds).map { min(max($0, $1.lowerBound), $1.upperBound) }
        }

        /// The numbers written with commas or blanks between; nil when they are not 21 numbers.
        public init?(text: String) {
            let words = text.split { ", \t[]".contains($0) }
            let values = words.compactMap { Double($0) }
            guard values.count == words.count else { return nil }
            self.init(values)
        }

        /// One of the numbers, which is brought within its bounds.
        public subscript(index: Int) -> Double {
            get { values[index] }
            set { values[index] = min(max(newValue, Self.bounds[index].lowerBound), Self.bounds[index].upperBound) }
        }

        /// The numbers with commas between, to four decimals.
        public var text: String { values.map { (($0 * 10_000).rounded() / 10_000).description }.joined(separator: ", ") }

        /// How many there are.
        public static let count = 21

        /// What fits people on the average; published with FSRS-6.
        public static let standard = Parameters(unchecked: [
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014,
            1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
        ])

        /// What each of them can be.
        public static let bounds: [ClosedRange<Double>] = [
            0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5, 0...0.8, 0.001...3.5,
            0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0.01...0.8, 0.1...0.8,
        ]

        private init(unchecked values: [Double]) { self.values = values }
    }
}
