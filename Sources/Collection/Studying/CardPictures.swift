import Cards
import Files

/// The pictures of a card that stand beside its deck, read as far as they can be shown.
public struct CardPictures {
    /// A picture: its target as the author wrote it, its path, and what is in it, or why it is not shown.
    public struct Picture {
        /// As the author wrote it.
        public let target: String
        /// Where it is.
        public let path: String
        /// What is in it.
        public let file: Result<PictureFile, PictureRefusal>
    }

    /// In the order of the card.
    public let pictures: [Picture]

    /// How many are shown at most.
    private static let most = 8

    /// Those of a card, all sides of it. What is on the web is not looked up.
    public init(of content: Content, besides deck: String) {
        let targets = content.targets(isAnswered: true).filter { $0.isPicture && !OpenableFile.isElsewhere($0.place) }
        pictures = targets.prefix(Self.most).map { target in
            let path = OpenableFile.path(of: target.place, besides: deck)
            do throws(PictureRefusal) {
                return Picture(target: target.place, path: path, file: .success(try PictureFile(path)))
            } catch {
                return Picture(target: target.place, path: path, file: .failure(error))
            }
        }
    }
}
