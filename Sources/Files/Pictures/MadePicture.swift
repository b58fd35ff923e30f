import Foundation

/// A picture in a form that a terminal takes, made by a program that is installed: nothing decodes pictures in this process.
public enum MadePicture: Sendable {
    /// Sixels.
    case sixels
    /// PNG, of what is none.
    case png

    /// Why none can be made here; nil where a program for it is installed.
    public var refusal: PictureRefusal? {
        let isInstalled = commands(1, 1, .png).contains { Self.isInstalled($0[0]) }
        return isInstalled
            ? nil : PictureRefusal(reason: self == .sixels ? "install img2sixel or chafa" : "install ImageMagick, or save it as PNG")
    }

    /// A picture that is to be so many pixels large at most; nil when no program makes it, or not within its limits.
    public func bytes(of path: String, _ header: PictureHeader, width: Int, height: Int) -> [UInt8]? {
        let scale = min(1, Double(width) / Double(header.width), Double(height) / Double(header.height))
        let wide = max(1, Int(Double(header.width) * scale)), high = max(1, Int(Double(header.height) * scale))
        for command in commands(wide, high, header.format) where Self.isInstalled(command[0]) {
            let made = LimitedProgram.output(of: command, reading: path, milliseconds: 3_000, mostBytes: 8 * 1_048_576)
            if let made, self == .sixels || PictureHeader(made)?.format == .png { return made }
        }
        return nil
    }

    private func commands(_ wide: Int, _ high: Int, _ format: PictureHeader.Format) -> [[String]] {
        switch self {
        case .sixels:
            // Without a terminal to ask, the cells of chafa are eight by eight pixels.
            let cells = "\(max(1, wide / 8))x\(max(1, high / 8))"
            return [
                ["img2sixel", "-w", String(wide), "-h", String(high), "-"],
                ["chafa", "-f", "sixels", "--animate=off", "--polite=on", "--font-ratio=1", "-s", cells, "-"],
            ]
        case .png:
            let limits = ["-limit", "memory", "256MiB", "-limit", "map", "256MiB", "-limit", "disk", "0", "-limit", "thread", "1"]
            let rest = limits + ["\(format):-[0]", "-resize", "\(wide)x\(high)>", "png:-"]
            return [["magick"] + rest, ["convert"] + rest]
        }
    }

    /// Whether a program is found in the `PATH`.
    private static func isInstalled(_ program: String) -> Bool {
        let folders = getenv("PATH").map { String(cString: $0) } ?? ""
        return folders.split(separator: ":").contains { access("\($0)/\(program)", X_OK) == 0 }
    }
}
