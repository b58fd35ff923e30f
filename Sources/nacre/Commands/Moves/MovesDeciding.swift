import ArgumentParser
import Collection
import Presentation
import Scheduling
import Storage
import Terminal

/// `moves confirm`: a doubtful pair is one card.
struct MovesConfirm: Command {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Say that a doubtful pair is one card: the new one goes on with the history of the old one.",
        discussion: "When both have been answered, the card goes on with the history that has more reviews; the other stays in the log.")

    @OptionGroup var world: WorldOptions

    @Argument(help: "The number of a doubtful pair, words of its headings, or 'all'.")
    var pair: [String]

    func run(in program: Program) throws {
        let decisions = try Decisions(program.library(isTellingMoves: false).store)
        guard pair == ["all"] else {
            let doubt = try decisions.doubt(pair)
            try program.record(doubt.confirmation)
            return program.console.say(MovesView.confirmed(doubt), Theme.good)
        }
        // Each card goes to the one that is most like it, and to one alone.
        var taken: Set<PairedCard> = []
        let doubts = decisions.doubts.filter { doubt in
            taken.isDisjoint(with: [doubt.before, doubt.after]) && taken.insert(doubt.before).inserted && taken.insert(doubt.after).inserted
        }
        guard !doubts.isEmpty else { return program.console.say("Nothing is doubtful.", Theme.quiet) }
        for doubt in doubts { try program.record(doubt.confirmation) }
        program.console.say("Confirmed \(Phrase.count(doubts.count, "pair")). 'moves undo' takes one back.", Theme.good)
    }
}

/// `moves reject`: a doubtful pair is two cards.
struct MovesReject: Command {
    static let configuration = CommandConfiguration(
        commandName: "reject", abstract: "Say that a doubtful pair is two cards; they are never paired by themselves.")

    @OptionGroup var world: WorldOptions

    @Argument(help: "The number of a doubtful pair, words of its headings, or 'all'.")
    var pair: [String]

    func run(in program: Program) throws {
        let decisions = try Decisions(program.library(isTellingMoves: false).store)
        guard pair == ["all"] else {
            let doubt = try decisions.doubt(pair)
            try program.record(doubt.rejection)
            return program.console.say(MovesView.rejected(doubt))
        }
        guard !decisions.doubts.isEmpty else { return program.console.say("Nothing is doubtful.", Theme.quiet) }
        for doubt in decisions.doubts { try program.record(doubt.rejection) }
        program.console.say("Rejected \(Phrase.count(decisions.doubts.count, "pair")). 'moves undo' takes one back.")
    }
}

/// `moves undo`: a decision is taken back.
struct MovesUndo: Command {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take a pairing or a rejection back.",
        discussion: """
            A pairing that is taken back is never made again by itself: the old card has its history again, and what was answered since \
            stays with the new one. Undoing that brings the pairing back. A rejection that is taken back is asked about again.
            """)

    @OptionGroup var world: WorldOptions

    @Argument(help: "The number of a pairing, or words of its headings.")
    var pairing: [String]

    func run(in program: Program) throws {
        let decisions = try Decisions(program.library(isTellingMoves: false).store)
        let record = try decisions.record(pairing)
        let count = Set(decisions.records.filter { $0.sharesDecision(with: record) }.map(\.number)).count
        try program.record(record.takingBack(among: decisions.records))
        program.console.say(MovesView.undone(record, count: count))
    }
}
