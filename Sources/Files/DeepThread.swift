import Foundation

extension Thread {
    /// Starts a thread whose stack is as deep as the first one's, for what is nested as deep there.
    public static func startDeep(_ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.stackSize = 8 << 20
        thread.start()
    }
}
