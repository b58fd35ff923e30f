import Foundation
import Terminal
import TestSupport
import Testing

@testable import nacre

/// Random keys on a terminal that changes its size all the time. `NACRE_WALK_KEYS` makes the walk longer, `NACRE_WALK_SEED` another one.
@Suite(.serialized) struct ScreenWalkTests {
    private static let keys = number("NACRE_WALK_KEYS") ?? 1200
    private static let seed = UInt64(number("NACRE_WALK_SEED") ?? 7)

    private static func number(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap(Int.init) }

    /// A card of each kind, with all that makes a card long or wide. Each question begins with a word of its own.
    private static func deck(_ place: Int) -> String {
        let table =
            "| a | b |\n|---|---|\n"
            + (1...12).map { "| row \($0) of the table | \(String(repeating: "wide ", count: $0 * 3)) |\n" }.joined()
        let code = "```\n" + (1...9).map { String(repeating: "──>", count: $0 * 9) + "\n" }.joined() + "```\n"
        let bodies = [
            "Magnesium\n", (1...40).map { "Line \($0) of many.\n\n" }.joined(), table, code,
            "- [x] right\n- [ ] wrong\n  > Because it is.\n- [ ] wrong too\n", "- [x] one\n- [x] two\n- [ ] three\n",
            (1...26).map { "- [\($0 == 3 ? "x" : " ")] option \($0)\n" }.joined(), "EAAT2 | GLT-1\n\n> **Hint:** a number\n\n#typed\n",
            "{{c1::GSH}} and {{c2::GSSG::oxidised}} are a pair.\n\n#cloze\n", "1. first\n2. second\n3. third\n\n#ordered\n",
            "谷胱甘肽是一种三肽，由谷氨酸、半胱氨酸和甘氨酸组成。👩‍🔬 e\u{301}\n",
            "\(word(place * 12 + 11)) forth\n\n> **Why:** \(String(repeating: "because ", count: 60))\n\n#reversed\n",
        ]
        return bodies.enumerated().map { index, body in
            let long = index % 3 == 0 ? String(repeating: " and what else is asked of it", count: 9) : ""
            return "## \(word(place * bodies.count + index))\(long)?\n\n\(body)\n"
        }.joined()
    }

    private static func word(_ number: Int) -> String { "K\(100 + number)" }

