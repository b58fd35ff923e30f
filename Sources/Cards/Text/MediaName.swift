/// What the end of a file's name says of what is in it.
public enum MediaName: Sendable {
    /// A picture.
    case picture
    /// A sound, a film, or pages.
    case other

    private static let pictures: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "avif", "tif", "tiff", "heic"]
    private static let others: Set<String> = [
        "mp3", "m4a", "wav", "ogg", "oga", "opus", "flac", "aac", "3gp", "mp4", "m4v", "mov", "mkv", "webm", "ogv", "pdf",
    ]

    /// What a path leads to; nil when its name tells of something else, or nothing.
    public init?(_ path: some StringProtocol) {
        guard let dot = path.lastIndex(of: ".") else { return nil }
        let ending = path[path.index(after: dot)...].lowercased()
        if Self.pictures.contains(ending) {
            self = .picture
        } else if Self.others.contains(ending) {
            self = .other
        } else {
            return nil
        }
    }
}
