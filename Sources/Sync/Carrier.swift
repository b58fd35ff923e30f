/// What carries pieces of logs from device to device: a folder that something else keeps the same on all, or a git repository.
///
/// It promises nothing: what it shows may be old, cut, doubled or gone, and be otherwise the next time.
public protocol Carrier {
    /// What there is now, as far as it can be seen from here.
    mutating func list() throws -> Listing
    /// Hands over the bytes of pieces that were listed, one after the other; nil for one that cannot be read now.
    func read(_ pieces: [Piece], _ body: (Piece, [UInt8]?) throws -> Void) throws
    /// Writes files of this device.
    ///
    /// - Returns: the stamp that each file has now, by its path.
    /// - Throws: `CarrierChange` where a file is not what it was when it was listed; all may then be written or none.
    mutating func write(_ changes: [OwnChange], of device: DeviceID) throws -> [String: String]
    /// Takes all away that a device has published.
    mutating func forget(_ device: DeviceID) throws
    /// Whether months are packed here.
    var packs: Bool { get }
}

/// A file of some device, as a listing shows it.
public struct Piece: Hashable, Sendable {
    /// Where it is, below the place where all meet.
    public var path: String
    /// What is another text as soon as the bytes are others.
    public var stamp: String

    /// A piece with these values.
    public init(path: String, stamp: String) { (self.path, self.stamp) = (path, stamp) }
}

/// What a carrier shows.
public struct Listing: Sendable {
    /// The pieces, in no order.
    public var pieces: [Piece]
    /// What was passed over and may matter, each in a sentence.
    public var notes: [String]

    /// A listing with these values.
    public init(pieces: [Piece] = [], notes: [String] = []) { (self.pieces, self.notes) = (pieces, notes) }
}

/// What a file of one's own is to be.
public struct OwnChange: Sendable {
    /// Where it is.
    public var path: PiecePath
    /// All that is to be in it; nil where it is to go.
    public var bytes: [UInt8]?
    /// How many of the first bytes are there already, and nothing else; 0 to write the file anew.
    public var kept: Int

    /// A change with these values.
    public init(_ path: PiecePath, bytes: [UInt8]?, kept: Int = 0) { (self.path, self.bytes, self.kept) = (path, bytes, kept) }
}

/// A file that is not what it was a moment ago: look again, and try again.
public struct CarrierChange: Error, CustomStringConvertible {
    /// Which one.
    public let description: String

    /// That of a file or branch.
    ///
    /// - Parameter word: what a server says of it.
    public init(_ name: String, saying word: String? = nil) {
        description = word.map { "\(name) took nothing for now: \($0); try again" } ?? "\(name) was changed meanwhile; try again"
    }
}

/// Why nothing can be carried, in one sentence.
public struct CarrierError: Error, Equatable, CustomStringConvertible {
    /// The sentence.
    public let description: String
    /// Whether it may be otherwise at another time without anybody doing anything: no network, a disk that is not plugged in.
    public let isPassing: Bool

    /// That of this sentence.
    public init(_ description: String, isPassing: Bool = false) { (self.description, self.isPassing) = (description, isPassing) }
}
