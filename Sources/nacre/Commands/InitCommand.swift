import ArgumentParser
import Collection
import Files
import Terminal

/// `init`: makes a folder a project, whose decks are studied by themselves.
struct InitCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a folder a project, with its own decks, log and settings.",
        discussion: """
            In the folder and those below it, nacre then studies the decks that stand there, and no others. The log and the settings are in \
            its folder '\(Places.projectMark)'; to undo it, move that away.
            """)

    @OptionGroup var world: WorldOptions

    @Argument(help: "The folder; the one you are in by default.", completion: .directory)
    var folder = "."

    /// The log is the learner's, the settings are the project's: only these are for everybody who gets the project by git.
    private static let ignored = "nacre.sqlite*\nbackups/\nclones/\ndrafts/\nhistory\n"

    func run(in program: Program) throws {
        guard let folder = FileSystem.realPath(program.environment.absolute(folder)), FileSystem.isFolder(folder) else {
            throw CommandError("\(folder): there is no such folder")
        }
        if folder == program.environment.variables["HOME"].flatMap(FileSystem.realPath) {
            throw CommandError("the home folder is no project: all below it would belong to it; choose a folder in it")
        }
        let mark = folder + "/" + Places.projectMark
        if FileSystem.exists(mark) { throw CommandError("\(folder) is a project already") }
        try FileSystem.createFolder(mark)
        try FileSystem.replace(mark + "/.gitignore", with: Self.ignored)
        program.console.say("\(folder) is a project now: start nacre in it, and it studies the decks there.")
    }
}
