import Formats
import Scheduling
import Terminal

/// What came from other devices and went to them, in a paragraph and as JSON.
public struct SyncView {
    /// A device from which answers came.
    public struct Arrival {
        let name: String
        let answers: Int

        /// So many answers from a device of this name.
        public init(_ name: String, answers: Int) { (self.name, self.answers) = (name, answers) }
    }

    /// What there is to tell.
    public struct Facts {
        /// Where the devices meet.
        public var place: String
        /// What the learner calls this device.
        public var name: String
        /// The names of the others.
        public var devices: [String]
        /// The answers that came.
        public var arrivals: [Arrival]
        /// How many events came.
        public var came = 0
        /// How many events were published.
        public var went = 0
        /// How many lines could not be read.
        public var broken = 0
        /// How many lines only a newer Nacre understands.
        public var foreign = 0
        /// How many events have an id that another one has here.
        public var clashes = 0
        /// How many of the events that came are dated later than tomorrow.
        public var fromTheFuture = 0
        /// Whether this device goes by a new id now.
        public var isRenamed = false
        /// What else there is to say.
        public var notes: [String] = []

        /// Nothing came and nothing went.
        public init(place: String, name: String, devices: [String], arrivals: [Arrival]) {
            (self.place, self.name, self.devices, self.arrivals) = (place, name, devices, arrivals)
        }
    }

    private let facts: Facts

    /// A view of this.
    public init(_ facts: Facts) { self.facts = facts }

    /// One line about the answers that came, where any did.
    public static func news(_ arrivals: [Arrival]) -> String? {
        arrivals.isEmpty
            ? nil : Phrase.list(arrivals.map { "\(Phrase.count($0.answers, "answer")) from \(Harmless.text($0.name))" })
    }

    /// What came and went.
    public var sentence: String {
        let told = Self.news(facts.arrivals)
        let others = max(0, facts.came - facts.arrivals.reduce(0) { $0 + $1.answers })
        let besides = others == 0 ? nil : Phrase.count(others, told == nil ? "event" : "other event")
        let came = [told, besides].compactMap(\.self).joined(separator: ", and ")
        let went = facts.went == 0 ? nil : "\(Phrase.count(facts.went, "event")) went to \(Harmless.text(facts.place))"
        let parts = [came.isEmpty ? nil : "\(came) came", went].compactMap(\.self)
        let company = facts.devices.isEmpty ? "no other device was here yet" : "together with \(list(facts.devices))"
        return parts.isEmpty ? "Nothing new; \(company)." : parts.joined(separator: "; ") + "."
    }

    private func list(_ names: [String]) -> String {
        let shown = names.count > 4 ? names.prefix(3) + ["\(names.count - 3) others"] : names[...]
        return Phrase.list(shown.map { Harmless.text($0) })
    }

    /// What the learner should look at.
    public var warnings: [String] {
        var warnings = facts.notes.map { Harmless.text($0) + "." }
        if facts.isRenamed {
            warnings.append(
                "This device was put back to an older state, or is a copy of another: it goes by a new id, and nothing is lost.")
        }
        if facts.foreign > 0 {
            warnings.append(
                "\(Phrase.count(facts.foreign, "line")) there \(facts.foreign == 1 ? "is" : "are") of a newer nacre; update this one.")
        }
        if facts.broken > 0 {
            warnings.append(
                "\(Phrase.count(facts.broken, "line")) there could not be read; what they held comes again from whoever has it.")
        }
        if facts.fromTheFuture > 0 {
            warnings.append("\(Phrase.count(facts.fromTheFuture, "event")) from the future: the clock of another device may be wrong.")
        }
        if facts.clashes > 0 {
            warnings.append(
                "\(Phrase.count(facts.clashes, "event")) there \(facts.clashes == 1 ? "has" : "have") the id of another one here; what is here stays."
            )
        }
        return warnings
    }

    /// How to go on, where this device is the first one.
    public var advice: String? {
        guard facts.devices.isEmpty else { return nil }
        return "On your other device: sync \(Harmless.text(facts.place)), as it is called there."
    }

    /// The same for programs.
    public var json: JSON {
        .object([
            ("place", .string(facts.place)), ("name", .string(facts.name)), ("devices", .array(facts.devices.map(JSON.string))),
            (
                "answers",
                .array(facts.arrivals.map { .object([("from", .string($0.name)), ("count", .int($0.answers))]) })
            ),
            ("came", .int(facts.came)), ("went", .int(facts.went)), ("broken", .int(facts.broken)), ("newer", .int(facts.foreign)),
            ("clashes", .int(facts.clashes)), ("fromTheFuture", .int(facts.fromTheFuture)), ("newId", .bool(facts.isRenamed)),
            ("notes", .array(facts.notes.map(JSON.string))),
        ])
    }
}
