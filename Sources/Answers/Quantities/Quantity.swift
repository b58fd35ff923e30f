import Scheduling

/// A number, a range or a ratio, with its unit and how far off one may be.
struct Quantity: Equatable, Sendable {
    /// Whether the quantity is a limit.
    enum Bound: Sendable {
        /// Less than this.
        case below
        /// This.
        case exact
        /// More than this.
        case above
    }

    /// Whether it is a limit.
    var bound = Bound.exact
    /// The number, or the lower end of a range.
    var low: Numeral
    /// The upper end of a range.
    var high: Numeral?
    /// How far off one may be, in the same unit.
    var tolerance = 0.0
    /// Whether `tolerance` is a fraction of the number.
    var isToleranceRelative = false
    /// The unit; nil for a pure number.
    var unit: MeasureUnit?
    /// The unit as it is written, without spaces.
    var spelling = ""
    /// What is counted, when it is no unit: `4 subunits`.
    var counted = ""

    private func isNear(_ value: Double, _ numeral: Numeral) -> Bool {
        let allowed = isToleranceRelative ? abs(numeral.value) * tolerance : tolerance
        return Numeral.areEqual(value, numeral.value) || abs(value - numeral.value) <= allowed * (1 + 1e-9) + abs(numeral.value) * 1e-12
    }

    /// How good a typed quantity is as this one.
    ///
    /// - Parameter units: the units that the accepted answers name, where this one has none.
    func judge(_ typed: Quantity, units: [MeasureUnit]) -> Verdict {
        var verdict = Verdict.right
        var scale = 1.0
        switch (unit, typed.unit) {
        case (let own?, let other?):
            let isSpeltAlike = spelling.lowercased() == typed.spelling.lowercased()
            if isSpeltAlike, other.isLoose || own.isLoose {
                scale = 1
            } else if own.isSameSort(as: other) {
                let factor = other.factor / own.factor
                scale = isSpeltAlike && !holds(typed, scale: factor) ? 1 : factor
                if scale != factor { verdict = .nearly }
            } else if isSpeltAlike {
                verdict = .nearly
            } else {
                return .wrong
            }
        case (.some, nil):
            guard typed.counted.isEmpty else { return .wrong }
            verdict = .nearly
        case (nil, let other?):
            if !counted.isEmpty || !units.isEmpty && !units.contains(where: { $0.isSameSort(as: other) && $0.factor == other.factor }) {
                return .wrong
            }
        case (nil, nil):
            if !counted.isEmpty || !typed.counted.isEmpty { verdict = counted.isEmpty ? .right : .nearly }
            if !counted.isEmpty, !typed.counted.isEmpty { return .wrong }
            if counted.isEmpty, !typed.counted.isEmpty, !units.isEmpty { return .wrong }
        }
        if typed.bound != bound {
            guard typed.bound == .exact || bound == .exact else { return .wrong }
            verdict = .nearly
        }
        if holds(typed, scale: scale) { return verdict }
        if let other = typed.low.other, high == nil, typed.high == nil, other > typed.low.value, isNear(other * scale, low) {
            return .nearly
        }
        return lies(typed, scale: scale) ? .nearly : .wrong
    }

    /// Whether a typed quantity has the same value.
    private func holds(_ typed: Quantity, scale: Double) -> Bool {
        switch (high, typed.high) {
        case (nil, nil): return values(of: typed.low, for: low).contains { isNear($0 * scale, low) }
        case (let high?, let typedHigh?):
            let (ends, own) = ([typed.low, typedHigh], low.value <= high.value ? [low, high] : [high, low])
            let sorted = ends[0].value <= ends[1].value ? ends : ends.reversed()
            return zip(sorted, own).allSatisfy { end, numeral in values(of: end, for: numeral).contains { isNear($0 * scale, numeral) } }
        default: return false
        }
    }

    /// Whether a typed number lies within the range.
    private func lies(_ typed: Quantity, scale: Double) -> Bool {
        guard let high, typed.high == nil, typed.bound == .exact else { return false }
        // Values that are no numbers lie nowhere.
        let value = typed.low.value * scale
        return min(low.value, high.value) <= value && value <= max(low.value, high.value)
    }

    /// What a typed number can be. A comma before three digits is one of decimals only where the accepted number has some.
    private func values(of typed: Numeral, for own: Numeral) -> [Double] {
        guard let other = typed.other else { return [typed.value] }
        return own.value.rounded() != own.value && other < typed.value ? [typed.value, other] : [typed.value]
    }
}
