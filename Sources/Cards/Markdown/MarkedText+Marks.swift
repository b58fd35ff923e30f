extension MarkedText {
    /// The numbers of the marks in a string that came back from cmark, in its order; as `pieces` finds them, without the text between them.
    func marks(in string: String) -> [Int] {
        guard Noncharacter.mayOccur(in: string) else { return [] }
        var string = string
        return string.withUTF8 { bytes in
            var marks: [Int] = []
            var number: Int?
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xB7, let sign = Noncharacter(lastByte: bytes[index + 2]) {
                    index += 3
                    switch (sign, number) {
                    case (.open, _): number = 0
                    case (.close, let mark?):
                        marks.append(mark)
                        number = nil
                    default: break
                    }
                    continue
                }
                index += 1
                if let digits = number {
                    number = digits * 10 + Int(byte) - 0x30
                } else {
                    index = bytes.firstPlace(of: 0xEF, from: index) ?? bytes.count
                }
            }
            return marks
        }
    }
}
