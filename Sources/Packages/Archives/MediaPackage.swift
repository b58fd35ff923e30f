/// A package that has media, which are taken out as they are asked for.
public protocol MediaPackage: AnyObject {
    /// Whether it has a medium of this name.
    func has(_ name: String) -> Bool

    /// The bytes of a medium.
    ///
    /// - Throws: `PackageError` when it is damaged or too large.
    func medium(_ name: String) throws -> [UInt8]
}
