#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The lines of earlier sessions: a text file with a line each, the newest last, for its owner's eyes only.
struct HistoryFile {
    let path: String
    /// How many lines are kept.
    let size: Int

    /// The lines in the file, the newest last; none when there is no file yet. What is no UTF-8 or no text is mended.
    func lines() throws(TerminalError) -> [String] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            if errno == ENOENT { return [] }
            throw .historyUnreadable(path: path, reason: lastReason)
        }
        defer { close(descriptor) }

        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { break }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .historyUnreadable(path: path, reason: lastReason) }
            bytes += chunk.prefix(count)
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { LineInput.oneLine(Array($0)) }
        return Self.kept(lines, size)
    }

    /// Adds lines at the end. What other programs have added meanwhile stays; who reads the file sees it as it was or as it will be.
    func add(_ lines: [String]) throws(TerminalError) {
        let kept = Self.kept(try self.lines() + lines, size)
        // The file itself is replaced, not the link that may lead to it.
        let target = realpath(path, nil).map { resolved in
            defer { free(resolved) }
            return String(cString: resolved)
        }
        let file = target ?? path
        let temporary = "\(file).\(getpid())"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor < 0 { throw .historyUnwritable(path: path, reason: lastReason) }
        // All of it is on disk before it has the name: after a power cut the lines before are there, or these.
        let isWritten = Descriptor.send(kept.map { $0 + "\n" }.joined(), to: descriptor) && fsync(descriptor) == 0
        let isClosed = close(descriptor) == 0
        if !isWritten || !isClosed || rename(temporary, file) != 0 {
            let reason = lastReason
            unlink(temporary)
            throw .historyUnwritable(path: path, reason: reason)
        }
    }

    /// The newest of the lines, none empty and none the same as the one before.
    private static func kept(_ lines: [String], _ size: Int) -> [String] {
        var kept: [String] = []
        for line in lines where !line.isEmpty && line != kept.last { kept.append(line) }
        return kept.suffix(size)
    }

    private var lastReason: String { String(cString: strerror(errno)) }
}
