/// What is to become of tags. Tags are written without `#` and are the same whatever the size of their letters.
public enum TagChange: Equatable, Sendable {
    /// These are added where they are missing.
    case add([String])
    /// These are removed.
    case remove([String])
    /// The first, and those nested in it, get the second name.
    case rename(String, to: String)

    /// What a tag is called afterwards; nil when it is removed.
    func result(of tag: String) -> String? {
        let folded = tag.lowercased()
        switch self {
        case .add: return tag
        case .remove(let tags): return tags.contains { $0.lowercased() == folded } ? nil : tag
        case .rename(let old, let new):
            if folded == old.lowercased() { return new }
            return folded.hasPrefix(old.lowercased() + "/") ? new + tag.dropFirst(old.count) : tag
        }
    }

    /// The tags that are to be there and are not among these.
    public func missing(in tags: [String]) -> [String] {
        guard case .add(let added) = self else { return [] }
        let known = Set(tags.map { $0.lowercased() })
        return added.withoutDuplicates.filter { !known.contains($0.lowercased()) }
    }
}
