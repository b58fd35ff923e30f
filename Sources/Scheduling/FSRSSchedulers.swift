/// FSRS-6 as a learner has it, for all cards.
public struct FSRSSchedulers: Hashable, Sendable {
    /// How memory goes.
    public var models: FSRS.Models
    /// The chance of recall at which a card is to come back.
    public var retention: Double
    /// How much better or worse the learner recalls than the models say.
    public var level: LevelOffsets

    /// Schedulers with these; as they are for a learner of whom nothing is known, unless told otherwise.
    public init(
        models: FSRS.Models = FSRS.Models(.standard), retention: Double = FSRS.standardRetention, level: LevelOffsets = LevelOffsets()
    ) {
        (self.models, self.retention, self.level) = (models, retention, level)
    }

    /// The scheduler where nothing else holds.
    public var general: FSRSScheduler { FSRSScheduler(model: models.general, retention: retention, level: level) }

    /// The scheduler of a card in this deck, with these tags.
    public func scheduler(deck: String, tags: [String]) -> FSRSScheduler {
        FSRSScheduler(model: models.model(deck: deck, tags: tags), retention: retention, level: level)
    }

    /// All of it as text that can be read again, to the last digit.
    public var text: String { "\(retention);\(level.text);\(models.text)" }

    /// The schedulers of such a text.
    public init?(text: String) {
        let parts = text.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let retention = Double(parts[0]), let level = LevelOffsets(text: String(parts[1])),
            let models = FSRS.Models(text: parts[2])
        else { return nil }
        self.init(models: models, retention: retention, level: level)
    }
}
