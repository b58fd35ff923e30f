import Files
import Formats
import Scheduling
import Storage
import Terminal

/// Findings and rescues, in lines and as JSON.
public enum DoctorView {
    /// A line a finding.
    public static func lines(_ findings: [Finding], columns: Int) -> [StyledText] {
        var lines: [StyledText] = []
        let widest = findings.map { $0.check.count }.max() ?? 0
        for finding in findings {
            let (sign, style) = sign(finding.state)
            let line =
                StyledText(sign, style).padded(to: 7, .left) + StyledText(finding.check, .bold).padded(to: widest + 2, .left)
                + StyledText(Harmless.text(finding.text))
            lines += line.wrapped(to: columns, hanging: min(widest + 9, columns / 2))
        }
        let wrong = findings.count { $0.state == .bad || $0.state == .repairable }
        let sum = wrong == 0 ? "All is well." : "\(Phrase.count(wrong, "thing is", "things are")) wrong."
        return lines + StyledText(sum, wrong == 0 ? Theme.good : Theme.bad).wrapped(to: columns)
    }

    private static func sign(_ state: Finding.State) -> (String, Style) {
        switch state {
        case .good: ("ok", Theme.good)
        case .repaired: ("mended", Theme.good)
        case .repairable: ("wrong", Theme.warning)
        case .bad: ("wrong", Theme.bad)
        }
    }

    /// How much was saved, how much was not, and what to do next.
    ///
    /// - Parameter store: the name of the file that was read.
    public static func lines(_ rescue: Rescue, of store: String, columns: Int) -> [StyledText] {
        func wrapped(_ text: String, _ style: Style = .plain) -> [StyledText] { StyledText(text, style).wrapped(to: columns) }
        var lines = wrapped("Saved \(Phrase.count(rescue.events, "event")) and \(Phrase.count(rescue.cards, "card")) in", Theme.good)
        lines.append(StyledText(Harmless.text(rescue.path)))
        let lost = rescue.unreadablePages + rescue.unreadableRows
        lines += wrapped(
            lost == 0
                ? "All \(Phrase.count(rescue.pages, "page")) of the file could be read."
                : "Could not be read: \(Phrase.count(rescue.unreadablePages, "page")) of \(rescue.pages), "
                    + "and \(Phrase.count(rescue.unreadableRows, "row")) on other pages.", lost == 0 ? .plain : Theme.warning)
        if rescue.unrecognisedRows > 0 {
            lines += wrapped(
                "\(Phrase.count(rescue.unrecognisedRows, "row")) are of tables that this Nacre does not know: of a newer one, or of another "
                    + "program. They were not saved; if a newer Nacre made the file, let that save it.", Theme.warning)
        }
        if rescue.nameless > 0 {
            lines += wrapped(
                "Of \(Phrase.count(rescue.nameless, "card")) the name is lost; their events are in the deck 'rescued'.", Theme.warning)
        }
        return lines + wrapped("\(store) is as it was. To put the saved store in its place, restore the file above.")
    }

    /// The same as JSON.
    public static func json(_ rescue: Rescue) -> JSON {
        .object([
            ("path", .string(rescue.path)), ("events", .int(rescue.events)), ("cards", .int(rescue.cards)),
            ("nameless", .int(rescue.nameless)), ("pages", .int(rescue.pages)), ("unreadablePages", .int(rescue.unreadablePages)),
            ("unreadableRows", .int(rescue.unreadableRows)), ("unrecognisedRows", .int(rescue.unrecognisedRows)),
        ])
    }
}
