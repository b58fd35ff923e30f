extension Diagnostic {
    /// What can be wrong with a deck. The raw value is the stable name people search for and tools compare.
    public enum Code: String, CaseIterable, Sendable {
        // Named by Flashcard Markdown 1.1.
        /// A depth-1 heading that is not the deck's title.
        case strayH1 = "stray-h1"
        /// `tags` is not a block sequence, or the key `tag` is used.
        case frontMatterTagsNotASequence = "frontmatter-tags-not-a-sequence"
        /// A `#tag` above the first card belongs to nothing.
        case preambleTag = "preamble-tag"
        /// A tag of the front matter had to be altered to be a tag.
        case tagSanitized = "tag-sanitized"
        /// An image is not where the card says it is.
        case unresolvedImage = "unresolved-image"
        /// A card could not be read and was skipped.
        case malformedCardSkipped = "malformed-card-skipped"

        // The file.
        /// Some bytes are not UTF-8.
        case invalidUTF8 = "invalid-utf8"
        /// The file holds control characters.
        case controlCharacter = "control-character"
        /// The front matter is opened but never closed.
        case frontMatterUnclosed = "frontmatter-unclosed"
        /// The front matter is not valid YAML.
        case frontMatterInvalid = "frontmatter-invalid"

        // Any card.
        /// A line underlined with `---` begins a card.
        case setextHeading = "setext-heading"
        /// A fence, a comment or a block of HTML is opened and not closed, and takes what follows.
        case markUnclosed = "mark-unclosed"
        /// A line that looks like the heading of a card begins none.
        case headingNotSeen = "heading-not-seen"
        /// A `#tag` in a heading is no tag.
        case tagInHeading = "tag-in-heading"
        /// Quotes, lists or emphasis are nested too deep to be shown.
        case nestingTooDeep = "nesting-too-deep"
        /// A row of a table has more cells than its head, and they are not shown.
        case cellsLost = "cells-lost"
        /// A card holds so much markup that the rest of it is taken as plain text.
        case tooMuchMarkup = "too-much-markup"
        /// Two cards are pinned to one id.
        case duplicateID = "duplicate-id"

        // The kinds of cards.
        /// Tags ask for more than one kind of card.
        case conflictingKinds = "conflicting-kinds"
        /// A card that cannot be asked backwards is tagged `#reversed`.
        case reversedNotPossible = "reversed-not-possible"
        /// A task list without anything ticked.
        case choiceWithoutAnswer = "choice-without-answer"
        /// A choice has more options than can be picked from.
        case tooManyOptions = "too-many-options"
        /// A card tagged `#typed` without a paragraph to type.
        case typedWithoutAnswer = "typed-without-answer"
        /// A card tagged `#ordered` without a numbered list.
        case orderedWithoutList = "ordered-without-list"
        /// A card tagged `#cloze` without a gap.
        case clozeWithoutGap = "cloze-without-gap"
        /// A gap that is opened but not closed, or that is empty.
        case clozeUnclosed = "cloze-unclosed"
        /// What looks like a gap in a cloze card is none.
        case gapNotSeen = "gap-not-seen"
        /// A gap in a card that is not tagged `#cloze`.
        case clozeUntagged = "cloze-untagged"

        // Advice: the deck is read as it was meant, but its cards may be hard to learn (`Deck.advice`).
        /// A card asks for several things at once.
        case severalAnswers = "several-answers"
        /// The answer is a list without an order.
        case unorderedList = "unordered-list"
        /// The question gives its answer away.
        case answerInQuestion = "answer-in-question"
        /// More is to be recalled than one can judge at a glance.
        case answerTooLong = "answer-too-long"
        /// A gap holds too much.
        case clozeTooWide = "cloze-too-wide"
        /// Hardly a word stands around a gap.
        case clozeTooBare = "cloze-too-bare"
        /// A choice without a wrong option.
        case choiceAllRight = "choice-all-right"
        /// One question has two answers.
        case ambiguousDuplicate = "ambiguous-duplicate"
        /// One card stands twice.
        case duplicateCard = "duplicate-card"
        /// A card names no source, and its deck asks for one.
        case missingSource = "missing-source"
        /// A link leads to a file that is not there.
        case brokenLink = "broken-link"
        /// A key or value of the front matter is not known, but resembles one that is.
        case unknownSetting = "unknown-setting"

        /// Whether the code is one of the closed list of Flashcard Markdown 1.1; the others are Nacre's own.
        public var isOfFlashcardMarkdown: Bool {
            switch self {
            case .strayH1, .frontMatterTagsNotASequence, .preambleTag, .tagSanitized, .unresolvedImage, .malformedCardSkipped: true
            default: false
            }
        }

        /// How bad it is: an error when something the author wrote does not take part.
        public var severity: Severity {
            switch self {
            case .malformedCardSkipped, .frontMatterInvalid, .frontMatterTagsNotASequence, .unresolvedImage, .duplicateID: .error
            case .severalAnswers, .unorderedList, .answerInQuestion, .answerTooLong, .clozeTooWide, .clozeTooBare, .choiceAllRight,
                .ambiguousDuplicate, .duplicateCard, .missingSource, .brokenLink, .unknownSetting:
                .advice
            default: .warning
            }
        }
    }
}
