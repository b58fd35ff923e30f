import TestSupport

/// Something that carries files between disks, and does each thing that carriers were seen to do.
struct BadCarrier {
    let disks: [MemoryDisk]
    var dice: Dice
    /// Versions that were there once.
    private var old: [(path: String, bytes: [UInt8])] = []

    init(_ disks: [MemoryDisk], seed: UInt64) {
        self.disks = disks
        dice = Dice(state: seed)
    }

    /// What it does to one file on its way from one disk to another, or where it is.
    enum Deed: CaseIterable {
        case carry, carryAll, stump, shrink, empty, splice, putAside, putAsideBoth, delete, bringBack, damage, carriageReturns, append
    }

    /// Does one thing.
    mutating func act(_ deed: Deed? = nil) {
        let deed = deed ?? Deed.allCases.randomElement(using: &dice)!
        let from = disks.randomElement(using: &dice)!
        let to = disks.randomElement(using: &dice)!
        guard let path = from.paths.randomElement(using: &dice), let file = from.files[path] else { return }
        let bytes = file.bytes
        let there = to.files[path]?.bytes
        if let there, old.count < 200 { old.append((path, there)) }
        let cut = bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &dice)
        switch deed {
        case .carry: to.put(bytes, at: path, modified: file.modified)
        case .carryAll: for path in from.paths where Bool.random(using: &dice) { to.put(from.files[path]!.bytes, at: path) }
        case .stump: to.put(Array(bytes[..<cut]), at: path)
        case .shrink: from.put(Array(bytes[..<cut]), at: path)
        case .empty: to.put([], at: path)
        case .splice: if let there, there.count < bytes.count { to.put(there + bytes[there.count...], at: path) }
        case .putAside:
            if let there { to.put(there, at: Self.aside(path, ".sync-conflict-20261129-101010-ABCDEFG")) }
            to.put(bytes, at: path)
        case .putAsideBoth:
            to.take(path)
            to.put(bytes, at: path + "..path1")
            if let there { to.put(there, at: path + "..path2") }
        case .delete: to.take(path)
        case .bringBack: if let version = old.randomElement(using: &dice) { to.put(version.bytes, at: version.path) }
        case .damage:
            var other = bytes
            if !other.isEmpty { other[cut] ^= 1 << UInt8.random(in: 0..<8, using: &dice) }
            to.put(other, at: path)
        case .carriageReturns: to.put(bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, at: path)
        case .append: if let there { to.put(there + bytes[min(cut, there.count)...], at: path) }
        }
    }

    private static func aside(_ path: String, _ words: String) -> String {
        path.firstRange(of: ".json").map { path[..<$0.lowerBound] + words + path[$0.lowerBound...] } ?? path + words
    }

    /// Carries all, as a carrier does whose day is good: of each file the version that was written last goes everywhere.
    func settle() {
        for path in Set(disks.flatMap(\.paths)) {
            let newest = disks.compactMap { $0.files[path] }.max { $0.modified < $1.modified }!
            for disk in disks where disk.files[path]?.bytes != newest.bytes { disk.put(newest.bytes, at: path, modified: newest.modified) }
        }
    }
}
