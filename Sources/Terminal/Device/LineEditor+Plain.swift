#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension LineEditor {
    /// Waits for a line on a terminal that can do nothing but send lines. Ctrl-C drops the line here too.
    ///
    /// - Parameter prompt: what is written before it, once Ctrl-C is looked out for.
    public static func readPlainly(prompt: String, from input: Int32 = 0, to output: Int32 = 1) -> Entry {
        let signals = Signals([SIGINT])
        signals.catchAll()
        defer { signals.release() }
        Descriptor.send(prompt, to: output)
        var line: [UInt8] = []
        while true {
            switch try? signals.wait(for: input, milliseconds: -1) {
            case .signal:
                Descriptor.send("\n", to: output)
                return .interrupted
            case .input:
                // The terminal hands over one line at a time.
                guard let bytes = Descriptor.receive(from: input) else {
                    return line.isEmpty ? .endOfInput : .line(String(decoding: line, as: UTF8.self))
                }
                line += bytes
                if line.last == UInt8(ascii: "\n") { return .line(String(decoding: line.dropLast(), as: UTF8.self)) }
            case .nothing: continue
            case nil: return .endOfInput
            }
        }
    }
}
