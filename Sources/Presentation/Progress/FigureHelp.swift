import Statistics

/// What `help stats` says of the figures.
public enum FigureHelp {
    /// The names of the figures.
    public static let names = FigureName.allCases.map(\.rawValue)

    /// Every figure with its formula.
    public static let text = FigureName.allCases.map { figure in
        let definition = figure.definition
        return "\(figure.rawValue) – \(definition.meaning)\n\(definition.formula)" + (definition.source.map { "\n(\($0))" } ?? "")
    }.joined(separator: "\n\n")
}
