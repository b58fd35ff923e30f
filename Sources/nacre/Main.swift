import Files
import Foundation

/// Where the program begins.
@main
enum Main {
    static func main() {
        let arguments = Array(ProcessArguments.all.dropFirst())
        // Scripts ask for it often, and nothing else has to be there for it.
        if arguments == ["--version"] { return print(Nacre.version) }
        let program = Dispatcher.makeProgram(arguments)
        let status = Dispatcher(program).run(arguments)
        Foundation.exit(program.endedBy.map { 128 + $0 } ?? status)
    }
}
