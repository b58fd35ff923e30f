import Foundation

/// A library of the system that is loaded when it is first needed, so that no other start pays for it.
public struct SharedLibrary: @unchecked Sendable {
    // The handle is only read, and stays for as long as the program runs.
    private let handle: UnsafeMutableRawPointer
    private let name: String

    /// Loads a library; nil where it is not installed.
    ///
    /// - Parameters:
    ///   - names: what its file may be called, the newest first.
    ///   - name: what it is called.
    public init?(_ names: [String], name: String) {
        guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { return nil }
        self.handle = handle
        self.name = name
    }

    /// A function of it, of the type that it is taken for: that of its header.
    public func function<Function>(_ symbol: String) -> Function {
        guard let address = dlsym(handle, symbol) else { preconditionFailure("\(name) has no \(symbol)") }
        return unsafeBitCast(address, to: Function.self)
    }
}
