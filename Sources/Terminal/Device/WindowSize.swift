#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// How large a terminal is.
public enum WindowSize {
    /// The columns of a terminal; nil where it does not say, or is none.
    public static func columns(of descriptor: Int32) -> Int? {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
        return Int(window.ws_col)
    }

    /// What a variable says of a size; nil where that is no number of cells: nothing can be drawn on none.
    public static func stated(_ text: String?) -> Int? { text.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }

    /// The columns and rows of a terminal, at least 1 each; where it does not say, those of `COLUMNS` and `LINES`, or 80 × 24.
    public static func of(_ descriptor: Int32) -> (columns: Int, rows: Int) {
        var window = winsize()
        let isKnown = ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0
        func cells(_ count: UInt16, _ name: String, _ usual: Int) -> Int {
            isKnown && count > 0 ? Int(count) : stated(getenv(name).map { String(cString: $0) }) ?? usual
        }
        return (cells(window.ws_col, "COLUMNS", 80), cells(window.ws_row, "LINES", 24))
    }

    /// The size of a cell in pixels; 0 where the terminal does not say.
    static func cell(of descriptor: Int32) -> (width: Int, height: Int) {
        var window = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return (0, 0) }
        return (Int(window.ws_xpixel) / Int(window.ws_col), Int(window.ws_ypixel) / Int(window.ws_row))
    }
}
