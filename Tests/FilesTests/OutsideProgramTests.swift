import Glibc
import TestSupport
import Testing

@testable import Files

@Suite struct OutsideProgramTests {
    private let folder = TemporaryFolder()

    @Test func itsStatusIsThatOfTheProgramOrTellsOfItsSignal() throws {
        #expect(try OutsideProgram.run(["sh", "-c", "exit 3"], isTyping: false) == 3)
        #expect(try OutsideProgram.run(["sh", "-c", "kill -9 $$"], isTyping: false) == 137)
    }

    @Test func itReadsAFileAndHasTheVariablesItIsGiven() throws {
        try FileSystem.replace(folder("in"), with: "one\n")
        let script = "read line; test \"$line $WORD\" = 'one two' && test -z \"$HOME\" && echo quiet"
        let ending = try OutsideProgram.run(
            ["/bin/sh", "-c", script], reading: .file(folder("in")), isQuiet: true, variables: ["WORD": "two"])
        #expect(ending.status == 0)
        #expect(ending.kilobytes > 0)
    }

    @Test func whatIsNoProgramIsToldOf() {
        let error = #expect(throws: OutsideProgramError.self) { try OutsideProgram.run(["no-such-program"], isTyping: false) }
        #expect(error.map { "\($0)" } == "'no-such-program' cannot be started: no such file or directory")
    }

    /// It is not waited for, belongs to no terminal, and goes on.
    @Test func aProgramThatIsStartedApartGoesOnAlone() throws {
        // The sixth number there is the session.
        let script = "sleep 0.3; cut -d ' ' -f 6 /proc/$$/stat > part; mv part done"
        try OutsideProgram.start(["sh", "-c", "cd '\(folder.path)'; \(script)"])
        #expect(!FileSystem.exists(folder("done")))
        for _ in 0..<200 where !FileSystem.exists(folder("done")) { usleep(50_000) }
        let session = try String(decoding: FileSystem.bytes(of: folder("done")), as: UTF8.self).filter(\.isNumber)
        #expect(Int32(session) != nil && Int32(session) != getsid(0))
    }

    @Test func whatIsNotThereIsNotStartedApart() {
        #expect(throws: OutsideProgramError.self) { try OutsideProgram.start(["no-such-program"]) }
    }
}
