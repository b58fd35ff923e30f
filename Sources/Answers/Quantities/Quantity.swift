import Scheduling

/// A number, a range or a ratio, with its unit and how far off one may be.
struct Quantity: Equatable, Sendable {
    /// The limit that it is, if it is one.
    var bound: Bound?
    /// The way in which something changed by it, if it is said.
    var change: Change?
    /// What it is called before the number: `OR`, `n`; empty where nothing is said.
    var label = ""
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
    /// - Parameters:
    ///   - units: the units that the accepted answers name, where this one has none.
    ///   - finest: the value of the last place in the most exact of the accepted answers. A more exact number is right where it rounds to
    ///     that one.
    ///   - expectation: what the question says of the number.
    func judge(_ typed: Quantity, units: [MeasureUnit], finest: Double, expectation: Expectation) -> Verdict {
        guard let (inUnit, scale) = inUnits(of: typed, units) else { return .wrong }
        guard label.isEmpty || typed.label.isEmpty || label == typed.label else { return .wrong }
        let verdict = min(inUnit, expectation.verdict(typed, for: self))
        guard verdict != .wrong else { return .wrong }
        if holds(typed, scale: scale) || scale == 1 && rounds(typed, finest: finest) { return verdict }
        if let other = typed.low.other, high == nil, typed.high == nil, other > typed.low.value, isNear(other * scale, low) {
            return .nearly
        }
        return .wrong
    }

    /// How good the unit of a typed quantity is, and how many of this one's units it is; nil when it is another sort of thing.
    private func inUnits(of typed: Quantity, _ units: [MeasureUnit]) -> (Verdict, scale: Double)? {
        switch (unit, typed.unit) {
        case (let own?, let other?):
            let isSpeltAlike = spelling.lowercased() == typed.spelling.lowercased()
            if isSpeltAlike, other.isLoose || own.isLoose { return (.right, 1) }
            guard own.isSameSort(as: other) else { return isSpeltAlike ? (.nearly, 1) : nil }
            let factor = other.factor / own.factor
            let isMeantAlike = isSpeltAlike && !holds(typed, scale: factor)
            return isMeantAlike && factor != 1 ? (.nearly, 1) : (.right, factor)
        case (.some, nil): return typed.counted.isEmpty ? (.nearly, 1) : nil
        case (nil, let other?):
            guard counted.isEmpty else { return nil }
            let isKnown = units.isEmpty || units.contains { $0.isSameSort(as: other) && $0.factor == other.factor }
            return isKnown ? (.right, 1) : nil
        case (nil, nil):
            if typed.counted.isEmpty { return (counted.isEmpty ? .right : .nearly, 1) }
            return counted.isEmpty && units.isEmpty ? (.right, 1) : nil
        }
    }

    /// Whether a more exact number rounds to this one. Things that are counted have no more exact number.
    private func rounds(_ typed: Quantity, finest: Double) -> Bool {
        guard high == nil, typed.high == nil, tolerance == 0, low.lastPlace > 0, low.lastPlace <= finest else { return false }
        guard typed.low.lastPlace < low.lastPlace, low.lastPlace != 1 || unit != nil || typed.unit != nil else { return false }
        let distance = abs(typed.low.value - low.value)
        let half = low.lastPlace / 2
        return low.lastPlace != 1 ? distance <= half * (1 + 1e-6) : distance < half * (1 - 1e-6)
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

    /// What a typed number can be. A comma before three digits is one of decimals only where the accepted number has some.
    private func values(of typed: Numeral, for own: Numeral) -> [Double] {
        guard let other = typed.other else { return [typed.value] }
        return own.value.rounded() != own.value && other < typed.value ? [typed.value, other] : [typed.value]
    }
}
