import Collection
import Files
import Presentation
import Terminal

/// The pictures of the card on the table, as the screen can show them.
struct ShownPictures {
    private let known: [String: PictureRoom.Picture]
    private let terminal: PictureTerminal

    /// Reads the pictures of a card and hands them to the screen; nil when it has none, or the terminal shows none.
    init?(_ table: StudySession.CurrentCard, on screen: Screen, _ choice: Settings.PictureChoice) {
        screen.takePictures(nil)
        // Nothing is read for a terminal that does not show it.
        guard choice != .off, table.content.targets(isAnswered: true).contains(where: \.isPicture),
            let terminal = screen.showsPictures(by: PictureProtocol(rawValue: choice.rawValue))
        else { return nil }
        let pictures = CardPictures(of: table.content, besides: table.location.path).pictures
        self.terminal = terminal
        let known = pictures.enumerated().map { number, picture in (picture.target, Self.picture(picture, number, terminal.way)) }
        self.known = Dictionary(known) { first, _ in first }
        screen.takePictures { cell in
            let picture = pictures[cell.number]
            guard case .success(let file) = picture.file else { return nil }
            guard terminal.way == .sixel else { return file.bytes }
            return SixelPicture.bytes(
                of: picture.path, file.header, width: cell.columns * terminal.cellWidth, height: cell.rows * terminal.cellHeight)
        }
    }

    /// The room for them on a screen of so many rows.
    func room(rows: Int) -> PictureRoom { PictureRoom(known, on: terminal, rows: rows) }

    private static func picture(_ picture: CardPictures.Picture, _ number: Int, _ way: PictureProtocol) -> PictureRoom.Picture {
        switch picture.file {
        case .failure(let refusal): .refused(refusal.reason)
        case .success(let file) where way == .kitty && file.header.format != .png: .refused("this terminal shows PNG alone")
        case .success(let file): .shown(number: number, width: file.header.width, height: file.header.height)
        }
    }
}

extension ScreenStudy {
    /// Opens a picture or a sound of the card with another program, or asks whether to.
    mutating func openMedia() throws {
        guard let table = session.table else { return }
        let files = OpenableFile.all(of: table.content, isAnswered: !isAsking, besides: table.location.path)
        let words = try opening.step(files, with: program.settings.opener, key: keys.label(of: .open))
        notice = StyledText(Harmless.text(words), Theme.warning)
    }
}
