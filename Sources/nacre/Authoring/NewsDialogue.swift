import Collection
import Formats
import Identity
import Presentation
import Terminal

/// `decks news`: what newer versions of decks that came with Nacre have changed, to be taken into the learner's own copies or left.
struct NewsDialogue {
    let program: Program
    /// The copy that is meant; nil for all.
    let deck: String?
    private var console: any Console { program.console }

    init(_ program: Program, deck: String?) { (self.program, self.deck) = (program, deck) }

    /// Tells what is new, and where somebody can be asked, asks for each.
    func run(asJSON: Bool) throws {
        let library = try program.library()
        let news = try library.news(of: deck)
        if asJSON { return console.write(json: NewsView.json(news.map(Self.view))) }
        if news.isEmpty {
            return console.say(library.copies.isEmpty ? "No deck of yours is a copy of one that came with nacre." : "Nothing is new.")
        }
        guard console.isInteractive else { return console.write(Array(news.map { Self.view($0).lines }.joined(separator: [""]))) }
        var step: FileChange?
        for one in news where try !decide(one, joining: &step) { return }
    }

    /// Takes and leaves what was named.
    func decide(taking: [String], leaving: [String]) throws {
        let library = try program.library()
        let all = try library.news(of: deck)
        if all.isEmpty { return console.say("Nothing is new.") }
        if all.count > 1, (taking + leaving).contains(where: { $0.lowercased() != "all" }) {
            throw CommandError("of which deck? decks news DECK: \(all.map(\.deck).joined(separator: ", "))")
        }
        var step: FileChange?
        for one in all {
            let taken = try one.items(taking, all: one.news.harmless)
            let left = try one.items(leaving, all: Set(one.news.items.indices)).subtracting(taken)
            let failed = try one.decide(taking: taken, leaving: left, with: library, joining: &step)
            tell(failed, of: one)
            console.say("\(Harmless.text(one.deck)): took \(taken.count - failed.count), left \(left.count).", Theme.good)
            let open = one.news.items.count - taken.count - left.count
            if open > 0 { console.say("Changed by you too, or not decided: \(open); take or leave them by their numbers.", Theme.quiet) }
        }
    }

    /// Asks for each of the news of a copy, and does at once what is answered; false when the learner leaves.
    private func decide(_ first: CopyNews, joining step: inout FileChange?) throws -> Bool {
        console.write(Self.view(first).title)
        var (current, index) = (first, 0)
        while index < current.news.items.count {
            let item = current.news.items[index]
            console.write([""] + Self.view(current).lines(of: index).flatMap { $0.wrapped(to: console.columns) })
            let answer: Character
            do {
                answer = try FormReader(console: console).key(
                    item.isOwnChanged ? "take theirs, keep mine, edit, quit?" : "take, leave, quit?",
                    item.isOwnChanged
                        ? [("t", "take"), ("k", "keep"), ("e", "edit"), ("q", "quit")] : [("t", "take"), ("l", "leave"), ("q", "quit")])
            } catch is FormExit {
                return false
            }
            if answer == "q" { return false }
            if answer == "e" {
                try EditedDeck(path: current.path, deck: current.deck).edit(at: current.line(of: index), in: program)
                guard let again = try program.collection.library(isTold: false).news(of: current.deck).first else { return true }
                current = again
                guard let place = current.news.items.firstIndex(where: { $0.theirs == item.theirs }) else { continue }
                index = place
            }
            let failed = try current.decide(
                taking: answer == "t" ? [index] : [], leaving: answer == "t" ? [] : [index],
                with: program.collection.library(isTold: false),
                joining: &step)
            tell(failed, of: current)
            guard let next = try program.collection.library(isTold: false).news(of: current.deck).first else { return true }
            if next.news.items.count >= current.news.items.count { index += 1 }
            current = next
        }
        return true
    }

    private func tell(_ failed: Set<Int>, of news: CopyNews) {
        for index in failed.sorted() {
            let name = news.news.items[index].heading ?? "the text above the cards"
            console.complain("'\(name)' cannot be taken: cards around it would be read otherwise; take it by hand", Theme.warning)
        }
    }

    private static func view(_ news: CopyNews) -> NewsView {
        NewsView(news.news, of: news.deck, path: news.path, original: news.original)
    }
}
