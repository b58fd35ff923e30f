import Cards
import Collection
import Presentation
import Storage
import Terminal

// How the parts of a card are asked for.
extension AddDialogue {
    /// Asks for a part, which keeps what it holds where the author lets it stand.
    ///
    /// - Parameter isGoingOn: whether what is there was typed just now and is not to be typed through again.
    mutating func ask(for part: CardPart, isGoingOn: Bool = false) throws {
        explain(part)
        switch part {
        case .question: try askQuestion()
        case .front, .answer: try askText(part, isGoingOn: isGoingOn)
        case .accepted, .items: try askList(part, isGoingOn: isGoingOn)
        case .options: try askOptions(isGoingOn: isGoingOn)
        case .hint, .why, .source: draft.form[part] = try reader.line(part.rawValue, initial: draft.form[part])
        case .tags: try askTags()
        }
        keep()
    }

    private mutating func askQuestion() throws {
        while true {
            let text = try reader.line("question", initial: draft.form.question, keepsLines: true)
            let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            draft.form.question = lines.first.map { String($0).trimmed } ?? ""
            if lines.count > 1 {
                // Of a paste, the first line is the heading, and the rest goes below it.
                draft.form.front = String(lines[1].drop { $0.isNewline })
                try askText(.front, isGoingOn: true)
            }
            if !draft.form.question.isEmpty { return }
            console.complain("a card needs a question; Ctrl-C goes back", Theme.warning)
        }
    }

    private mutating func askText(_ part: CardPart, isGoingOn: Bool) throws {
        let before =
            draft.form[part].isEmpty ? [] : draft.form[part].split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        console.write(StyledText(part.title(of: draft.form.kind) + ":", .bold))
        let reader = reader
        var draft = draft
        let drafts = drafts
        defer { self.draft = draft }
        func isDone() -> Bool {
            if part == .front { return true }
            if draft.form[part].trimmed.isEmpty {
                return complain("the \(part.title(of: draft.form.kind)) is empty; Ctrl-C drops the card")
            }
            if draft.form.kind == .cloze, part == .answer, !ClozeShorthand.hasGap(draft.form.answer) {
                return complain("there is no gap yet: put [[ and ]] around what is to be recalled")
            }
            return true
        }
        var (typed, initial) = isGoingOn ? (before, []) : ([], before)
        repeat {
            let text = try reader.text(typed: typed, initial: initial) { text in
                draft.form[part] = text
                if !draft.isEmpty { try? drafts.keep(draft) }
            }
            // Where nothing can be edited, an empty text lets the one before stand.
            draft.form[part] = text.isEmpty && !console.movesCursor ? before.joined(separator: "\n") : text
            (typed, initial) = ([], text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        } while !isDone()
    }

    private func complain(_ words: String) -> Bool {
        console.complain(words, Theme.warning)
        return false
    }

    /// Asks for lines up to an empty one. A line that is there already is offered again, and vanishes when it is emptied.
    private mutating func askList(_ part: CardPart, isGoingOn: Bool) throws {
        let before = draft.form[part].split(separator: "\n").map(String.init)
        var lines = isGoingOn ? before : []
        for line in lines { console.write(StyledText("  \(Harmless.text(line))", Theme.quiet)) }
        while true {
            let number = part == .items ? "\(lines.count + 1)" : lines.isEmpty ? "answer" : "or"
            let offered = lines.count < before.count ? before[lines.count] : ""
            let line: String
            do {
                line = try reader.line("  " + number, initial: offered)
            } catch {
                draft.form[part] = (lines + before.dropFirst(lines.count)).joined(separator: "\n")
                throw error
            }
            if line.isEmpty {
                if !lines.isEmpty { break }
                console.complain(part == .items ? "the list is empty" : "an answer is missing", Theme.warning)
                continue
            }
            lines.append(line)
            draft.form[part] = (lines + before.dropFirst(lines.count)).joined(separator: "\n")
            keep()
        }
        draft.form[part] = lines.joined(separator: "\n")
    }

    private mutating func askOptions(isGoingOn: Bool) throws {
        let before = draft.form.options
        // The last one may have been left in the middle.
        var options = isGoingOn ? before.dropLast() : []
        for option in options { console.write(StyledText("  \(option.isRight ? "✓" : "·") \(Harmless.text(option.text))", Theme.quiet)) }
        while true {
            let offered = options.count < before.count ? before[options.count] : nil
            let text = try reader.line("  \(options.count + 1)", initial: offered?.text ?? "")
            if text.isEmpty {
                if options.contains(where: \.isRight) { break }
                console.complain(options.isEmpty ? "an option is missing" : "none is right yet; add the right one", Theme.warning)
                continue
            }
            var option = CardForm.Option(text, isRight: offered?.isRight ?? false, reason: offered?.reason ?? "")
            // What is typed counts at once: the terminal may be gone the next moment.
            draft.form.options = options + [option] + before.dropFirst(options.count + 1)
            keep()
            let usual: Character? = offered.map { $0.isRight ? "r" : "w" } ?? (options.contains(where: \.isRight) ? "w" : nil)
            option.isRight = try reader.key("    r right, w wrong", [("r", "right"), ("w", "wrong")], usual: usual) == "r"
            option.reason = try reader.line("    why, Enter for none", initial: option.reason)
            options.append(option)
            draft.form.options = options + before.dropFirst(options.count)
            keep()
        }
        draft.form.options = options
    }

    private mutating func askTags() throws {
        let known = (try? program.openStore().tags()) ?? []
        var initial = draft.form.tags.joined(separator: " ")
        while true {
            let line = try reader.line("tags", initial: initial) { line, cursor in
                TypedTags.completions(of: known, for: String(line.prefix(cursor)))
            }
            do {
                draft.form.tags = try TypedTags(typed: line).tags
                return
            } catch {
                console.complain("\(error)", Theme.warning)
                initial = line
            }
        }
    }

    /// Tells of questions that were asked before.
    mutating func warnOfLikes() {
        if likes.question != draft.form.question {
            likes = (draft.form.question, (try? LikeQuestions.find(draft.form.question, in: program.collection)) ?? [])
        }
        for like in likes.found {
            let words = like.degree == .same ? "is asked already" : "looks much like it"
            let place = program.environment.shown(like.heading.path) + ":\(like.heading.line)"
            console.say("'\(Harmless.text(like.heading.heading))' \(words): \(Harmless.text(place))", Theme.warning)
        }
    }
}
