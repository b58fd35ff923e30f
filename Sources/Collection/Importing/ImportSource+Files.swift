import Formats

extension ImportSource {
    /// Reads the files, and tells of those in folders that are like none of the formats, and of progress that belongs to no card.
    public static func read(
        _ files: [ImportFiles.File], as from: ForeignFormat?, table: TableOptions, remembered: RememberedCards = RememberedCards(),
        keepsUnanswered: Bool = false, localOffset: @escaping @Sendable (Int) -> Int = { _ in 0 },
        progress: (_ share: Double) throws -> Void = { _ in }
    ) throws -> (sources: [ImportSource], unlike: [String]) {
        var read: [(file: ImportFiles.File, source: ImportSource?, complaint: String)] = []
        let vaults = ObsidianVaults(files)
        func source(
            _ file: ImportFiles.File, _ format: ForeignFormat?, _ reason: String, _ progress: (Double) throws -> Void = { _ in }
        ) throws -> ImportSource {
            var source = try ImportSource(
                file, as: format, reason: reason, table: table, vaults: vaults, remembered: remembered, localOffset: localOffset,
                progress: progress)
            if keepsUnanswered { source.keepUnanswered() }
            return source
        }
        for (index, file) in files.enumerated() {
            do {
                let source = try source(file, from, "you said so") { try progress((Double(index) + $0) / Double(files.count)) }
                read.append((file, source, ""))
                try progress(Double(index + 1) / Double(files.count))
            } catch let error as ImportError where file.isFound && error != .stopped {
                read.append((file, nil, error.description))
            }
        }
        if from == nil, let usual = read.compactMap(\.source).usualFormat {
            for (index, entry) in read.enumerated() where entry.file.isFound {
                guard entry.source.map({ $0.format == .markdown || $0.format == .mochi }) ?? true,
                    entry.file.path.hasSuffix(".md") || entry.file.path.hasSuffix(".markdown")
                else { continue }
                do {
                    read[index].source = try source(entry.file, usual, "as the files beside it")
                } catch is ImportError {
                    // It is no text, which was complained of before.
                }
            }
        }
        var sources = read.compactMap(\.source)
        sources.tellVaults()
        return (sources, read.filter { $0.source == nil }.map(\.complaint) + sources.forgotten)
    }
}
