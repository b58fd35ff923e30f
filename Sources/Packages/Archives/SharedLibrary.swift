import CZip

/// A library of the system that is loaded when it is first needed.
struct SharedLibrary: @unchecked Sendable {
    // The handle is only read, and stays for as long as the program runs.
    private let handle: UnsafeMutableRawPointer
    private let name: String

    /// - Parameters:
    ///   - names: what its file may be called, the newest first.
    ///   - name: what it is called.
    init?(_ names: [String], name: String) {
        guard let handle = names.lazy.compactMap({ library_load($0) }).first else { return nil }
        self.handle = handle
        self.name = name
    }

    /// A function of it, of the type that it is taken for: that of its header.
    func function<Function>(_ symbol: String) -> Function {
        guard let address = library_symbol(handle, symbol) else { preconditionFailure("\(name) has no \(symbol)") }
        return unsafeBitCast(address, to: Function.self)
    }
}
