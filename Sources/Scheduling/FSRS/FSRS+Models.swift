extension FSRS {
    /// How memory goes, for all cards of a learner: as the general parameters say, or those of the card's deck or of one of its tags.
    ///
    /// Of several parts that a card is in, a deck goes before a tag, and the longer name before the shorter one: which parameters hold for a
    /// card follows from its deck and its tags alone.
    public struct Models: Hashable, Sendable {
        /// What holds where nothing else does.
        public let general: Model
        /// What holds for parts, in the order in which they are asked.
        public let own: [Own]

        /// What holds for a part.
        public struct Own: Hashable, Sendable {
            /// The part.
            public let part: Part
            /// How memory goes there.
            public let model: Model
        }

        /// The models of these parameters.
        public init(_ general: Parameters, own: [OwnParameters] = []) {
            self.general = Model(general)
            self.own = OwnParameters.inOrder(own).map { Own(part: $0.part, model: Model($0.parameters)) }
        }

        /// What holds for a card in this deck, with these tags.
        public func model(deck: String, tags: [String]) -> Model {
            own.first { $0.part.holds(deck: deck, tags: tags) }?.model ?? general
        }

        /// All of it as text, to the last digit.
        public var text: String {
            func numbers(_ model: Model) -> String { model.parameters.values.map(\.description).joined(separator: ",") }
            return ([numbers(general)] + own.map { "\(numbers($0.model))=\($0.part)" }).joined(separator: "\n")
        }

        /// The models of such a text; nil where it is none.
        public init?(text: some StringProtocol) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            guard let general = Parameters(text: String(lines[0])) else { return nil }
            var own: [OwnParameters] = []
            for line in lines.dropFirst() {
                let parts = line.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, let parameters = Parameters(text: String(parts[0])), let part = Part(parts[1]) else { return nil }
                own.append(OwnParameters(part, parameters))
            }
            self.init(general, own: own)
        }
    }
}
