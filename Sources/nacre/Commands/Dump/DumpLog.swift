import ArgumentParser
import Cards
import Scheduling
import Terminal

/// `dump log`: all that happened, an event a line.
struct DumpLog: Command {
    static let configuration = CommandConfiguration(commandName: "log", abstract: "Print all that happened, as JSON Lines.")

    @OptionGroup var world: WorldOptions

    func run(in program: Program) throws {
        try program.openStore().forEachEvent { event, name in
            program.console.write(StyledText(Self.json(event, name).text))
        }
    }

    static func json(_ event: Event, _ name: CardName?) -> JSON {
        var fields: [(key: String, value: JSON)] = [("id", .string(event.id.description))]
        if let batch = event.batch { fields.append(("batch", .string(batch.description))) }
        fields += [
            ("milliseconds", .int(Int(event.moment.milliseconds))), ("utcOffsetSeconds", .int(event.moment.utcOffsetSeconds)),
            ("day", .string(event.day.description)), ("kind", .string(event.action.kind.rawValue)),
        ]
        if let name { fields.append(("card", .object(ScheduleView.fields(of: name)))) }
        return .object(fields + details(of: event.action))
    }

    private static func details(of action: Action) -> [(key: String, value: JSON)] {
        switch action {
        case .answer(_, let answer):
            return [
                ("grade", .int(answer.grade.rawValue)), ("mode", .string(answer.mode.rawValue)),
                ("thinkingMilliseconds", .int(answer.thinkingMilliseconds)), ("totalMilliseconds", .int(answer.totalMilliseconds)),
                ("scheduler", .string(answer.scheduler)), ("verdict", .optional(answer.verdict)),
                ("confidence", .optional(answer.confidence)), ("proposed", .optional(answer.proposed?.rawValue)),
                ("hints", .int(answer.hints)),
                ("quiz", .optional(answer.quiz?.description)),
            ]
        case .bury(_, let day), .setDue(_, let day): return [("until", .string(day.description))]
        case .undo(let target): return [("target", .string(target.description))]
        case .quiz(let words): return [("note", .string(words))]
        case .suspend, .resume, .reset, .rename: return []
        }
    }
}
