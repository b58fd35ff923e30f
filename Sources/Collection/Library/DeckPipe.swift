import Files
import Foundation
import Storage
import Synchronization

/// Deck files that are read on a thread of their own, a few stretches ahead of whoever writes them down.
final class DeckPipe: Sendable {
    private struct State {
        var stretches: [IncomingFiles.Stretch] = []
        var isClosed = false
        var failure: FileError?
        var complaints: [String] = []
    }

    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 8)
    private let filled = DispatchSemaphore(value: 0)

    /// Begins to read files.
    init(_ files: [DeckStretches.Coming]) {
        Thread.startDeep { self.read(files) }
    }

    /// The next stretch; nil when all files are read.
    ///
    /// - Throws: `FileError`, as `DeckStretches` does.
    func next() throws -> IncomingFiles.Stretch? {
        filled.wait()
        let (stretch, failure) = state.withLock { state in
            state.stretches.isEmpty ? (nil, state.failure) : (state.stretches.removeFirst(), nil)
        }
        guard let stretch else {
            // Whoever asks again is told the same.
            filled.signal()
            if let failure { throw failure }
            return nil
        }
        room.signal()
        return stretch
    }

    /// Ends the reading, wherever it is.
    func close() {
        state.withLock { $0.isClosed = true }
        room.signal()
    }

    /// Files that could not be read, a line each; known when all are read.
    var complaints: [String] { state.withLock { $0.complaints } }

    private func read(_ files: [DeckStretches.Coming]) {
        var reader = DeckStretches(files)
        var failure: FileError?
        do throws(FileError) {
            while let stretch = try reader.next() {
                room.wait()
                let isClosed = state.withLock { state in
                    state.stretches.append(stretch)
                    return state.isClosed
                }
                if isClosed { break }
                filled.signal()
            }
        } catch {
            failure = error
        }
        state.withLock { state in
            state.failure = failure
            state.complaints = reader.complaints
        }
        filled.signal()
    }
}
