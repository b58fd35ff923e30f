import ArgumentParser
import Cards
import Collection

extension CardForm.Kind: ExpressibleByArgument {}

/// The parts of a card as options of a command.
struct CardOptions: ParsableArguments {
    @Option(help: ArgumentHelp("\(Self.names.dropLast().joined(separator: ", ")) or \(Self.names.last!).", valueName: "kind"))
    var kind: CardForm.Kind?

    private static let names = CardForm.Kind.allCases.map(\.rawValue)

    @Option(parsing: .unconditional, help: ArgumentHelp("The question.", valueName: "text"))
    var question: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("More of the question, below its heading.", valueName: "text"))
    var front: String?

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("The answer, or a text with [[gaps]]; of a typed card each accepted answer, once or more.", valueName: "text"))
    var answer: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("An option of a choice that is right; once or more.", valueName: "text"))
    var right: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("An option of a choice that is wrong; once or more.", valueName: "text"))
    var wrong: [String] = []

    @Option(
        parsing: .unconditionalSingleValue, help: ArgumentHelp("An item of an ordered card; once or more, in order.", valueName: "text"))
    var item: [String] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("A hint, shown on request.", valueName: "text"))
    var hint: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Why it is so, shown after the answer.", valueName: "text"))
    var why: String?

    @Option(parsing: .unconditional, help: ArgumentHelp("Where it is known from.", valueName: "text"))
    var source: String?

    @Option(help: ArgumentHelp("Tags, with commas between.", valueName: "tags"))
    var tags: String?

    /// Whether parts of a card were given, beside what a guided card would begin with.
    var hasParts: Bool {
        question != nil || front != nil || hint != nil || why != nil || !answer.isEmpty || !right.isEmpty || !wrong.isEmpty || !item.isEmpty
    }

    /// The card that the options make.
    ///
    /// - Throws: `CommandError` when a part is missing, or is none of this kind of card.
    func form() throws -> CardForm {
        let kind = kind ?? (!right.isEmpty || !wrong.isEmpty ? .choice : item.isEmpty ? .basic : .ordered)
        guard let question, !question.trimmed.isEmpty else { throw CommandError("the question is missing: --question TEXT") }
        var form = CardForm(kind: kind)
        form.question = question
        form.front = front ?? ""
        (form.hint, form.why, form.source) = (hint ?? "", why ?? "", source ?? "")
        form.tags = try TypedTags(typed: tags ?? "").tags
        form.options = right.map { CardForm.Option($0, isRight: true) } + wrong.map { CardForm.Option($0, isRight: false) }
        form.items = item
        if kind.answer == .accepted { form.accepted = answer } else { form.answer = answer.joined(separator: "\n\n") }
        try check(form)
        return form
    }

    private func check(_ form: CardForm) throws {
        func refuse(_ isWrong: Bool, _ words: String) throws { if isWrong { throw CommandError(words) } }
        let kind = form.kind.rawValue
        try refuse(form.kind.answer != .options && !form.options.isEmpty, "--right and --wrong are for a choice, and this card is \(kind)")
        try refuse(form.kind.answer != .items && !form.items.isEmpty, "--item is for an ordered card, and this card is \(kind)")
        switch form.kind.answer {
        case .options:
            try refuse(!answer.isEmpty, "a choice has no --answer: give --right TEXT and --wrong TEXT")
            try refuse(form.options.isEmpty, "the options are missing: --right TEXT --wrong TEXT")
            try refuse(!form.options.contains(where: \.isRight), "a choice needs a right option: --right TEXT")
        case .items:
            try refuse(!answer.isEmpty, "an ordered card has no --answer: give --item TEXT for each item")
            try refuse(form.items.isEmpty, "the items are missing: --item TEXT")
        default: try refuse(answer.allSatisfy { $0.trimmed.isEmpty }, "the answer is missing: --answer TEXT")
        }
    }
}
