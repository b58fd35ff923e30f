import Files
import Formats
import Sync

/// A git repository in which each device has a branch of its own, `nacre/DEVICE`, with a file a day in a folder a month. A push that is refused says
/// that there are two of this device, or that it was put back.
public struct GitCarrier: Carrier {
    private let repository: GitRepository
    private let cargo: Cargo
    private let seconds: Int64
    private var tips: [String: String] = [:]
    private var remote: String { "refs/remotes/where/\(cargo.branch)" }
    private var branches: String { "refs/heads/\(cargo.branch)" }
    private static let mostBranches = 4096
    private static let mostFiles = 200_000

    /// The carrier at an address.
    ///
    /// - Parameters:
    ///   - folder: where Nacre's own repository is, or is made.
    ///   - seconds: now, since 1970-01-01 UTC.
    ///   - variables: those of the shell.
    ///   - asks: whether ssh may ask the learner something.
    ///   - program: git.
    public init(
        _ address: String, carrying cargo: Cargo = .logs, keeping folder: String, at seconds: Int64, variables: [String: String],
        asks: Bool,
        program: String = "git"
    ) {
        self.cargo = cargo
        repository = GitRepository(path: folder, address: address, variables: variables, asks: asks, program: program)
        self.seconds = seconds
    }

    /// Whether months are packed here.
    public var packs: Bool { false }

    /// What there is now.
    public mutating func list() throws -> Listing {
        try repository.prepare()
        _ = try repository.output([
            "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--prune", "--", repository.address,
            "+\(branches)*:\(remote)*",
        ])
        let lines = try repository.output(["for-each-ref", "--format=%(objectname) %(refname)", remote])
        tips = [:]
        for line in String(decoding: lines, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            if parts.count == 2 { tips[String(parts[1].dropFirst(remote.count))] = String(parts[0]) }
        }
        guard tips.count <= Self.mostBranches else {
            throw CarrierError("\(repository.address) has \(tips.count) branches of devices, more than \(Self.mostBranches)")
        }
        return Listing(pieces: try pieces(of: tips.map { ($0.key, $0.value + "^{tree}") }))
    }

    /// The files in trees and in the folders in them.
    private func pieces(of trees: [(path: String, object: String)], isTop: Bool = true) throws -> [Piece] {
        var pieces: [Piece] = []
        var folders: [(String, String)] = []
        try GitObjects(repository).read(trees.map(\.object)) { index, bytes in
            let nameLength = (tips.values.first?.utf8.count ?? 40) / 2
            for entry in GitObjects.entries(ofTree: bytes ?? [], nameLength: nameLength) where !entry.name.hasPrefix(".") {
                let path = "\(trees[index].path)/\(entry.name)"
                if !entry.isFolder {
                    if cargo.takes(path) { pieces.append(Piece(path: path, stamp: entry.object)) }
                } else if isTop, cargo == .logs {
                    folders.append((path, entry.object))
                }
            }
            guard pieces.count + folders.count <= Self.mostFiles else {
                throw CarrierError("\(repository.address) holds more than \(Self.mostFiles) files of devices")
            }
        }
        return folders.isEmpty ? pieces : pieces + (try self.pieces(of: folders, isTop: false))
    }

    /// Hands over the bytes of pieces that were listed.
    public func read(_ pieces: [Piece], _ body: (Piece, [UInt8]?) throws -> Void) throws {
        try GitObjects(repository).read(pieces.map(\.stamp)) { try body(pieces[$0], $1) }
    }

    /// Writes files of this device.
    public mutating func write(_ changes: [OwnChange], of device: DeviceID) throws -> [String: String] {
        let tip = tips[device.description]
        _ = try repository.output(["fast-import", "--quiet", "--force", "--done"], reading: commit(changes, after: tip))
        let new = try object("\(own)^{commit}")
        try push("\(new):\(branches)\(device)")
        _ = try repository.output(["update-ref", "\(remote)\(device)", new])
        tips[device.description] = new
        if tip == nil, cargo == .logs { try welcome() }
        let stamps = try pieces(of: [(device.description, new + "^{tree}")])
        try tidy()
        return Dictionary(stamps.map { ($0.path, $0.stamp) }) { first, _ in first }
    }

