/// The versions of one belonging, as far as they are known. Trees of two devices are put together by taking what either has.
public struct VersionTree: Hashable, Sendable {
    /// The versions that are known whole.
    public private(set) var versions: [Version.ID: Version] = [:]
    /// Versions from which others were made, of which no more is known, or is kept.
    public private(set) var past: Set<Version.ID> = []

    /// How many versions are kept whole, besides those from which none was made yet.
    private static let mostVersions = 64
    /// How many are remembered by their ids.
    private static let mostPast = 20_000

    /// Nothing is known.
    public init() {}

    /// Takes in a version.
    ///
    /// - Returns: whether anything was new.
    @discardableResult
    public mutating func add(_ version: Version) -> Bool {
        guard let known = versions[version.id] else {
            versions[version.id] = version
            return true
        }
        // The same was made on two devices, or at two times: the later one counts, on all devices alike.
        guard (version.milliseconds, version.device) > (known.milliseconds, known.device) else { return false }
        versions[version.id] = version
        return true
    }

    /// Takes in that other versions were made from these.
    public mutating func add(past ids: some Sequence<Version.ID>) {
        for id in ids where past.count < Self.mostPast { past.insert(id) }
    }

    /// The versions from which none was made, as far as is known, in their order.
    public var heads: [Version.ID] {
        let parents = Set(versions.values.flatMap(\.parents))
        return versions.keys.filter { !parents.contains($0) && !past.contains($0) }.sorted()
    }

    /// A version and all from which it was made.
    public func ancestors(of id: Version.ID) -> Set<Version.ID> {
        var found: Set<Version.ID> = [id]
        var waiting = [id]
        var isCut = false
        while let next = waiting.popLast() {
            guard let version = versions[next] else {
                isCut = true
                continue
            }
            for parent in version.parents where found.insert(parent).inserted { waiting.append(parent) }
        }
        // What is no more known whole was long ago: all came from it.
        return isCut && versions[id] != nil ? found.union(past) : found
    }

    /// The latest versions from which both of two were made.
    public func nearestCommon(_ first: Version.ID, _ second: Version.ID) -> [Version.ID] {
        let common = ancestors(of: first).intersection(ancestors(of: second))
        let parents = Set(common.flatMap { versions[$0]?.parents ?? [] })
        let nearest = common.filter { !parents.contains($0) }
        let known = nearest.filter { versions[$0] != nil }
        return (known.isEmpty ? nearest : known).sorted()
    }

    /// Forgets most of what is in versions that are long past.
    ///
    /// - Parameter kept: one that stays whatever its age, as what is on this device.
    public mutating func prune(keeping kept: Version.ID?) {
        guard versions.count > 2 * Self.mostVersions else { return }
        let order = latestFirst
        for id in order.dropFirst(Self.mostVersions) where id != kept {
            // From those it was made of others were made, whatever becomes of it.
            add(past: [id] + (versions[id]?.parents ?? []))
            versions[id] = nil
        }
    }

    /// The versions that are known whole, those that were made last first.
    public var latestFirst: [Version.ID] {
        var order: [Version.ID] = []
        var children: [Version.ID: Int] = [:]
        for version in versions.values { for parent in version.parents { children[parent, default: 0] += 1 } }
        var ready = versions.keys.filter { children[$0] == nil }.sorted()
        while !ready.isEmpty {
            var next: [Version.ID] = []
            for id in ready {
                order.append(id)
                for parent in versions[id]!.parents where versions[parent] != nil {
                    children[parent]! -= 1
                    if children[parent] == 0 { next.append(parent) }
                }
            }
            ready = next.sorted()
        }
        return order
    }
}
