import Foundation
import TestSupport
import Testing

@testable import Files

/// What is read of pictures, and what is not.
@Suite struct PictureFileTests {
    private let folder = TemporaryFolder()

    static let png: [UInt8] = [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    static func png(_ width: UInt32, _ height: UInt32) -> [UInt8] { png + big(width) + big(height) + [8, 2, 0, 0, 0] }
    static func big(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }

    @Test func headsTellTheSize() {
        let jpeg: [UInt8] = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xC2, 0, 17, 8, 0x01, 0x2C, 0x02, 0x58, 3,
        ]
        let gif = Array("GIF89a".utf8) + [0x40, 0x01, 0xC8, 0x00, 0, 0, 0]
        let riff = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8)
        let lossy = riff + Array("VP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0x40, 0x41, 0xC8, 0x00]
        // 14 bits each, less one: 320 and 200.
        let lossless = riff + Array("VP8L".utf8) + [0, 0, 0, 0, 0x2F, 0x3F, 0xC1, 0x31, 0x00]
        let extended = riff + Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x3F, 0x01, 0, 0xC7, 0, 0]
        for (bytes, format, width, height) in [
            (Self.png(640, 480), PictureHeader.Format.png, 640, 480), (jpeg, .jpeg, 600, 300), (gif, .gif, 320, 200),
            (lossy, .webp, 320, 200), (lossless, .webp, 320, 200), (extended, .webp, 320, 200),
        ] {
            let header = PictureHeader(bytes)
            #expect(header?.format == format)
            #expect(header?.width == width)
            #expect(header?.height == height)
        }
    }

    @Test func whatIsBrokenOffAnywhereIsNoPicture() {
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 1, 0, 1, 0]
        let gif = Array("GIF87a".utf8) + [1, 0, 1, 0]
        for whole in [Array(Self.png(3, 4).prefix(24)), jpeg, gif] {
            #expect(PictureHeader(whole) != nil)
            for count in 0..<whole.count { #expect(PictureHeader(Array(whole.prefix(count))) == nil) }
        }
        #expect(PictureHeader(Self.png(0, 4)) == nil)
        #expect(PictureHeader(Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)) == nil)
        // A segment of no length would never be passed.
        #expect(PictureHeader([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xC0, 0, 17, 8, 1, 0, 1, 0]) == nil)
    }

    @Test func randomBytesAreReadWithoutATrap() {
        var dice = Dice(state: 7)
        let heads: [[UInt8]] = [
            Self.png, [0xFF, 0xD8, 0xFF], Array("GIF89a".utf8), Array("RIFF0000WEBPVP8L".utf8), Array("RIFF0000WEBPVP8X".utf8),
        ]
        for _ in 0..<2_000 {
            let count = Int.random(in: 0..<40, using: &dice)
            let bytes = heads.randomElement(using: &dice)! + (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
            if let header = PictureHeader(bytes) { #expect(header.width > 0 && header.height > 0) }
        }
    }

    @Test func aFileThatNobodyShouldShowIsRefusedWithAReason() throws {
        func refusal(_ name: String) -> String? {
            do throws(PictureRefusal) { _ = try PictureFile(folder(name)) } catch { return error.reason }
            return nil
        }
        func write(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(fileURLWithPath: folder(name))) }
        try write("good.png", Self.png(2, 2))
        #expect(refusal("good.png") == nil)
        try write("huge.png", Self.png(50_000, 50_000))
        #expect(refusal("huge.png") == "it is too large: 50000 × 50000 pixels")
        try write("wide.png", Self.png(4_000_000_000, 4_000_000_000))
        #expect(refusal("wide.png") == "it is too large: 4000000000 × 4000000000 pixels")
        try write("text.png", Array("\u{1B}]0;title\u{07}".utf8))
        #expect(refusal("text.png") == "it is no PNG, JPEG, GIF or WebP, or broken off")
        try write("long.png", Self.png(2, 2))
        #expect(truncate(folder("long.png"), off_t(PictureFile.mostBytes + 1)) == 0)
        #expect(refusal("long.png") == "it is larger than 10 MB")
        symlink("/dev/zero", folder("device.png"))
        #expect(refusal("device.png") == "it is no file")
        symlink(folder("good.png"), folder("link.png"))
        #expect(refusal("link.png") == nil)
        #expect(mkfifo(folder("pipe.png"), 0o600) == 0)
        #expect(refusal("pipe.png") == "it is no file")
        #expect(refusal("gone.png") == "it is not there")
        #expect(refusal("") == "it is no file")
    }

    @Test func aProgramThatIsNotTrustedHasLimits() throws {
        try Data("input".utf8).write(to: URL(fileURLWithPath: folder("in")))
        func output(_ words: [String], milliseconds: Int = 5_000) -> [UInt8]? {
            LimitedProgram.output(of: words, reading: folder("in"), milliseconds: milliseconds, mostBytes: 1_000)
        }
        #expect(output(["cat"]) == Array("input".utf8))
        #expect(output(["false"]) == nil)
        #expect(output(["no-such-program"]) == nil)
        #expect(output(["yes"]) == nil)
        #expect(output(["sleep", "60"], milliseconds: 100) == nil)
        #expect(output(["sh", "-c", "exec >&-; sleep 60"], milliseconds: 300) == nil)
        // It has no terminal to ask or to write to.
        #expect(output(["sh", "-c", "(: < /dev/tty) 2> /dev/null && echo terminal || echo none"]) == Array("none\n".utf8))
    }
}
