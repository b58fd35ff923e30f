import Formats

extension ImportSource {
    /// Reads the files, and tells of those in folders that are like none of the formats.
    public static func read(
        _ files: [ImportFiles.File], as from: ForeignFormat?, table: TableOptions, localOffset: @escaping (Int) -> Int = { _ in 0 },
        progress: (_ share: Double) throws -> Void = { _ in }
    ) throws -> (sources: [ImportSource], unlike: [String]) {
        var read: [(file: ImportFiles.File, source: ImportSource?, complaint: String)] = []
        let vaults = ObsidianVaults()
        for (index, file) in files.enumerated() {
            do {
                let source = try ImportSource(file, as: from, table: table, vaults: vaults, localOffset: localOffset) { share in
                    try progress((Double(index) + share) / Double(files.count))
                }
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
                    read[index].source = try ImportSource(
                        entry.file, as: usual, reason: "as the files beside it", table: table, vaults: vaults)
                } catch is ImportError {
                    // It is no text, which was complained of before.
                }
            }
        }
        return (read.compactMap(\.source), read.filter { $0.source == nil }.map(\.complaint))
    }
}
