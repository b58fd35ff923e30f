/// Paths that are seen from the folder of a deck.
public enum RelativePath {
    /// The target of an image or a link as it is seen from another folder; as it is when it is no relative path.
    public static func moved(_ target: String, from old: String, to new: String) -> String {
        let path = target.prefix { $0 != "#" && $0 != "?" }
        let head = target.prefix { $0 != "/" }
        guard !path.isEmpty, !target.hasPrefix("/"), !head.contains(":") else { return target }
        var parts = standard(old.split(separator: "/") + path.split(separator: "/"))
        let isFolder = path.hasSuffix("/")
        var base = standard(new.split(separator: "/"))
        while let first = parts.first, first == base.first, parts.count > 1 {
            parts.removeFirst()
            base.removeFirst()
        }
        let moved = (base.map { _ in ".." } + parts).joined(separator: "/") + (isFolder ? "/" : "")
        return moved + target[path.endIndex...]
    }

    private static func standard(_ parts: [Substring]) -> [Substring] {
        parts.reduce(into: []) { kept, part in
            if part == ".." { _ = kept.popLast() } else if part != "." { kept.append(part) }
        }
    }
}
