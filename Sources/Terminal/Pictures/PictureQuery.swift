/// What a terminal is asked about pictures, and what it answers. Each terminal answers the last question, if any at all, so that nobody waits
/// for an answer that will not come.
struct PictureQuery {
    /// The questions.
    let text: String

    /// What is asked of a terminal; nil when it would not understand being asked.
    ///
    /// - Parameter variables: a look at the variables of the process.
    init?(_ variables: (String) -> String?) {
        let terminal = variables("TERM") ?? ""
        if ["", "dumb", "linux", "vt100", "vt102", "vt52"].contains(terminal) { return nil }
        let cellAndKind = "\u{1B}[16t\u{1B}[c"
        // tmux shows sixels itself where it was built for them. What it passes through it knows nothing of, and would not take away.
        let isInside = variables("TMUX")?.isEmpty == false || ["screen", "tmux"].contains { terminal.hasPrefix($0) }
        let kitty = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"
        text = (isInside ? "" : kitty + "\u{1B}]1337;ReportCellSize\u{1B}\\") + cellAndKind
    }

    /// What has been answered so far.
    struct Answers: Equatable {
        /// What shows pictures, the best first.
        private(set) var ways: [PictureProtocol] = []
        /// The size of a cell in pixels; 0 where it was not told.
        private(set) var cellWidth = 0, cellHeight = 0
        /// Whether the last question was answered.
        private(set) var isComplete = false
        /// What was no answer: keys.
        private(set) var rest: [UInt8] = []

        /// Reads what came.
        init(_ bytes: [UInt8]) {
            var index = 0
            while index < bytes.count {
                if let length = read(bytes[index...]) {
                    index += length
                } else {
                    rest.append(bytes[index])
                    index += 1
                }
            }
            ways.sort { $0.rank < $1.rank }
        }

        /// Reads an answer at the beginning; returns its length, or nil when there is none.
        private mutating func read(_ bytes: ArraySlice<UInt8>) -> Int? {
            guard bytes.count > 2, bytes.first == 0x1B else { return nil }
            let body = bytes.dropFirst(2)
            switch bytes[bytes.startIndex + 1] {
            case UInt8(ascii: "_"), UInt8(ascii: "]"):
                guard let end = body.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else { return nil }
                let isLong = bytes[end] == 0x1B
                if isLong, end + 1 >= bytes.endIndex || bytes[end + 1] != UInt8(ascii: "\\") { return nil }
                let words = String(decoding: body[..<end], as: UTF8.self)
                if words.hasPrefix("Gi=31"), words.hasSuffix(";OK") { ways.append(.kitty) }
                if words.hasPrefix("1337;ReportCellSize=") { ways.append(.iterm) }
                return end - bytes.startIndex + (isLong ? 2 : 1)
            case UInt8(ascii: "["):
                guard let end = body.firstIndex(where: { (0x40..<0x7F).contains($0) }) else { return nil }
                let words = String(decoding: body[..<end], as: UTF8.self)
                let numbers = words.drop { $0 == "?" }.split(separator: ";").map { Int($0) ?? 0 }
                switch bytes[end] {
                case UInt8(ascii: "c") where words.hasPrefix("?"):
                    isComplete = true
                    if numbers.dropFirst().contains(4) { ways.append(.sixel) }
                case UInt8(ascii: "t") where numbers.count == 3 && numbers[0] == 6: (cellHeight, cellWidth) = (numbers[1], numbers[2])
                default: return nil
                }
                return end - bytes.startIndex + 1
            default: return nil
            }
        }
    }
}

extension PictureProtocol {
    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
