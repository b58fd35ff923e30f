import Cards
import Files
import Foundation
import TestSupport
import Testing

@testable import Collection

/// The pictures and sounds of cards: what is shown, and what is opened, by which program, and when.
@Suite struct MediaTests {
    private let folder = TemporaryFolder()
    private var deck: String { folder("deck.md") }

    private func content(_ text: String) -> Content { Deck(parsing: text).cards[0].content(of: .forward) }

    private func write(_ names: String...) throws { for name in names { try FileSystem.replace(folder(name), with: "x") } }

    @Test func onlyMediaThatAreThereCanBeOpened() throws {
        try write("a.png", "b c.mp3", "run.sh", "note.md", "app.desktop")
        try FileManager.default.createDirectory(atPath: folder("folder.png"), withIntermediateDirectories: false)
        let content = content(
            """
            ## Q ![x](a.png)

            [sound](<b c.mp3>) [again](b%20c.mp3) [script](run.sh) [note](note.md) [app](app.desktop) ![](folder.png) ![](gone.png)
            ![](https://example.org/x.png) [page](https://example.org/) [film](https://example.org/x.mp4)
            ![](file:///etc/passwd) [o](javascript://x.png) ![](data:image/png;base64,AA==)
            """)
        let all = OpenableFile.all(of: content, isAnswered: true, besides: deck)
        #expect(
            all.map(\.argument) == [
                folder("a.png"), folder("b c.mp3"), folder("b c.mp3"), "https://example.org/x.png", "https://example.org/x.mp4",
            ])
        #expect(all.map(\.isRemote) == [false, false, false, true, true])
        // Before the answer is up, nothing of it is told.
        #expect(OpenableFile.all(of: content, isAnswered: false, besides: deck).map(\.argument) == [folder("a.png")])
    }

    @Test func theFirstFileIsAskedForAndAnAddressAlways() throws {
        try write("a.png", "b.mp3")
        let files = OpenableFile.all(
            of: content("## Q\n\n![](a.png) ![](https://example.org/x.png) [s](b.mp3)\n"), isAnswered: true, besides: deck)
        var opening = MediaOpening()
        func press() throws -> String { try opening.step(files, with: "true --now", key: "o") }
        #expect(try press() == "Open 'a.png' with true --now? o opens it, anything else does not.")
        #expect(try press() == "Opened 'a.png' with true --now.")
        #expect(try press() == "Open 'https://example.org/x.png' with true --now? o opens it, anything else does not.")
        opening.cancel()
        #expect(try press() == "Opened 'b.mp3' with true --now.")
        #expect(try press() == "Opened 'a.png' with true --now.")
        #expect(try press() == "Open 'https://example.org/x.png' with true --now? o opens it, anything else does not.")
        #expect(try press() == "Opened 'https://example.org/x.png' with true --now.")
    }

    @Test func nothingIsOpenedThatWasNotConfirmed() throws {
        try write("a.png")
        let files = OpenableFile.all(of: content("## Q\n\n![](a.png)\n"), isAnswered: true, besides: deck)
        var opening = MediaOpening()
        #expect(try opening.step(files, with: "true", key: "o").hasPrefix("Open 'a.png'"))
        // Another card: what was asked for the one before does not count.
        #expect(try opening.step([], with: "true", key: "o") == "There is no picture and no sound here to open.")
        #expect(try opening.step(files, with: "true", key: "o").hasPrefix("Open 'a.png'"))
        let error = #expect(throws: OutsideProgramError.self) { try opening.step(files, with: "no-such-program", key: "o") }
        #expect(error.map { "\($0)" } == "'no-such-program' cannot be started: no such file or directory")
    }

    @Test func theProgramGetsThePathAsOneWord() throws {
        try write("a b.png")
        try FileSystem.replace(folder("opener"), with: "#!/bin/sh\nprintf '%s|' \"$@\" > \"$0.out\"\nmv \"$0.out\" \"$0.done\"\n")
        chmod(folder("opener"), 0o700)
        let files = OpenableFile.all(of: content("## Q\n\n![[a b.png]]\n"), isAnswered: true, besides: deck)
        var opening = MediaOpening()
        for _ in 0..<2 { _ = try opening.step(files, with: folder("opener") + " --new", key: "o") }
        for _ in 0..<400 where !FileSystem.exists(folder("opener.done")) { usleep(10_000) }
        #expect(String(decoding: try FileSystem.bytes(of: folder("opener.done")), as: UTF8.self) == "--new|\(folder("a b.png"))|")
    }

    @Test func picturesAreReadOrRefusedAndThoseOnTheWebLeftAlone() throws {
        try write("a.png")
        let pictures = CardPictures(
            of: content("## Q ![](gone.png)\n\n![[a.png]] ![](https://example.org/x.png) [s](b.png)\n"), besides: deck, as: .file
        ).files
        #expect(pictures.map(\.target) == ["gone.png", "a.png"])
        #expect(
            pictures.map { if case .failure(let refusal) = $0.file { refusal.reason } else { "" } } == [
                "it is not there", "it is no PNG, JPEG, GIF or WebP, or broken off",
            ])
    }

    @Test func aProjectDoesNotChooseTheProgram() throws {
        var contents = SettingsFile(path: folder("config.yaml")).read()
        #expect(contents.settings.opener == "xdg-open")
        #expect(contents.settings.pictures == .auto)
        try FileSystem.replace(folder("config.yaml"), with: "opener: mpv  --really\npictures: sixel\n")
        contents = SettingsFile(path: folder("config.yaml")).read()
        #expect(contents.settings.opener == "mpv --really")
        #expect(contents.settings.pictures == .sixel)
        #expect(contents.complaints == [])
    }
}
