#if os(Linux)
    import Foundation
    import Synchronization
    import Testing

    extension Sandbox {
        /// The states of the data, or of what else is in the home, that a kill before each call on the disk leaves, and the one at the end.
        func states(leftBy words: [String], typing lines: [String] = [], in part: String = "/data") -> [String] {
            let copies = Mutex<[String]>([])
            let data = folder + part
            @Sendable func keep() -> Int32 {
                // The day's backup is made beside the command: while a file of it goes away the folder cannot be copied.
                for _ in 0..<100 {
                    let copy = NSTemporaryDirectory() + "nacre-test-\(UUID().uuidString)"
                    if (try? FileManager.default.copyItem(atPath: data, toPath: copy)) != nil {
                        copies.withLock { $0.append(copy) }
                        return 0
                    }
                    try? FileManager.default.removeItem(atPath: copy)
                    usleep(20_000)
                }
                Issue.record("the data cannot be copied")
                return 0
            }
            FileCalls.told(below: data, to: { _ in keep() }) { #expect(run(words, typing: lines).status == 0) }
            _ = keep()
            return copies.withLock { $0 }
        }

        /// Puts a state in the place of the data, or of what else it is one of.
        func put(_ state: String, in part: String = "/data") {
            try! FileManager.default.removeItem(atPath: folder + part)
            try! FileManager.default.copyItem(atPath: state, toPath: folder + part)
        }
    }
#endif
