import Sync

extension BelongingKeeping {
    /// Looks what would come and go. No deck and no setting is changed, and nothing is published.
    mutating func outlook() throws -> BelongingOutlook {
        let listing = try carrier.list()
        try takeIn(listing)
        try look()
        let known = Set(shelf.conflicts)
        let toCome = shelf.trees.filter { belonging, tree in
            isCarried(belonging) && !known.contains(belonging.description)
                && tree.heads.contains { $0 != shelf.here[belonging]?.id } && (shelf.here[belonging] != nil || !isMedia(belonging))
        }
        return BelongingOutlook(toCome: toCome.count, toGo: Set(report.went).count, conflicts: shelf.conflicts)
    }
}

extension VersionShelf {
    /// The files in conflict when it was last looked, by their paths below the folder of decks.
    var conflicts: [String] {
        stamps.keys.compactMap { $0.hasPrefix("conflicts/") ? String($0.dropFirst("conflicts/".count)) : nil }.sorted()
    }
}
