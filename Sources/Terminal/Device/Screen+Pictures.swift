#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Screen {
    /// How the terminal shows pictures; nil when it does not. It is asked once, when the first picture is to be shown, and has two seconds
    /// to answer; what is typed meanwhile stays typed.
    ///
    /// - Parameter wanted: how it is to be told whatever it says of itself; nil for as it says.
    public func showsPictures(by wanted: PictureProtocol? = nil) -> PictureTerminal? {
        guard !isAskedForPictures, modeBefore != nil else { return pictureTerminal }
        isAskedForPictures = true
        let pixels = WindowSize.cell(of: output)
        if let wanted {
            pictures.terminal = PictureTerminal(wanted, cellWidth: pixels.width, cellHeight: pixels.height)
        } else if let answers = ask(), let way = answers.ways.first {
            let isTold = answers.cellWidth > 0 && answers.cellHeight > 0
            pictures.terminal = PictureTerminal(
                way, cellWidth: isTold ? answers.cellWidth : pixels.width, cellHeight: isTold ? answers.cellHeight : pixels.height)
        }
        pictures.cell = pixels
        return pictures.terminal
    }

    /// How the terminal shows pictures, with cells of the size that they have now; nil when it does not, or has not been asked.
    public var pictureTerminal: PictureTerminal? {
        if pictures.terminal != nil { pictures.measure(WindowSize.cell(of: output)) }
        return pictures.terminal
    }

    /// Takes other pictures for the numbers that lines name; those that were shown before are taken away.
    ///
    /// - Parameter source: the bytes of a picture, for the cells that it takes on this terminal: a PNG for kitty, a file for iTerm2, sixels
    ///   of that size; nil when it cannot be shown.
    public func takePictures(_ source: ((PictureCell, PictureTerminal) -> [UInt8]?)?) {
        if modeBefore != nil, pictures.source != nil { Descriptor.send(pictures.replaced(), to: output) }
        pictures.source = source
    }

    private func ask() -> PictureQuery.Answers? {
        let query = PictureQuery { getenv($0).map { String(cString: $0) } }
        guard let query else { return nil }
        Descriptor.send(query.text, to: output)
        var bytes: [UInt8] = []
        var answers = PictureQuery.Answers([])
        for _ in 0..<100 {
            var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 20) > 0 else { continue }
            guard let more = Descriptor.receive(from: input) else { break }
            bytes += more
            answers = PictureQuery.Answers(bytes)
            if answers.isComplete { break }
        }
        decoder.feed(answers.rest)
        return answers.isComplete ? answers : nil
    }
}
