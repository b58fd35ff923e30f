#if os(Linux)
    import Foundation
    import Synchronization

    /// What Nacre asks of the disk below a folder, call by call: what is to be flushed, and which names come and go. The functions of the C
    /// library are stood in for in the tests' own program; each tells, and then does what it always does. What SQLite does is not told.
    enum FileCalls {
        /// One call, with the paths it is about.
        enum Call: Equatable, Sendable {
            case flush(String)
            case rename(String, String)
            case link(String, String)
            case unlink(String)

            fileprivate var paths: [String] {
                switch self {
                case .flush(let path), .unlink(let path): [path]
                case .rename(let from, let to), .link(let from, let to): [from, to]
                }
            }
        }

        /// Somebody who is told of calls.
        private struct Listener: Sendable {
            var folder: String
            var hear: @Sendable (Call) -> Int32
        }

        private static let listeners = Mutex<[UUID: Listener]>([:])

        /// Tells of each call below a folder, before it is carried out, while something is done.
        ///
        /// - Parameter hear: hears of a call, and returns the number of the error with which it is to fail; 0 to have it carried out.
        static func told(below folder: String, to hear: @escaping @Sendable (Call) -> Int32, while body: () throws -> Void) rethrows {
            let id = UUID()
            listeners.withLock { $0[id] = Listener(folder: folder, hear: hear) }
            defer { listeners.withLock { _ = $0.removeValue(forKey: id) } }
            try body()
        }

        /// The calls below a folder while something is done.
        static func recorded(below folder: String, while body: () throws -> Void) rethrows -> [Call] {
            let calls = Mutex<[Call]>([])
            let keep: @Sendable (Call) -> Int32 = { call in
                calls.withLock { $0.append(call) }
                return 0
            }
            try told(below: folder, to: keep, while: body)
            return calls.withLock { $0 }
        }

        fileprivate static func carryOut(_ call: Call, _ body: () -> Int32) -> Int32 {
            let told = listeners.withLock { listeners in
                listeners.values.filter { listener in
                    call.paths.contains { $0 == listener.folder || $0.hasPrefix(listener.folder + "/") }
                }
            }
            guard let failure = told.map({ $0.hear(call) }).first(where: { $0 != 0 }) else { return body() }
            errno = failure
            return -1
        }

        /// The path of what is open under a number.
        fileprivate static func path(_ file: Int32) -> String {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(file)")) ?? ""
        }

        /// The function of this name that would have been called.
        fileprivate static func original<Function>(_ name: String, _ type: Function.Type) -> Function {
            unsafeBitCast(dlsym(UnsafeMutableRawPointer(bitPattern: -1), name), to: type)
        }

        fileprivate typealias OfFile = @convention(c) (Int32) -> Int32
        fileprivate typealias OfName = @convention(c) (UnsafePointer<CChar>) -> Int32
        fileprivate typealias OfTwoNames = @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32

        fileprivate static let fsync = original("fsync", OfFile.self)
        fileprivate static let unlink = original("unlink", OfName.self)
        fileprivate static let rename = original("rename", OfTwoNames.self)
        fileprivate static let link = original("link", OfTwoNames.self)
    }

    /// Flushes a file or folder.
    @_cdecl("fsync") public func standInForFsync(_ file: Int32) -> Int32 {
        FileCalls.carryOut(.flush(FileCalls.path(file))) { FileCalls.fsync(file) }
    }

    /// Takes a name away.
    @_cdecl("unlink") public func standInForUnlink(_ path: UnsafePointer<CChar>) -> Int32 {
        FileCalls.carryOut(.unlink(String(cString: path))) { FileCalls.unlink(path) }
    }

    /// Gives what has a name another one, from whatever has that.
    @_cdecl("rename") public func standInForRename(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> Int32 {
        FileCalls.carryOut(.rename(String(cString: from), String(cString: to))) { FileCalls.rename(from, to) }
    }

    /// Gives a file a second name.
    @_cdecl("link") public func standInForLink(_ from: UnsafePointer<CChar>, _ to: UnsafePointer<CChar>) -> Int32 {
        FileCalls.carryOut(.link(String(cString: from), String(cString: to))) { FileCalls.link(from, to) }
    }
#endif
