import ArgumentParser
import Collection
import Formats
import Presentation
import Study
import Terminal

/// `config`: the settings.
struct ConfigCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show the settings, or change one.",
        discussion: "config NAME VALUE sets one; config NAME default takes it back to its default.")

    @OptionGroup var world: WorldOptions

    @Flag(help: "Print JSON.")
    var json = false

    @Argument(help: "The name of a setting.", completion: .list(Settings.keys.map(\.name)))
    var name: String?

    @Argument(help: "Its new value, or 'default'.")
    var value: String?

    var isForReading: Bool { !json }

    func run(in program: Program) throws {
        guard let name else { return show(Settings.keys, program) }
        guard let key = Settings.key(name) else {
            throw UnknownName("setting", name, among: Settings.keys.map(\.name))
        }
        guard let value else { return show([key], program) }
        let file = SettingsFile(path: program.places.settings)
        if value == "default" {
            try file.set(name, to: nil)
        } else {
            var trial = program.settings
            guard key.write(&trial, value) else { throw CommandError(key.refusal(of: value)) }
            try file.set(name, to: key.read(trial))
        }
        program.reloadSettings()
        program.console.say("\(name) is \(key.read(program.settings)).")
    }

    private func show(_ keys: [Settings.Key], _ program: Program) {
        let places = program.places
        let file = SettingsFile(path: places.settings)
        let named = file.read().names
        let shared = places.sharedSettings.map { SettingsFile(path: $0).read().names } ?? []
        func origin(_ key: Settings.Key) -> String? {
            if let change = program.collection.settingChanges.last(where: { $0.key.name == key.name }) { return change.origin }
            if named.contains(key.name) { return file.path }
            // Which decks are studied is for each project to say.
            return shared.contains(key.name) && key.name != "bundled-decks" ? places.sharedSettings : nil
        }
        let view = SettingsView(
            keys.map { key in
                let origin = origin(key)
                // The files are told below, once.
                let from =
                    switch origin {
                    case nil: "default"
                    case places.sharedSettings: "everywhere"
                    case file.path: places.project == nil ? "settings" : "here"
                    case let other?: other
                    }
                return SettingsView.Row(
                    key.name, key.read(program.settings), otherwise: key.read(places.defaultSettings), from: from, origin: origin,
                    meaning: key.meaning)
            })
        if json { return program.console.write(json: view.json) }
        program.console.write(
            view.lines(columns: program.console.columns), spoken: SpokenLists(today: program.today).settings(view))
        for (deck, settings) in (try? program.library(isTelling: false).store.deckSettings()) ?? [] {
            let own = settings.texts.filter { entry in keys.contains { $0.name == entry.key.rawValue } }
            if own.isEmpty { continue }
            let values = own.map { "\($0.key.rawValue) \($0.text)" }.joined(separator: ", ")
            program.console.say("\(Harmless.text(deck)) sets for itself: \(values).")
        }
        guard let shared = places.sharedSettings else { return program.console.say("Kept in \(file.path)", Theme.quiet) }
        program.console.say("Kept here in \(file.path), everywhere in \(shared)", Theme.quiet)
    }
}
