import ArgumentParser
import Collection
import Terminal

/// `init`: makes a folder a project, whose decks are studied by themselves.
struct InitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a folder a project, with its own decks, log and settings.",
        discussion: """
            In the folder and those below it, nacre then studies the decks that stand there, and no others. The log and the settings are in \
            its folder '\(Paths.projectMark)'; to undo it, move that away.
            """)

    @OptionGroup var world: WorldOptions

    @Argument(help: "The folder; the one you are in by default.", completion: .directory)
    var folder = "."

    var worksInUntrustedProjects: Bool { true }

    func run(in program: Program) throws {
        let project = try Project(making: folder, in: program.environment)
        try TrustedProjects(in: program.places).trust(project)
        program.console.say("\(project.folder) is a project now: start nacre in it, and it studies the decks there.")
        program.tellOfPassedOver([project.folder])
    }
}
