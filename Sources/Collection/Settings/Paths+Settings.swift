extension Paths {
    /// The settings in force here, and what is wrong with the files that hold them.
    ///
    /// In a project, its own settings go before the learner's for everything; which decks are studied is a matter of the project alone.
    public func readSettings() -> SettingsFile.Contents {
        guard let sharedSettings else { return SettingsFile(path: settings).read() }
        let shared = SettingsFile(path: sharedSettings).read()
        var contents = SettingsFile(path: settings).read(over: ofAProject(shared.settings))
        contents.complaints = shared.complaints + contents.complaints
        // A project may be another's: it must not choose a program that is run here.
        contents.settings.opener = shared.settings.opener
        if contents.names.contains("opener") {
            contents.complaints.append("\(settings): 'opener' of a project does not count; set it in \(sharedSettings)")
        }
        return contents
    }

    /// The settings that are in force here where nobody sets any.
    public var defaultSettings: Settings { project == nil ? Settings() : ofAProject(Settings()) }

    private func ofAProject(_ settings: Settings) -> Settings {
        var settings = settings
        settings.decks = []
        settings.usesBundledDecks = false
        return settings
    }
}
