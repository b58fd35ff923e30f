#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Screen {
    /// How the terminal shows pictures; nil when it does not. It is asked once, when the first picture is to be shown, and has half a second
    /// to answer; what is typed meanwhile stays typed.
    ///
    /// - Parameter wanted: how it is to be told whatever it says of itself; nil for as it says.
    public func showsPictures(by wanted: PictureProtocol? = nil) -> PictureTerminal? {
        if let askedPictures { return askedPictures.answer }
        guard modeBefore != nil else { return nil }
        let pixels = WindowSize.cell(of: output)
        var answer: PictureTerminal?
        if let wanted {
            answer = PictureTerminal(wanted, cellWidth: pixels.width, cellHeight: pixels.height)
        } else if let answers = ask(), let way = answers.ways.first {
            let isTold = answers.cellWidth > 0 && answers.cellHeight > 0
            answer = PictureTerminal(
                way, cellWidth: isTold ? answers.cellWidth : pixels.width, cellHeight: isTold ? answers.cellHeight : pixels.height)
        }
        askedPictures = (answer, ())
        pictures.terminal = answer
        return answer
    }

    /// Takes other pictures for the numbers that lines name; those that were shown before are taken away.
    ///
    /// - Parameter source: the bytes of a picture, for the cells that it takes: a PNG for kitty, a file for iTerm2, sixels of that size;
    ///   nil when it cannot be shown.
    public func takePictures(_ source: ((PictureCell) -> [UInt8]?)?) {
        if modeBefore != nil, pictures.source != nil { Descriptor.send(pictures.replaced(), to: output) }
        pictures.source = source
    }

    private func ask() -> PictureQuery.Answers? {
        let query = PictureQuery { getenv($0).map { String(cString: $0) } }
        guard let query else { return nil }
        Descriptor.send(query.text, to: output)
        var bytes: [UInt8] = []
        var answers = PictureQuery.Answers([])
        for _ in 0..<25 {
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
