import ArgumentParser
import Cards
import Formats
import Scheduling
import Terminal

/// `dump schedule`: what SM-2 makes of a row of grades.
struct DumpSchedule: Command {
    static let configuration = CommandConfiguration(commandName: "schedule", abstract: "Print what SM-2 makes of a row of grades.")

    @OptionGroup var world: WorldOptions

    @Option(help: ArgumentHelp("Grades from 0 to 5 with commas between.", valueName: "grades"))
    var grades: String

    func run(in program: Program) throws {
        var memory = SM2.Memory.new
        var answers: [JSON] = []
        for word in grades.split(separator: ",", omittingEmptySubsequences: !grades.contains(",,")) {
            guard let grade = Int(String(word).trimmed).flatMap(Grade.init(rawValue:)) else {
                throw ValidationError("'\(word)' is no grade from 0 to 5")
            }
            memory = memory.after(grade)
            answers.append(
                .object([
                    ("grade", .int(grade.rawValue)), ("easiness", .int(memory.easiness)), ("interval", .int(memory.interval)),
                    ("repetition", .int(memory.repetition)),
                ]))
        }
        program.console.write(json: JSON.array(answers))
    }
}
