/// A picture as sixels, made by a program that is installed: nothing decodes pictures in this process.
public enum SixelPicture {
    /// Sixels of a picture that is to be so many pixels large at most; nil when no program makes them, or not within its limits.
    public static func bytes(of path: String, _ header: PictureHeader, width: Int, height: Int) -> [UInt8]? {
        let scale = min(1, Double(width) / Double(header.width), Double(height) / Double(header.height))
        let wide = max(1, Int(Double(header.width) * scale)), high = max(1, Int(Double(header.height) * scale))
        let commands = [
            ["img2sixel", "-w", String(wide), "-h", String(high), "-"],
            // Without a terminal to ask its cells are eight by eight pixels.
            [
                "chafa", "-f", "sixels", "--animate=off", "--polite=on", "--font-ratio=1", "-s", "\(max(1, wide / 8))x\(max(1, high / 8))",
                "-",
            ],
        ]
        for command in commands {
            if let bytes = LimitedProgram.output(of: command, reading: path, milliseconds: 3_000, mostBytes: 8 * 1_048_576) { return bytes }
        }
        return nil
    }
}
