// An evaluation as text, for whoever keeps it: what it comes to hangs on the answers alone.
extension Evaluation {
    /// The numbers, a line for all of them and one for each predictor, to the last digit.
    public var text: String {
        let gain = advantage.map { [$0.mean, $0.range.lowerBound, $0.range.upperBound] } ?? []
        let head = ([scored, tested].map(\.description) + gain.map(\.description)).joined(separator: " ")
        let lines = Predictor.allCases.compactMap { predictor in figures[predictor].map { "\(predictor.rawValue) \($0.text)" } }
        return ([head] + lines).joined(separator: "\n")
    }

    /// The evaluation of such a text; nil where it is none.
    public init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.split(separator: " ") }
        let numbers = lines[0].dropFirst(2).compactMap { Double($0) }
        guard lines[0].count >= 2, let scored = Int(lines[0][0]), let tested = Int(lines[0][1]), numbers.count == lines[0].count - 2,
            numbers.isEmpty || numbers.count == 3 && numbers[1] <= numbers[2]
        else { return nil }
        var figures: [Predictor: PredictionFigures] = [:]
        for line in lines.dropFirst() {
            guard let predictor = line.first.flatMap({ Predictor(rawValue: String($0)) }), let read = PredictionFigures(line.dropFirst())
            else { return nil }
            figures[predictor] = read
        }
        (self.scored, self.tested, self.figures) = (scored, tested, figures)
        advantage = numbers.isEmpty ? nil : Advantage(mean: numbers[0], range: numbers[1]...numbers[2])
    }
}

extension PredictionFigures {
    /// The four figures, and three numbers for each class.
    fileprivate var text: String {
        let classes = classes.flatMap { [$0.answers.description, $0.recalled.description, $0.sum.description] }
        return ([logLoss, rmseBins, auc, bias].map(\.description) + classes).joined(separator: " ")
    }

    fileprivate init?(_ words: ArraySlice<Substring>) {
        let words = Array(words)
        let numbers = words.compactMap { Double($0) }
        guard words.count == 4 + 3 * Self.bounds.count, numbers.count == words.count else { return nil }
        var classes: [Class] = []
        for start in stride(from: 4, to: words.count, by: 3) {
            guard let answers = Int(words[start]), let recalled = Int(words[start + 1]), recalled >= 0, recalled <= answers
            else { return nil }
            classes.append(Class(answers: answers, recalled: recalled, sum: numbers[start + 2]))
        }
        (logLoss, rmseBins, auc, bias, self.classes) = (numbers[0], numbers[1], numbers[2], numbers[3], classes)
    }
}
