import Files
import Foreign
import Storage
import Terminal

/// Findings and rescues, in lines and as JSON.
enum DoctorView {
    /// A line a finding.
    static func write(_ findings: [Finding], to console: any Console) {
        let widest = findings.map { $0.check.count }.max() ?? 0
        for finding in findings {
            let (sign, style) = sign(finding.state)
            let line =
                StyledText(sign, style).padded(to: 7, .left) + StyledText(finding.check, .bold).padded(to: widest + 2, .left)
                + StyledText(Harmless.text(finding.text))
            console.write(line.wrapped(to: console.columns, hanging: min(widest + 9, console.columns / 2)))
        }
        let wrong = findings.count { $0.state == .bad || $0.state == .repairable }
        console.say(
            wrong == 0 ? "All is well." : "\(Phrase.count(wrong, "thing is", "things are")) wrong.", wrong == 0 ? Theme.good : Theme.bad)
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
    static func write(_ rescue: Rescue, of store: String, to console: any Console) {
        console.say("Saved \(Phrase.count(rescue.events, "event")) and \(Phrase.count(rescue.cards, "card")) in", Theme.good)
        console.write(StyledText(Harmless.text(rescue.path)))
        let lost = rescue.unreadablePages + rescue.unreadableRows
        console.say(
            lost == 0
                ? "All \(Phrase.count(rescue.pages, "page")) of the file could be read."
                : "Could not be read: \(Phrase.count(rescue.unreadablePages, "page")) of \(rescue.pages), "
                    + "and \(Phrase.count(rescue.unreadableRows, "row")) on other pages.", lost == 0 ? .plain : Theme.warning)
        if rescue.unrecognisedRows > 0 {
            console.say(
                "\(Phrase.count(rescue.unrecognisedRows, "row")) are of tables that this Nacre does not know: of a newer one, or of another "
                    + "program. They were not saved; if a newer Nacre made the file, let that save it.", Theme.warning)
        }
        if rescue.nameless > 0 {
            console.say(
                "Of \(Phrase.count(rescue.nameless, "card")) the name is lost; their events are in the deck 'rescued'.", Theme.warning)
        }
        console.say("\(store.lastPathPart) is as it was. To put the saved store in its place, restore the file above.")
    }

    /// The same as JSON.
    static func json(_ rescue: Rescue) -> JSON {
        .object([
            ("path", .string(rescue.path)), ("events", .int(rescue.events)), ("cards", .int(rescue.cards)),
            ("nameless", .int(rescue.nameless)), ("pages", .int(rescue.pages)), ("unreadablePages", .int(rescue.unreadablePages)),
            ("unreadableRows", .int(rescue.unreadableRows)), ("unrecognisedRows", .int(rescue.unrecognisedRows)),
        ])
    }
}