    private static let common = [
        " ", " ", " ", " ", "\r", "\r", "\r", "0", "1", "2", "3", "4", "5", "5", "1", "2", "n", "t", "h", "u", "r", "s",
    ]
    private static let rare = [
        "a", "c", "j", "z", "y", "9", "b", "x", "e", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[C", "\u{1B}[D", "\u{1B}[5~", "\u{1B}[6~",
        "\u{1B}[H",
        "\u{1B}[F", "\u{1B}[15~", "\u{7F}", "\u{15}", "ö", "漢", "\u{3}", "EAAT2\r", "\u{1B}[200~two\rlines\u{1B}[201~", "q",
    ]

    @Test(.needsTerminal) func whateverIsPressedTheQuestionStaysAndNothingIsLost() {
        var dice = Dice(state: Self.seed)
        let sandbox = Sandbox()
        for place in 0..<4 { sandbox.write("deck\(place).md", Self.deck(place)) }
        var watched = WatchedScreen(sandbox)
        for step in 0..<Self.keys {
            if dice.next() % 12 == 0 {
                watched.resize(columns: 20 + Int(dice.next() % 181), rows: 6 + Int(dice.next() % 45))
            } else {
                let isHelp = dice.next() % 60 == 0
                let key = isHelp ? "?" : (dice.next() % 3 == 0 ? Self.rare : Self.common).randomElement(using: &dice)!
                watched.press(key)
                if isHelp { watched.press("\u{1B}[Z") }
            }
            guard watched.complaints.isEmpty else {
                Issue.record("seed \(Self.seed), step \(step): \(watched.complaints.joined(separator: "\n"))")
                return
            }
        }
        watched.end()
        // Some thirty, fewer where a busy machine lets keys run together: enough for a walk that went somewhere.
        #expect(watched.shownAsDone > Self.keys / 100)
        #expect(DurabilityTests.answers(in: sandbox) >= watched.shownAsDone)
        sandbox.now = "2036-01-01T09:00:00Z"
        let doctor = sandbox.run(["doctor"])
        #expect(doctor.status == 0, "\(doctor.transcript)")
    }
}

/// A study screen that is typed at, and each of whose frames is looked at.
private struct WatchedScreen {
    /// How many answers the screen said were done.
    private(set) var shownAsDone = 0
    /// What was not as it should be.
    private(set) var complaints: [String] = []

    private let sandbox: Sandbox
    private var child: Child
    private var (columns, rows) = (80, 24)
    private var day = 24
    /// How many were done when it was last told in this session.
    private var lastDone: Int?
    /// What stands on the terminal.
    private var picture = TerminalPicture(columns: 80, rows: 24, width: Columns.width)

    init(_ sandbox: Sandbox) {
        self.sandbox = sandbox
        child = Self.start(sandbox, day: 24, columns: 80, rows: 24)
        awaitFrame(lines: 24)
    }

    private static func start(_ sandbox: Sandbox, day: Int, columns: Int, rows: Int) -> Child {
        // Later sessions are on later days, so that there is always something due.
        let now = Date(timeIntervalSince1970: 1_795_600_000 + Double(day) * 86_400).ISO8601Format()
        return Child(
            ["study", "--new", "all", "--now", now, "--seed", "\(day)", "--set", "bury-siblings=off"], in: sandbox, columns: columns,
            rows: rows,
            variables: ["EDITOR": "true", "VISUAL": "true"])
    }

    mutating func press(_ key: String) {
        child.type(key)
        let isAlive = settle()
        look(after: key)
        if !isAlive { startAnew() }
    }

    mutating func resize(columns: Int, rows: Int) {
        (self.columns, self.rows) = (columns, rows)
        child.resize(columns: columns, rows: rows)
        awaitFrame(lines: rows)
        look(after: "a resize")
    }

    /// Kills the program: what it said it did must be there.
    func end() { child.kill() }

    private mutating func startAnew() {
        if let status = child.status(), status != 0 { complaints.append("status \(status): \(child.written.suffix(2000))") }
        day += 1
        lastDone = nil
        child = Self.start(sandbox, day: day, columns: columns, rows: rows)
        awaitFrame(lines: rows)
    }

    /// Reads until the program has drawn a frame of so many lines.
    private mutating func awaitFrame(lines: Int) {
        for _ in 0..<400 {
            guard child.read(milliseconds: 25) else { return startAnew() }
            // One that is too wide was drawn before the size was another.
            guard let frame = Self.lastFrame(in: child.written), frame.count == lines,
                !frame.contains(where: { Columns.width(of: $0) > columns })
            else { continue }
            picture = TerminalPicture(columns: columns, rows: rows, width: Columns.width)
            return
        }
        complaints.append("no frame of \(lines) lines and \(columns) columns came: \(child.written.suffix(3000).debugDescription)")
    }

    /// Reads until nothing more comes; false when the program has ended.
    private mutating func settle() -> Bool {
        var (length, waits) = (child.written.utf8.count, 0)
        while waits < 2 {
            guard child.read(milliseconds: waits == 0 ? 40 : 4) else { return false }
            waits = child.written.utf8.count == length ? waits + 1 : 1
            length = child.written.utf8.count
        }
        return true
    }

    /// Looks at what stands on the terminal. Only what changes is written; a line that is being typed moves in ways of its own below the card.
    private mutating func look(after key: String) {
        guard !child.written.contains("\u{1B}[?1049l") else { return }
        picture.write(child.written)
        child.forget()
        let frame = picture.lines
        let shown = "after \(key.debugDescription) at \(columns)x\(rows):\n\(frame.joined(separator: "\n"))"
        let isHelp = frame.contains { $0.hasPrefix("Keys") || $0.contains("back to the card") }
        if !isHelp, key != "?", !frame.contains(where: { $0.starts(with: /K1\d\d/) }) { complaints.append("no question \(shown)") }
        let head = frame[0].firstMatch(of: /(\d+) of \d+ done/).flatMap { Int($0.1) }
        if let head {
            if let lastDone, head > lastDone, key != "r" { shownAsDone += head - lastDone }
            lastDone = head
        }
    }

    /// The lines of the last frame that was drawn as a whole, without what a line editor wrote into it afterwards.
    private static func lastFrame(in written: String) -> [String]? {
        guard let start = written.range(of: "\u{1B}[?25l\u{1B}[H", options: .backwards) else { return nil }
        var text = written[start.upperBound...]
        if let cursor = text.firstMatch(of: /\x1B\[\d+;\d+H/) { text = text[..<cursor.range.lowerBound] }
        return text.split(separator: "\r\n", omittingEmptySubsequences: false).map {
            String($0.replacing(/\x1B\[[0-9;?]*[A-Za-z]/, with: ""))
        }
    }
}
