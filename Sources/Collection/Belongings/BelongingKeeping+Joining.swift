import Files
import Sync

extension BelongingKeeping {
    /// Makes a version from elsewhere what is here, as it was made from what is here.
    mutating func take(_ theirs: Version) throws {
        switch theirs.belonging {
        case .file(let path):
            switch theirs.content {
            case .none: try delete(path, theirs)
            case .bytes(let print):
                guard let bytes = try self.bytes(print, of: path) else {
                    report.notes.append("\(path) of \(theirs.device) has not come yet")
                    return
                }
                try put(bytes, print, into: path, as: theirs)
            case .value: break
            }
        case .setting(let name):
            guard try set(name, to: theirs) else { return }
            shelf.put(theirs, VersionShelf.Here(id: theirs.id))
        }
    }

    /// Makes one version of two, neither of which was made from the other.
    mutating func join(_ mine: Version, _ theirs: Version) throws {
        // All devices that do the same come to the same version.
        let isLater = (mine.milliseconds, mine.device) > (theirs.milliseconds, theirs.device)
        let latest = isLater ? mine : theirs
        func joined(_ content: Version.Content) -> Version {
            Version(of: mine.belonging, content, from: [mine.id, theirs.id], at: latest.milliseconds, on: latest.device)
        }
        if mine.content == theirs.content { return shelf.put(joined(mine.content), shelf.here[mine.belonging]!) }
        guard case .file(let path) = mine.belonging else { return try choose(mine, theirs, joined) }
        switch (mine.content, theirs.content) {
        case (.bytes, .none):
            report.notes.append("\(path) was deleted on \(theirs.device) and changed here: it stays")
            shelf.put(joined(mine.content), shelf.here[mine.belonging]!)
        case (.none, .bytes(let print)):
            guard let bytes = try self.bytes(print, of: path) else {
                report.notes.append("\(path) of \(theirs.device) has not come yet")
                return
            }
            report.notes.append("\(path) was deleted here and changed on \(theirs.device): it is back")
            try put(bytes, print, into: path, as: joined(theirs.content))
        case (.bytes(let first), .bytes(let second)):
            guard let other = try self.bytes(second, of: path), let own = shelf.bytes(first) else {
                report.notes.append("\(path) of \(theirs.device) has not come yet")
                return
            }
            let merge = CarriedName.isDeck(path) ? try self.merge(path, mine, own, theirs, other) : nil
            if let text = merge?.bytes, text.count <= OwnDecks.most(path) {
                let print = FilePrint(of: text)
                try put(text, print, into: path, as: joined(.bytes(print)))
            } else {
                try tell(path, mine, theirs, other, merge)
            }
        default: break
        }
    }

    /// Of a setting the one that was chosen later counts; all devices find the same.
    private mutating func choose(_ mine: Version, _ theirs: Version, _ joined: (Version.Content) -> Version) throws {
        let isMine = (mine.milliseconds, mine.id) > (theirs.milliseconds, theirs.id)
        let name = mine.belonging.description
        if !isMine { guard try set(name, to: theirs) else { return } }
        let version = joined(isMine ? mine.content : theirs.content)
        shelf.put(version, VersionShelf.Here(id: version.id))
        report.bothSet.append(
            .init(name: name, mine: mine.content.value, theirs: theirs.content.value, device: theirs.device, isMine: isMine))
    }

    /// Sets a setting to what a version says.
    ///
    /// - Returns: false where that is no value that this Nacre knows.
    private mutating func set(_ name: String, to version: Version) throws -> Bool {
        guard let key = OwnSettings.key(name) else { return false }
        if let value = version.content.value, !OwnSettings.isValue(value, of: key) {
            report.notes.append("'\(name)' is set on \(version.device) to what this nacre does not know")
            return false
        }
        do { try settings.set(name, to: version.content.value) } catch let error as SettingsError {
            report.notes.append(error.description)
            return false
        }
        report.settings.append(name)
        return true
    }

    /// The two put together line by line, from the latest version that both came from.
    private mutating func merge(
        _ path: String, _ mine: Version, _ own: [UInt8], _ theirs: Version, _ other: [UInt8]
    ) throws -> TextMerge {
        let tree = shelf.trees[mine.belonging]!
        let common = tree.nearestCommon(mine.id, theirs.id)
        let bases = common.compactMap { tree.versions[$0] }
        var result: TextMerge?
        for base in bases {
            guard case .bytes(let print) = base.content, let bytes = try self.bytes(print, of: path) else { continue }
            let merge = TextMerge(base: bytes, mine: own, theirs: other)
            // Where there are several, they have to come to the same.
            if let before = result, before.bytes != merge.bytes { return TextMerge(base: [], mine: own, theirs: other) }
            result = merge
        }
        return result ?? TextMerge(base: [], mine: own, theirs: other)
    }

    /// Puts bytes into a file of this device, if it is what it was.
    private mutating func put(_ bytes: [UInt8], _ print: FilePrint, into path: String, as version: Version) throws {
        let here = shelf.here[version.belonging]
        try shelf.keep(bytes, print)
        do {
            if here?.print == print {
                shelf.put(version, here!)
                shelf.here[version.belonging]!.id = version.id
                return
            }
            let stamp = try decks.write(bytes, to: path, ifStill: here?.stamp)
            let shown = CarriedName.isDeck(path) ? OwnDecks.shown(bytes, in: path) : []
            shelf.put(version, VersionShelf.Here(id: version.id, print: print, stamp: stamp, shown: shown))
            report.came.append(path)
        } catch let conflict as FileConflict {
            report.notes.append(conflict.description)
        } catch let error as FileError where !error.isOfTheDisk {
            report.notes.append(error.description)
        }
    }

    private mutating func delete(_ path: String, _ version: Version) throws {
        guard let here = shelf.here[version.belonging], here.print != nil else {
            return shelf.put(version, VersionShelf.Here(id: version.id))
        }
        do {
            try decks.delete(path, ifStill: here.stamp)
            shelf.put(version, VersionShelf.Here(id: version.id))
            report.gone.append(path)
        } catch let conflict as FileConflict {
            report.notes.append(conflict.description)
        }
    }

    /// The bytes of a version, from here or from the place.
    ///
    /// - Returns: nil where they are not there, or not whole.
    mutating func bytes(_ print: FilePrint, of path: String) throws -> [UInt8]? {
        if let bytes = shelf.bytes(print) { return bytes }
        guard print.size <= OwnDecks.most(path) else { return nil }
        var found: [UInt8]?
        for piece in listed[print] ?? [] where found == nil {
            try carrier.read([piece]) { _, bytes in if let bytes, FilePrint(of: bytes) == print { found = bytes } }
        }
        if let found { try shelf.keep(found, print) }
        return found
    }
}

extension Version.Content {
    /// The value of a setting; nil for none.
    var value: String? {
        if case .value(let value) = self { return value }
        return nil
    }
}
