import Foundation
import Testing

@testable import Files

@Suite struct ProcessArgumentsTests {
    /// Swift's library finds none where a preloaded library has moved the variables; the system still knows them.
    @Test func theSystemKnowsTheArgumentsToo() {
        #expect(ProcessArguments.known == CommandLine.arguments)
        #expect(ProcessArguments.all == CommandLine.arguments)
    }
}
