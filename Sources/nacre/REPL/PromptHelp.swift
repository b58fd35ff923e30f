import Presentation
import Terminal

/// `help` at the prompt: all commands, a line each.
enum PromptHelp {
    /// Writes the list.
    static func write(to console: any Console) {
        let commands =
            Dispatcher.shown + [("help", "Show this, or 'help COMMAND' for all about one."), ("quit", "Leave; everything is saved.")]
        let widest = commands.map { $0.name.count }.max() ?? 0
        for (name, abstract) in commands {
            let line = StyledText(name, Theme.key).padded(to: widest + 2, .left) + StyledText(abstract)
            console.write(line.wrapped(to: console.columns, hanging: widest + 2))
        }
    }
}
