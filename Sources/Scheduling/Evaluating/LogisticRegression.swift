#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A chance as a logistic function of features, each of which is put on one scale first; its weights are held near 0 (ridge, C = 1).
struct LogisticRegression {
    private let means: [Double], deviations: [Double]
    /// The weights, the last of which stands alone.
    private var weights: [Double]

    /// Fits rows of features, by Newton's method.
    init(_ rows: [[Double]], _ results: [Bool]) {
        let count = rows.first?.count ?? 0
        let number = Double(max(1, rows.count))
        let means = (0..<count).map { feature in rows.reduce(0) { $0 + $1[feature] } / number }
        deviations = (0..<count).map { feature in
            let variance = rows.reduce(0) { $0 + ($1[feature] - means[feature]) * ($1[feature] - means[feature]) } / number
            return variance > 0 ? variance.squareRoot() : 1
        }
        self.means = means
        weights = Array(repeating: 0, count: count + 1)
        let scaled = rows.flatMap(scale)
        for _ in 0..<Self.rounds {
            let change = step(scaled, results)
            for index in weights.indices { weights[index] -= change[index] }
            if change.allSatisfy({ abs($0) < 1e-9 }) { break }
        }
    }

    /// The chance for a row of features.
    func chance(_ row: [Double]) -> Double { scale(row).withUnsafeBufferPointer(chance(ofScaled:)) }

    private static let rounds = 50

    private func scale(_ row: [Double]) -> [Double] {
        zip(row, zip(means, deviations)).map { ($0 - $1.0) / $1.1 } + [1]
    }

    private func chance(ofScaled row: UnsafeBufferPointer<Double>) -> Double {
        var sum = 0.0
        for index in weights.indices { sum += weights[index] * row[index] }
        return 1 / (1 + exp(-sum))
    }

    /// The slopes, solved by the curvature.
    private func step(_ rows: [Double], _ results: [Bool]) -> [Double] {
        let size = weights.count
        // One row after the other, the right side at the end of each: sums that lie side by side.
        var sums = [Double](repeating: 0, count: size * (size + 1))
        rows.withUnsafeBufferPointer { rows in
            sums.withUnsafeMutableBufferPointer { sums in
                for (number, isTrue) in results.enumerated() {
                    let row = UnsafeBufferPointer(rebasing: rows[number * size..<(number + 1) * size])
                    let chance = chance(ofScaled: row)
                    let miss = chance - (isTrue ? 1 : 0)
                    let spread = chance * (1 - chance)
                    for first in 0..<size {
                        let (start, share) = (first * (size + 1), spread * row[first])
                        for second in 0..<size { sums[start + second] += share * row[second] }
                        sums[start + size] += miss * row[first]
                    }
                }
            }
        }
        var matrix = (0..<size).map { Array(sums[$0 * (size + 1)..<($0 + 1) * (size + 1)]) }
        for index in 0..<size - 1 {
            matrix[index][index] += 1
            matrix[index][size] += weights[index]
        }
        return Self.solved(&matrix)
    }

    /// Solves equations by elimination; the right side stands in the last column.
    private static func solved(_ matrix: inout [[Double]]) -> [Double] {
        let size = matrix.count
        for column in 0..<size {
            let pivot = (column..<size).max { abs(matrix[$0][column]) < abs(matrix[$1][column]) } ?? column
            matrix.swapAt(column, pivot)
            guard abs(matrix[column][column]) > 1e-12 else { continue }
            for row in 0..<size where row != column {
                let share = matrix[row][column] / matrix[column][column]
                for index in column...size { matrix[row][index] -= share * matrix[column][index] }
            }
        }
        return (0..<size).map { abs(matrix[$0][$0]) > 1e-12 ? matrix[$0][size] / matrix[$0][$0] : 0 }
    }
}
