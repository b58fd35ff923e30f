import Scheduling

/// What a column of the store may hold.
protocol StoredValue {
    /// The value in a column; nil where there is something else.
    init?(_ row: StoredRow, _ column: Int)
}

/// A number to count with: it is so small that sums and products of such numbers are numbers too.
extension Int: StoredValue {
    init?(_ row: StoredRow, _ column: Int) {
        guard let number = row.int(column, within: 1 << 48) else { return nil }
        self = number
    }
}

/// A number that only stands for something: of a row, of a file, or of a text.
extension Int64: StoredValue {
    init?(_ row: StoredRow, _ column: Int) {
        guard let number = row.int(column) else { return nil }
        self.init(number)
    }
}

extension Double: StoredValue {
    init?(_ row: StoredRow, _ column: Int) {
        guard let number = row.double(column), number.isFinite else { return nil }
        self = number
    }
}

extension Bool: StoredValue {
    init?(_ row: StoredRow, _ column: Int) {
        guard let number = row.int(column), number == 0 || number == 1 else { return nil }
        self = number == 1
    }
}

extension String: StoredValue {
    init?(_ row: StoredRow, _ column: Int) {
        guard let text = row.text(column) else { return nil }
        self = text
    }
}

extension StudyDay: StoredValue {
    init?(_ row: StoredRow, _ column: Int) {
        guard let day = row.day(column) else { return nil }
        self = day
    }
}

extension CardNumber: StoredValue {
    init?(_ row: StoredRow, _ column: Int) {
        guard let card = row.card(column) else { return nil }
        self = card
    }
}

extension EventID: StoredValue {
    init?(_ row: StoredRow, _ column: Int) {
        guard let id = row.id(column) else { return nil }
        self = id
    }
}

/// What need not be there.
extension Optional: StoredValue where Wrapped: StoredValue {
    init?(_ row: StoredRow, _ column: Int) {
        if row.isNull(column) {
            self = .none
        } else if let value = Wrapped(row, column) {
            self = .some(value)
        } else {
            return nil
        }
    }
}
