import Collection
import Presentation
import Terminal

extension ScreenStudy {
    /// Reads the pictures of the card on the table and hands them to the screen, where it shows any.
    mutating func takePictures() {
        pictures = .none
        screen.takePictures(nil)
        let choice = program.settings.pictures
        // Nothing is asked or read for a card without pictures.
        guard choice != .off, let table = session.table, table.content.targets(isAnswered: true).contains(where: \.isPicture),
            let terminal = screen.showsPictures(by: PictureProtocol(rawValue: choice.rawValue))
        else { return }
        let forms: [PictureProtocol: CardPictures.Form] = [.kitty: .png, .iterm: .file, .sixel: .sixels]
        let read = CardPictures(of: table.content, besides: table.location.path, as: forms[terminal.way] ?? .file)
        pictures = PictureRoom(read.files, on: terminal)
        screen.takePictures { cell, now in
            read.bytes(of: cell.number, width: cell.columns * now.cellWidth, height: cell.rows * now.cellHeight)
        }
    }
}
