import Files
import Sync

extension BelongingKeeping {
    /// Looks what was changed here since, and makes versions of it.
    mutating func look() throws {
        if shelf.carriesDecks { try lookAtDecks() }
        if shelf.carriesSettings { lookAtSettings() }
    }

    private mutating func lookAtDecks() throws {
        let look = try decks.look(shelf.here)
        report.notes += look.notes
        if look.isUnseen {
            // A folder that is gone or empty as a whole is an accident: what was in it comes back.
            let lost = shelf.here.filter { $0.value.print != nil }.map(\.key)
            if !lost.isEmpty { report.notes.append("there was nothing in \(decks.root): what was in it is put there again") }
            for belonging in lost { shelf.here[belonging] = nil }
            return
        }
        for (path, file) in look.files {
            let belonging = Belonging.file(path)
            if shelf.here[belonging]?.print == file.print {
                shelf.here[belonging]?.stamp = file.stamp
                shelf.here[belonging]?.shown = file.shown
                if !shelf.has(file.print), let bytes = decks.bytes(path, file.stamp) { try shelf.keep(bytes, file.print) }
                continue
            }
            // What is changed at this moment is seen the next time.
            guard let bytes = decks.bytes(path, file.stamp), FilePrint(of: bytes) == file.print else { continue }
            try shelf.keep(bytes, file.print)
            note(belonging, .bytes(file.print)) { .init(id: $0, print: file.print, stamp: file.stamp, shown: file.shown) }
        }
        for belonging in shelf.here.filter({ $0.value.print != nil }).keys {
            guard case .file(let path) = belonging, look.files[path] == nil, look.standing[path] == nil else { continue }
            // What stands there and is no file that goes along is not deleted.
            guard !FileSystem.exists(decks.path(path)) else { continue }
            note(belonging, .none) { .init(id: $0) }
        }
    }

    private mutating func lookAtSettings() {
        let values = settings.values()
        for (name, value) in values { noteSetting(name, .value(value)) }
        for case .setting(let name) in shelf.here.keys where values[name] == nil && OwnSettings.key(name) != nil {
            noteSetting(name, .none)
        }
    }

    private mutating func noteSetting(_ name: String, _ content: Version.Content) {
        let belonging = Belonging.setting(name)
        if let known = shelf.version(of: belonging), known.content == content { return }
        note(belonging, content) { .init(id: $0) }
    }

    /// Says that something is here: as a version that is known, or as a new one.
    private mutating func note(_ belonging: Belonging, _ content: Version.Content, _ found: (Version.ID) -> VersionShelf.Here) {
        let before = shelf.here[belonging]?.id
        if let known = known(belonging, content, after: before) {
            shelf.here[belonging] = found(known)
            return
        }
        let version = Version(of: belonging, content, from: before.map { [$0] } ?? [], at: milliseconds, on: name)
        shelf.put(version, found(version.id))
        report.went.append(belonging.description)
    }

    /// A version with this in it that was made from the one before: it came, and that was not written down any more. Where nothing was known,
    /// any does, the latest first.
    private func known(_ belonging: Belonging, _ content: Version.Content, after before: Version.ID?) -> Version.ID? {
        guard let tree = shelf.trees[belonging] else { return nil }
        return tree.latestFirst.first { id in
            tree.versions[id]?.content == content && (before.map { tree.ancestors(of: id).contains($0) } ?? true)
        }
    }
}
