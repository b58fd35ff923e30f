import Collection
import Files
import Foundation
import Scheduling

@testable import nacre

/// A home of its own for a test, with decks and a clock that stands still.
final class Sandbox {
    let folder: String
    /// Where the learner is.
    var workingFolder: String
    var now: String
    /// Whether commands run at a terminal that can do nothing, rather than in a pipe.
    var isAtDumbTerminal = false
    /// Variables of the shell that are others than usual.
    var ownVariables: [String: String] = [:]

    init(now: String = "2026-11-24T09:00:00Z") {
        folder = NSTemporaryDirectory().trimmingSuffix("/") + "/nacre-test-\(UUID().uuidString)"
        workingFolder = folder
        self.now = now
        try! FileManager.default.createDirectory(atPath: decks, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The folder of the learner's own decks.
    var decks: String { folder + "/data/nacre/decks" }

    /// The file of the store.
    var store: String { folder + "/data/nacre/nacre.sqlite" }

    /// Further variables of the shell.
    var others: [String: String] = [:]

    /// The variables of the shell in this home.
    var variables: [String: String] { usual.merging(others) { $1 } }

    private var usual: [String: String] {
        [
            "HOME": folder, "XDG_DATA_HOME": folder + "/data", "XDG_CONFIG_HOME": folder + "/config", "XDG_STATE_HOME": folder + "/state",
            "NACRE_BUNDLED_DECKS": "", "TZ": "UTC", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
        ].merging(ownVariables) { $1 }
    }

    /// The folder of the decks that came with the program.
    var bundledDecks: String { folder + "/bundled" }

    /// Makes an editor that changes each line by an expression of `sed`.
    func setEditor(_ expression: String) {
        let path = folder + "/editor"
        try! Data("#!/bin/sh\nexec sed -i -e '\(expression)' \"$2\"\n".utf8).write(to: URL(fileURLWithPath: path))
        // The file itself is not run: a child that is made beside may still have it open for writing.
        ownVariables["EDITOR"] = "sh '\(path)'"
    }

    /// Puts a deck into the learner's folder.
    func write(_ deck: String, _ text: String) {
        let path = decks + "/" + deck
        try! FileManager.default.createDirectory(atPath: path.parentFolder, withIntermediateDirectories: true)
        try! Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    /// Runs a command with these lines typed into it, and returns its status and what was typed and written.
    @discardableResult
    func run(_ words: [String], typing lines: [String] = [], columns: Int = 80) -> (status: Int32, transcript: [String]) {
        let console = ScriptConsole(lines: lines, columns: columns, isDumbTerminal: isAtDumbTerminal)
        let status = Dispatcher(program(at: console)).run(words + ["--now", now])
        return (status, console.transcript)
    }

    /// The program in this home.
    func program(at console: ScriptConsole = ScriptConsole(lines: [])) -> Program {
        let environment = Environment(
            variables: variables, workingFolder: workingFolder, now: PointInTime(argument: now)!.moment, seed: 1)
        return Program(environment: environment, places: Paths(in: environment), console: console)
    }

    /// What a command writes.
    func output(_ words: String..., typing lines: [String] = []) -> [String] {
        run(words, typing: lines).transcript.filter { !$0.hasPrefix("< ") }
    }
}

extension String {
    func trimmingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}

/// The folder of the package.
let packageFolder = #filePath.parentFolder.parentFolder.parentFolder.parentFolder
