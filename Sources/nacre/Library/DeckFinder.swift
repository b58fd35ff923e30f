import Cards
import Foundation
import Storage

/// One deck file as it was found: where, under which name, and in which state.
struct FoundFile: Equatable {
    var path: String
    var deck: String
    var stamp: FileStamp
}

/// Finds the deck files below the roots, in the order in which decks are studied.
enum DeckFinder {
    /// How deep folders are searched.
    private static let deepest = 16

    /// What was found, and what could not be looked into, a line each.
    struct Found {
        var files: [FoundFile] = []
        var complaints: [String] = []
    }

    /// The deck files of all roots: root by root, and in each as a person would sort them, "2" before "10". A file counts once.
    static func files(below roots: [Root]) -> Found {
        var found = Found()
        var paths: Set<String> = []
        var names: Set<String> = []
        for root in roots {
            let below = self.files(below: root)
            found.complaints += below.complaints
            for file in below.files where paths.insert(file.path).inserted {
                var file = file
                var copy = 2
                while !names.insert(file.deck).inserted {
                    file.deck = root.deckName(of: file.path) + " (\(copy))"
                    copy += 1
                }
                found.files.append(file)
            }
        }
        return found
    }

    private static func files(below root: Root) -> Found {
        if let stamp = FileSystem.stamp(of: root.path) {
            return Found(files: [FoundFile(path: root.path, deck: root.deckName(of: root.path), stamp: stamp)])
        }
        var found = Found()
        collect(in: root.path, of: root, below: [], into: &found)
        return found
    }

    /// - Parameter above: the folders on the way down, so that a link to one of them is no way further.
    private static func collect(in folder: String, of root: Root, below above: [FileSystem.Identity], into found: inout Found) {
        guard above.count < deepest, let identity = FileSystem.identity(of: folder), !above.contains(identity) else {
            if above.isEmpty { found.complaints.append("\(folder): there is no such folder of decks; put it back, or: decks remove") }
            return
        }
        guard let stream = opendir(folder) else {
            found.complaints.append(String(describing: FileError(path: folder, number: errno)))
            return
        }
        defer { closedir(stream) }
        var folders: [String] = []
        var files: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix(".") { continue }
            let isDeckFile = DeckFileName.isDeck(name)
            switch Int32(entry.pointee.d_type) {
            case Int32(DT_DIR): folders.append(name)
            case Int32(DT_REG): if isDeckFile { files.append(name) }
            default: if isDeckFile { files.append(name) } else if FileSystem.isFolder(folder + "/" + name) { folders.append(name) }
            }
        }
        for name in files.sorted(by: comesFirst) {
            let path = folder + "/" + name
            if let stamp = FileSystem.stamp(of: path) {
                found.files.append(FoundFile(path: path, deck: root.deckName(of: path), stamp: stamp))
            }
        }
        for name in folders.sorted(by: comesFirst) {
            collect(in: folder + "/" + name, of: root, below: above + [identity], into: &found)
        }
    }

    /// Whether a name is sorted before another: runs of digits by their value, all else by its characters, whatever the language.
    static func comesFirst(_ a: String, _ b: String) -> Bool {
        var a = Array(a.utf8)[...]
        var b = Array(b.utf8)[...]
        while let first = a.first, let second = b.first {
            if isDigit(first), isDigit(second) {
                let (left, right) = (number(&a), number(&b))
                if left.count != right.count { return left.count < right.count }
                if left != right { return left.lexicographicallyPrecedes(right) }
            } else if first != second {
                return first < second
            } else {
                a.removeFirst()
                b.removeFirst()
            }
        }
        return a.isEmpty && !b.isEmpty
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Takes a run of digits off the front and returns it without leading zeros.
    private static func number(_ bytes: inout ArraySlice<UInt8>) -> [UInt8] {
        let digits = bytes.prefix(while: isDigit)
        bytes = bytes.dropFirst(digits.count)
        return Array(digits.drop { $0 == UInt8(ascii: "0") })
    }
}
