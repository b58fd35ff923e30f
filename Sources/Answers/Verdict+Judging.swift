import Scheduling

extension Verdict {
    /// How options that were picked are judged; nil when none was. Where several are right, one picked or left out wrongly is nearly right.
    public init?(picking picked: Set<Int>, right: Set<Int>) {
        if picked.isEmpty { return nil }
        let errors = picked.symmetricDifference(right).count
        self = errors == 0 ? .right : right.count > 1 && errors == 1 ? .nearly : .wrong
    }

    /// How a list is judged of which so many items were recalled; nil for one without any. With up to a quarter of it missed it is nearly
    /// right.
    public init?(recalling recalled: Int, of items: Int) {
        if items == 0 { return nil }
        let missed = items - recalled
        self = missed == 0 ? .right : missed * 4 <= items ? .nearly : .wrong
    }
}