    private var own: String { cargo == .logs ? "refs/nacre/own" : "refs/nacre/own-decks" }
    private static let reader = "refs/nacre/reader"

    private func object(_ name: String) throws -> String {
        String(decoding: try repository.output(["rev-parse", "--verify", "--quiet", name]).prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// A commit as `fast-import` reads it.
    private func commit(_ changes: [OwnChange], after tip: String?) -> [UInt8] {
        var stream = header(own, "Keep together", after: tip)
        for change in changes {
            guard let bytes = change.bytes else {
                stream += "D \(change.path.rest)\n".utf8
                continue
            }
            stream += "M 100644 inline \(change.path.rest)\ndata \(bytes.count)\n".utf8
            stream += bytes
            stream.append(0x0A)
        }
        return stream + "done\n".utf8
    }

    private func header(_ name: String, _ message: String, after tip: String?) -> [UInt8] {
        // Servers refuse dates that are beyond what they know.
        let seconds = min(max(seconds, 946_684_800), 4_102_444_799)
        let text =
            "commit \(name)\ncommitter nacre <nacre@localhost> \(seconds) +0000\ndata \(message.utf8.count)\n\(message)\n"
            + (tip.map { "from \($0)\n" } ?? "")
        return Array(text.utf8)
    }

    private func push(_ reference: String) throws {
        let result = try repository.run(["push", "--porcelain", "--no-verify", "--", repository.address, reference])
        if result.status == 0 { return }
        let refusal = String(decoding: result.output, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("!\t") }
        guard result.status == 1, let refusal else { throw repository.failure(result) }
        let word = refusal.split(separator: "\t").last.map(String.init) ?? ""
        if word.hasPrefix("[rejected]") { throw CarrierChange(repository.address) }
        if ["No space left on device", "Disk quota exceeded"].contains(where: result.complaint.contains) {
            throw CarrierError("there is no room on the disk of \(repository.address); nothing is lost: make room there, and try again")
        }
        let told = GitComplaint(result).wordOfServer
        if word.contains("failed to update ref") { throw CarrierChange(repository.address, saying: told) }
        throw CarrierError("\(repository.address) takes nothing: \(word)\(told.map { ": \($0)" } ?? "")")
    }

    /// Says on `main` what this repository is, where it says nothing yet.
    private func welcome() throws {
        let found = try repository.run(["ls-remote", "--heads", "--", repository.address, "refs/heads/main"])
        guard found.status == 0, found.output.isEmpty else { return }
        let text = """
            # What nacre keeps together

            The devices of a learner meet here: each has a branch `nacre/…` of its own, which only that device writes. Leave them to nacre.

            """
        var stream = header(Self.reader, "Say what this is", after: nil)
        stream += "M 100644 inline README.md\ndata \(text.utf8.count)\n\(text)\ndone\n".utf8
        _ = try repository.output(["fast-import", "--quiet", "--force", "--done"], reading: stream)
        // Another device may have done it at the same time.
        _ = try repository.run(["push", "--porcelain", "--no-verify", "--", repository.address, "\(Self.reader):refs/heads/main"])
    }

    /// Packs Nacre's own repository once in a thousand commits: a folder that holds one in 256 objects tells how many there are.
    private func tidy() throws {
        guard let some = try? FileSystem.entries(of: repository.path + "/objects/17").count, some > 16 else { return }
        _ = try repository.run(["gc", "--quiet"])
    }

    /// Takes all away that a device has published.
    public mutating func forget(_ device: DeviceID) throws {
        guard tips[device.description] != nil else { return }
        try push(":\(branches)\(device)")
        _ = try repository.run(["update-ref", "-d", "\(remote)\(device)"])
        tips[device.description] = nil
    }
}
