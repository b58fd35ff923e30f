import Cards
import Files

/// The pictures of a card that stand beside its deck, read as far as they can be shown.
public struct CardPictures {
    /// A picture: its target as the author wrote it, and what is in it, or why it is not shown.
    public typealias File = (target: String, file: Result<PictureFile, PictureRefusal>)

    /// What a terminal takes.
    public enum Form: Sendable {
        /// Files as they are.
        case file
        /// PNG alone.
        case png
        /// Sixels.
        case sixels
    }

    /// In the order of the card.
    public let files: [File]
    private let paths: [String]
    private let form: Form

    /// How many are shown at most.
    private static let most = 8

    /// Those of a card, all sides of it. What is on the web is not looked up.
    public init(of content: Content, besides deck: String, as form: Form) {
        let targets = content.targets(isAnswered: true).filter { $0.isPicture && !OpenableFile.isElsewhere($0.place) }.prefix(Self.most)
        paths = targets.map { OpenableFile.path(of: $0.place, besides: deck) }
        files = zip(targets, paths).map { target, path in
            do throws(PictureRefusal) {
                let file = try PictureFile(path)
                if let refusal = Self.making(file, form)?.refusal { throw refusal }
                return (target.place, .success(file))
            } catch {
                return (target.place, .failure(error))
            }
        }
        self.form = form
    }

    /// What the terminal is given of a picture that is to be so many pixels large at most; nil when it is not shown.
    public func bytes(of number: Int, width: Int, height: Int) -> [UInt8]? {
        guard case .success(let file) = files[number].file else { return nil }
        guard let made = Self.making(file, form) else { return file.bytes }
        return made.bytes(of: paths[number], file.header, width: width, height: height)
    }

    /// What has to be made of a file; nil where it is taken as it is.
    private static func making(_ file: PictureFile, _ form: Form) -> MadePicture? {
        switch form {
        case .file: nil
        case .png: file.header.format == .png ? nil : .png
        case .sixels: .sixels
        }
    }
}
