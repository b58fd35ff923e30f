import Files
import Foundation
import Testing

@Suite struct PagerTests {
    @Test(
        arguments: [
            ([:], ["less", "-RFX"]), (["PAGER": "most"], ["/bin/sh", "-c", "most"]),
            (["PAGER": " less  -S "], ["/bin/sh", "-c", "less -S"]),
            (["PAGER": ""], nil), (["PAGER": "cat"], nil),
        ] as [([String: String], [String]?)])
    func thePagerIsTheLearners(variables: [String: String], words: [String]?) {
        #expect(Pager.command(variables) == words)
    }

    /// One that reads nothing, one that is told to end, one that is not there.
    @Test(arguments: [("true", true), ("head -c 1 >/dev/null", true), ("kill -9 $$", true), ("/nowhere/less", false), ("exit 126", false)])
    func aPagerThatEndsEarlyIsNoMistake(pager: String, isShown: Bool) {
        let text = String(repeating: "a long text\n", count: 100_000)
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        #expect(Pager.show(text, variables: ["PAGER": pager, "PATH": path]) == isShown)
    }
}
