import Files

/// What git writes when it does not do well, in which its reason stands among other lines.
struct GitComplaint {
    private let lines: [String]
    private let status: Int32

    /// What it wrote, and how it ended.
    init(_ text: String, status: Int32) {
        // What ssh says ends with a carriage return too.
        lines = text.unicodeScalars.split { "\r\n".unicodeScalars.contains($0) }.map { String($0) }
        self.status = status
    }

    /// What a run of git wrote.
    init(_ result: CapturedProgram.Result) { self.init(result.complaint, status: result.status) }

    /// The reason, as a sentence without a stop.
    var reason: String {
        // Where ssh says why, git only says that.
        let told = ["ssh: ", "fatal: ", "error: "].lazy.compactMap { start in lines.first { $0.hasPrefix(start) } }.first
        return String(Self.plain((told ?? lines.last ?? "it ended with \(status)").prefix(300)))
    }

    /// What a program on the server says, which is why it does not take something; nil where it says nothing.
    var wordOfServer: String? {
        let start = "remote: "
        guard let line = lines.first(where: { $0.hasPrefix(start) && !$0.dropFirst(start.count).allSatisfy(\.isWhitespace) }) else {
            return nil
        }
        return String(Self.plain(line.dropFirst(start.count)).prefix(200))
    }

    /// A sentence of git's without what stands before and behind it.
    private static func plain(_ line: Substring) -> Substring {
        var line = line
        for start in ["fatal: ", "error: "] where line.hasPrefix(start) { line = line.dropFirst(start.count) }
        while let last = line.last, last == "." || last == " " { line.removeLast() }
        return line
    }
}
