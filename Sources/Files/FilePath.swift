import Foundation

extension String {
    /// The folder a path stands in.
    public var parentFolder: String {
        guard let slash = lastIndex(of: "/"), slash != startIndex else { return "/" }
        return String(self[..<slash])
    }

    /// The folders around a path, the innermost first.
    public var foldersAround: some Sequence<String> { sequence(first: parentFolder) { $0 == "/" ? nil : $0.parentFolder } }

    /// The last part of a path.
    public var lastPathPart: String {
        lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self
    }
}

extension FileSystem {
    /// The folder this process works in.
    public static var workingFolder: String { FileManager.default.currentDirectoryPath }

    /// The path with all links resolved, or nil when nothing is there.
    public static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
