import Files
import Sync

extension GitClone {
    /// Puts what the learner changed together with what came, in the files that both have changed, so that git can go on to what came: it then takes
    /// these files for ones that it has brought up to date, and the learner's change for one of them.
    ///
    /// - Returns: a file in which both changed the same place, of which nothing was done; nil where there is none.
    /// - Throws: `GitError`.
    func joinChanges() throws -> String? {
        guard let news = try? line(["rev-parse", "--verify", "--quiet", "@{upstream}^{commit}"]),
            try (try? line(["merge-base", "HEAD", news])) == line(["rev-parse", "HEAD"])
        else { return nil }
        let came = Set(try paths(["diff-tree", "-r", "-z", "--name-only", "--no-renames", "HEAD", news]))
        let changed = try paths(["diff-index", "-z", "--name-only", "--no-renames", "HEAD"])
        let added = try paths(["ls-files", "-z", "--others"])
        let both = Set(changed + added).intersection(came).sorted()
        let joined = try both.map { ($0, try join($0, news)) }
        if let touched = joined.first(where: { $0.1 == nil }) { return touched.0 }
        for case (let file, let change?) in joined {
            if let bytes = change.bytes { try FileSystem.replace("\(path)/\(file)", with: bytes) }
            _ = try output(["update-index", "--add", "--cacheinfo", change.entry])
        }
        return nil
    }

    /// How what both have changed is ended.
    static func remedy(for file: String, in path: String) -> String {
        ": you changed \(file), and so did others in the same place; decks propose offers yours; to have theirs: "
            + "git -C '\(path)' checkout @{upstream} -- '\(file)', then decks update"
    }

    private func paths(_ words: [String]) throws -> [String] {
        try output(words).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// What becomes of a file that both changed: what is to be written, where that is not there already, and git's name for what came.
    ///
    /// - Returns: nil where it is not clear.
    private func join(_ file: String, _ news: String) throws -> (bytes: [UInt8]?, entry: String)? {
        // Links, and what one side took away, are left to the learner.
        guard let listed = try paths(["ls-tree", "-z", news, "--", file]).first?.split(whereSeparator: { " \t".contains($0) }),
            listed.count > 3,
            listed[0].hasPrefix("100"), let mine = try? FileSystem.carriedBytes(of: "\(path)/\(file)", most: 256 << 20)
        else { return nil }
        let entry = "\(listed[0]),\(listed[2]),\(file)"
        let theirs = try output(["cat-file", "--filters", "\(news):\(file)"])
        if mine == theirs { return (nil, entry) }
        guard CarriedName.isDeck(file), let base = try? output(["cat-file", "--filters", "HEAD:\(file)"]),
            let bytes = TextMerge(base: base, mine: mine, theirs: theirs).bytes
        else { return nil }
        return (bytes == mine ? nil : bytes, entry)
    }
}
