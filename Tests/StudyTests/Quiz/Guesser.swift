import Testing

@testable import Study

/// Somebody who knows nothing of the matter, and picks an option by its looks.
struct Guesser: Sendable, CustomTestStringConvertible {
    let name: String
    /// How much an option is thought of.
    let score: @Sendable (_ option: String, _ options: [String], _ question: String) -> Double

    var testDescription: String { name }

    /// How likely the right option is picked; where several are thought of as much, one of them is picked by chance.
    func chance(_ question: DrawnQuiz.Question) -> Double {
        let options = [question.source.answer] + question.wrong.map(\.answer)
        let scores = options.map { score($0, options, question.source.question) }
        let best = scores.filter { $0 == scores.max()! }
        return scores[0] == best[0] ? 1 / Double(best.count) : 0
    }

    /// How often they are right, in percent.
    func percent(_ questions: [DrawnQuiz.Question]) -> Double {
        100 * questions.reduce(0) { $0 + chance($1) } / Double(questions.count)
    }

    private static func words(_ text: String, from length: Int = 1) -> Set<String> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count >= length }.map(String.init))
    }

    private static func jaccard<T>(_ a: Set<T>, _ b: Set<T>) -> Double {
        a.union(b).isEmpty ? 0 : Double(a.intersection(b).count) / Double(a.union(b).count)
    }

    /// Pairs of letters that follow each other.
    private static func pairs(_ text: String) -> Set<String> {
        let letters = Array(text.lowercased())
        return Set(zip(letters, letters.dropFirst()).map { String([$0, $1]) })
    }

    /// The looks of an option in numbers.
    private static func looks(_ text: String) -> [Double] {
        [
            Double(text.count) / 20, Double(text.split(separator: " ").count) / 4, Double(text.count(where: \.isNumber)),
            Double(text.count(where: \.isUppercase)), Double(text.count(where: \.isPunctuation)), text.hasSuffix(".") ? 1 : 0,
        ]
    }

    private static func distance(_ text: String, _ others: [String]) -> Double {
        others.filter { $0 != text }.reduce(0) { $0 + zip(looks(text), looks($1)).reduce(0) { $0 + abs($1.0 - $1.1) } }
    }

    static let all: [Guesser] = [
        Guesser(name: "what shares most words with the question") { option, _, question in
            Double(words(option, from: 3).intersection(words(question, from: 3)).count)
        },
        Guesser(name: "what shares most beginnings of words with the question") { option, _, question in
            func stems(_ text: String) -> Set<String> { Set(words(text, from: 4).map { String($0.prefix(5)) }) }
            return Double(stems(option).intersection(stems(question)).count)
        },
        Guesser(name: "of which the largest share is in the question") { option, _, question in
            Double(words(option, from: 4).intersection(words(question, from: 4)).count) / Double(max(1, words(option, from: 4).count))
        },
        Guesser(name: "what is most like the question, letter by letter") { option, _, question in jaccard(pairs(option), pairs(question))
        },
        Guesser(name: "what shares fewest words with the question") { option, _, question in
            -Double(words(option, from: 4).intersection(words(question, from: 4)).count)
        },
        Guesser(name: "the longest") { option, _, _ in Double(option.count) },
        Guesser(name: "the shortest") { option, _, _ in -Double(option.count) },
        Guesser(name: "what looks most like the others") { option, options, _ in -distance(option, options) },
        Guesser(name: "what looks least like the others") { option, options, _ in distance(option, options) },
        Guesser(name: "what says most of what the others say") { option, options, _ in
            options.filter { $0 != option }.reduce(0) { $0 + jaccard(words(option), words($1)) }
        },
        Guesser(name: "what says least of what the others say") { option, options, _ in
            -options.filter { $0 != option }.reduce(0) { $0 + jaccard(words(option), words($1)) }
        },
    ]
}
