import Foundation

/// A folder that is gone after the test.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let path: String

    /// An empty folder.
    public init() {
        path = NSTemporaryDirectory() + "nacre-test-\(UUID().uuidString)"
        mkdir(path, 0o700)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of something in it.
    public func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// What is in it.
    public var contents: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }
}
