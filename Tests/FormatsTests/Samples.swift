import Formats
import Foundation

/// Files as other programs write them.
enum Samples {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Samples")

    /// The bytes of a file.
    static func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: folder.appendingPathComponent(name))) }

    /// A file as it is read.
    static func read(_ name: String) throws -> (format: ForeignFormat?, imported: Imported) {
        let text = ForeignText(try bytes(name))
        let format = Detection(text, fileName: String(name.split(separator: "/").last ?? ""))?.format
        return (format, format?.read(text) ?? Imported())
    }

    /// A JSON object of lists of objects.
    static func expectations(_ name: String) throws -> [String: [[String: Any]]] {
        try JSONSerialization.jsonObject(with: Data(bytes(name))) as? [String: [[String: Any]]] ?? [:]
    }
}
