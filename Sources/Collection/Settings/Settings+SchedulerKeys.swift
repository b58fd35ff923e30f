import Scheduling

extension Settings {
    /// The settings of schedulers.
    static let schedulerKeys: [Key] = [
        Key(
            name: "scheduler", meaning: "what says when cards come back", form: "one of \(Scheduler.names.joined(separator: ", "))",
            choices: Scheduler.names, read: { $0.scheduler.name },
            write: { settings, text in Scheduler(name: text).map { settings.scheduler = $0 } != nil }),
        Key(
            name: "retention", meaning: "the recall that fsrs-6 aims at", form: "a share from 0.70 to 0.97", choices: [],
            read: { $0.retention.description },
            write: { settings, text in
                let share = Double(text).flatMap { FSRS.retentions.contains($0) ? $0 : nil }
                if let share { settings.retention = share }
                return share != nil
            }),
        Key(
            name: "fsrs-parameters", meaning: "how memory goes, for fsrs-6", form: "21 numbers with commas between, or 'usual'",
            choices: ["usual"], read: { $0.parameters == .standard ? "usual" : $0.parameters.text },
            write: { settings, text in
                let parameters = text == "usual" ? .standard : FSRS.Parameters(text: text)
                if let parameters { settings.parameters = parameters }
                return parameters != nil
            }),
        Key(
            name: "fsrs-parameters-of", meaning: "the same for decks and tags that have their own",
            form: "as in 'deck:nac = 21 numbers; tag:evidence = 21 numbers', or 'none'", choices: ["none"],
            read: { $0.ownParameters.isEmpty ? "none" : FSRS.OwnParameters.text($0.ownParameters) },
            write: { settings, text in
                let own = text == "none" ? [] : FSRS.OwnParameters.all(of: text)
                if let own { settings.ownParameters = own }
                return own != nil
            }),
        Key(\.optimizing, "optimize", "fit fsrs-6 to your answers at the end of a session, once a month"),
        Key(\.balance, "balance", "move intervals a little, to where there is least to do; auto does it for fsrs-6"),
    ]
}
