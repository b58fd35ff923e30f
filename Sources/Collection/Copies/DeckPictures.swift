import Cards
import Files

/// The pictures of a deck that lie below its folder, on their way to a copy of it.
struct DeckPictures {
    /// Files that are to be made, with what is in them.
    private(set) var missing: [(path: String, bytes: [UInt8])] = []

    /// The pictures that are not there yet.
    ///
    /// - Throws: `DeckError` where another file has the name of one; `FileError` when one cannot be read.
    init(of cards: [Card], from old: String, to new: String) throws {
        var known: Set<String> = []
        for target in cards.flatMap(\.images).map(\.target) where !target.hasPrefix("/") && known.insert(target).inserted {
            for path in DeckFile.paths(of: target) {
                guard let real = FileSystem.realPath(old + "/" + path), real.hasPrefix(old + "/"), FileSystem.stamp(of: real) != nil,
                    !path.split(separator: "/").contains("..")
                else { continue }
                let (bytes, copy) = (try FileSystem.bytes(of: real), new + "/" + path)
                if !FileSystem.exists(copy) {
                    missing.append((copy, bytes))
                } else if try FileSystem.bytes(of: copy) != bytes {
                    throw DeckError("\(copy) is another picture than the deck's; give it another name, and try again")
                }
            }
        }
    }

    /// Makes the files.
    func make() throws {
        for picture in missing { try FileSystem.create(picture.path, with: picture.bytes) }
    }
}
