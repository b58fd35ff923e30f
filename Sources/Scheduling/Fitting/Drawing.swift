// Drawing as the standard library does, number by number. What stands there is compiled for any dice and any numbers, and asks at each step
// what these are; where dice are thrown millions of times, that took most of an evaluation.
extension RandomNumberGenerator {
    /// A place among so many, each as likely as any other: what `Int.random(in: 0..<count, using:)` draws.
    ///
    /// Source: D. Lemire, "Fast random integer generation in an interval" (2019).
    @inline(__always)
    mutating func place(below count: Int) -> Int {
        let bound = UInt64(count)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let least = (0 &- bound) % bound
            while product.low < least { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }
}

extension Array {
    /// Puts the elements into the order into which `shuffle(using:)` puts them.
    mutating func mix<Dice: RandomNumberGenerator>(using dice: inout Dice) {
        withUnsafeMutableBufferPointer { elements in
            var left = elements.count
            for place in elements.indices where left > 1 {
                let other = place + dice.place(below: left)
                left -= 1
                elements.swapAt(place, other)
            }
        }
    }
}
