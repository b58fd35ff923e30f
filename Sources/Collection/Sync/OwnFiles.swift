import Formats
import Scheduling
import Storage
import Sync

/// A file of this device that is to be written.
struct OwnFile {
    /// What is to be done with it.
    enum Deed {
        /// To say what the device is called.
        case name(String)
        /// To put lines behind what is there.
        case append(SyncPiece)
        /// To write it anew, from what these files held and what waits.
        case rewrite([String])
        /// To take it away.
        case remove
    }

    var path: PiecePath
    var deed: Deed
    /// The events that no file holds yet.
    var waiting: [EventID] = []
}

/// What this device has to write, as follows from what is there and what is not.
struct OwnFiles {
    private(set) var files: [OwnFile] = []
    /// What is to be read first: it must be what it was.
    private(set) var toRead: [Piece] = []
    private let device: DeviceID
    /// This device's files that are there, by their paths.
    private var own: [String: SyncPiece] = [:]

    init(_ looked: SyncLook, _ listing: Listing) {
        device = looked.device
        for piece in listing.pieces where piece.path.hasPrefix("\(device)/") { own[piece.path] = looked.known[piece.path] }
        let path = PiecePath(nameOf: device)
        let text = Array(JSON.object([("name", .string(looked.name))]).text.utf8) + [0x0A]
        if own[path.text]?.hash != Checksum.of(text) { files.append(OwnFile(path: path, deed: .name(looked.name))) }
    }

    /// Adds the days of events that no plainly named file holds, and those to which something happened.
    mutating func add(waiting: [StudyDay: [EventID]]) {
        for (day, ids) in waiting.sorted(by: { $0.key.number < $1.key.number }) {
            let path = PiecePath(device, day)
            if let piece = own[path.text], piece.isWhole {
                toRead.append(Piece(path: path.text, stamp: piece.stamp))
                files.append(OwnFile(path: path, deed: .append(piece), waiting: ids))
            } else {
                files.append(OwnFile(path: path, deed: .rewrite([path.text]), waiting: ids))
            }
        }
        for piece in own.values.sorted(by: { $0.path < $1.path }) where !piece.isWhole {
            guard let day = piece.day, waiting[day] == nil else { continue }
            files.append(OwnFile(path: PiecePath(device, day), deed: .rewrite([piece.path])))
        }
    }

    /// The months that ended before a day and stand in files of days, to which nothing is to be added now.
    func months(before day: StudyDay) -> [(month: Month, days: [String])] {
        let written = Set(files.map(\.path.text))
        var months: [Month: [String]] = [:]
        for piece in own.values {
            if let day = piece.day { months[Month(of: day), default: []].append(piece.path) }
        }
        return months.filter { month, days in month.last.number < day.number && !days.contains(where: written.contains) }
            .map { (month: $0.key, days: $0.value.sorted()) }.sorted { $0.month < $1.month }
    }

    /// Whether the packed file of a month is there and whole.
    func isPacked(_ month: Month) -> Bool { own[PiecePath(device, month).text]?.isWhole ?? false }

    /// Packs a month, with what its packed file holds already.
    mutating func pack(_ month: Month, _ days: [String]) {
        let path = PiecePath(device, month)
        files.append(OwnFile(path: path, deed: .rewrite([path.text] + days)))
    }

    /// Takes files away.
    mutating func remove(_ paths: [String]) {
        files += paths.compactMap(PiecePath.init).map { OwnFile(path: $0, deed: .remove) }
    }

    /// Where the packed file of a month is.
    func path(of month: Month) -> String { PiecePath(device, month).text }
}
