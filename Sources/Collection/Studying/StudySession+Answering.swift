import Answers
import Cards
import Files
import Scheduling
import Storage
import Study

// How the card on the table is answered, and what is seen of it.
extension StudySession {
    /// Does in a pause what would take time when something is written down. Once is enough after each thing that was.
    public mutating func usePause() {
        if isRested { return }
        isRested = true
        library.store.usePause()
    }

    /// What there is to say about what has just been done; it is said once.
    public mutating func takeNotice() -> String? {
        defer { notice = nil }
        return notice
    }

    /// Goes on with the answer to the card on the table.
    public mutating func attempt(_ change: (inout Attempt) -> Void) {
        if table != nil { change(&table!.attempt) }
    }

    /// Counts a hint; each card has one.
    public mutating func takeHint() {
        if let table, !table.content.hint.isEmpty { self.table?.hints = 1 }
    }

    /// How long a quiz may still take; nil where its time is not limited.
    public var millisecondsLeft: Int? { quiz?.endMilliseconds.map { Int(max(0, $0 - collection.now.milliseconds)) } }

    /// Takes down how sure the learner is.
    public mutating func confide(_ confidence: Confidence) { table?.confidence = confidence }

    /// What was seen of the answer, with the grade that Nacre proposes.
    public var evidence: Evidence {
        guard let table else { return Evidence() }
        var evidence = Evidence(verdict: table.attempt.verdict, confidence: table.confidence, hints: table.hints)
        guard evidence.verdict != nil else { return evidence }
        evidence.proposed = Grade.proposed(for: evidence, after: state.thinkingMilliseconds, usual: table.usualMilliseconds)
            .map { collection.settings.gradeScale.nearest(to: $0) }
        return evidence
    }

    /// The grade that one key gives: the one that is proposed, or for a card that is only thought of, the learner's usual one; nil for none.
    /// Who looks at an answer without giving one, where one could be given, has not answered.
    public var offeredGrade: Grade? {
        if let proposed = evidence.proposed { return proposed }
        guard quiz == nil, let table, table.attempt == .think, let usual = collection.settings.usualGrade else { return nil }
        return collection.settings.gradeScale.nearest(to: table.hints > 0 ? min(usual, .three) : usual)
    }

    /// Grades the card on the table.
    public mutating func grade(_ grade: Grade) throws {
        let leech = leech(by: grade)
        try perform(
            .grade(grade, evidence, promised: table?.outcomes), isSuspending: leech != nil && collection.settings.leeches == .suspend)
        notice = notice ?? leech
    }

    /// The words about the card on the table, if this grade makes it a leech: one that was forgotten again and again. They come again after
    /// each further half of the threshold.
    private func leech(by grade: Grade) -> String? {
        guard let table, !grade.isPassing, table.schedule.wasRecalled, table.entry.stage != .drill, !table.entry.stage.isApart
        else { return nil }
        let threshold = collection.settings.leechLapses
        let lapses = table.schedule.lapses + 1
        guard lapses >= threshold, (lapses - threshold) % max(1, threshold / 2) == 0 else { return nil }
        let words = "'\(table.location.heading)' is a leech: forgotten \(Phrase.count(lapses, "time"))"
        return collection.settings.leeches == .suspend
            ? "\(words), and suspended. Reword it or divide it, then 'resume' it by words of it; 'list is:leech' shows all."
            : "\(words). Reword it or divide it, or suspend it; 'list is:leech' shows all."
    }

    /// A fresh attempt at the card on the table, whose options stay where they are.
    mutating func attemptAnew() {
        guard let table else { return }
        self.table?.confidence = nil
        if case .choose(let choice) = table.attempt {
            self.table?.attempt = .choose(ChoiceAttempt(order: choice.order, right: choice.right))
        } else {
            let fresh = attempt(at: table.content, table.location)
            self.table?.attempt = fresh
        }
    }

    /// A fresh attempt at a card.
    mutating func attempt(at content: Content, _ location: Location) -> Attempt {
        // A quiz checks what can be checked.
        let typesGaps = quiz != nil || collection.chosen(.typeGaps, collection.settings.typesGaps, location.deckSettings.typesGaps)
        let collection = collection
        return Attempt(at: content, typesGaps: typesGaps, otherTerms: { terms(in: location.path) }) { count in
            var dice = SplitMix64(UInt64(truncatingIfNeeded: collection.environment.entropy()))
            return (0..<count).shuffled(using: &dice)
        }
    }

    /// The terms that a deck uses; none for a deck so large that looking for them would be noticed.
    private mutating func terms(in path: String) -> DeckTerms {
        if let known = terms[path] { return known }
        var found: DeckTerms = []
        if let stamp = FileSystem.stamp(of: path), stamp.size < 1_000_000, let bytes = try? FileSystem.bytes(of: path) {
            found = DeckTerms(AnswerKey.terms(of: Deck(parsing: bytes).cards.flatMap { card in card.sides.map(card.content) }))
        }
        terms[path] = found
        return found
    }
}

extension StudySession {
    /// Goes on with other decks, where the card on the table may stand in another file.
    public mutating func goOn(in library: Library) throws {
        self.library = library
        guard let card = table?.entry.card, let location = try library.store.location(of: card) else { return }
        table?.location = location
    }
}
