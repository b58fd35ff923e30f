import ArgumentParser
import Collection
import Files
import Presentation
import Terminal

/// `trust`: a project that somebody else made may be used.
struct TrustCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "trust", abstract: "Trust a project that was not made here, as a clone is.",
        discussion: """
            Nacre uses the settings and the log in the folder '\(Paths.projectMark)' of a project. Where 'init' did not make it on this machine, \
            nothing is done in it before you say so; on a terminal you are asked. You are asked anew when its settings name more decks outside \
            of it. Scripts can name folders in the variable NACRE_TRUST, with colons between.
            """)

    @OptionGroup var world: WorldOptions

    @Argument(help: "The project's folder, or one in it; the one you are in by default.", completion: .directory)
    var folder = "."

    var worksInUntrustedProjects: Bool { true }

    func run(in program: Program) throws {
        var environment = program.environment
        environment.workingFolder = environment.absolute(folder)
        let places = Paths(in: environment)
        guard let project = places.openedProject(in: environment) else {
            throw CommandError("\(Harmless.text(folder)) is in no project; see: help init")
        }
        try TrustedProjects(in: places).trust(project)
        program.console.say("\(Harmless.text(project.folder)) is trusted now.", Theme.good)
        for deck in project.outside { program.console.say("Its decks outside of it: \(Harmless.text(deck))") }
    }
}
