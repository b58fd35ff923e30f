import ArgumentParser

/// `log`: all that happened, to be taken elsewhere and brought together again.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Take the log to another device, and merge logs.",
        discussion: """
            'log export FILE' writes all that happened, an event a line; 'log import FILE' takes in what is not known yet. Two devices that \
            exchange logs by whatever means come to the same state, in whatever order.
            """,
        subcommands: [LogExport.self, LogImport.self])
}
