import Foundation
import Testing

@testable import Presentation

/// The colours of a report can be told from what is behind them and from each other (WCAG 2.2, 1.4.3 and 1.4.11).
@Suite struct ReportStyleTests {
    private static func colours(_ text: String) -> [String: [Double]] {
        let pairs = text.split(separator: ";").map { $0.dropFirst(2).split(separator: ":#").map(String.init) }
        return Dictionary(
            uniqueKeysWithValues: pairs.map { pair in
                let number = Int(pair[1], radix: 16)!
                return (pair[0], [16, 8, 0].map { Double(number >> $0 & 0xFF) / 255 })
            })
    }

    /// The relative luminance of a colour.
    private static func luminance(_ colour: [Double]) -> Double {
        zip(colour, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
            sum + part.1 * (part.0 <= 0.04045 ? part.0 / 12.92 : pow((part.0 + 0.055) / 1.055, 2.4))
        }
    }

    private static func contrast(_ one: [Double], _ other: [Double]) -> Double {
        let both = [luminance(one), luminance(other)].sorted()
        return (both[1] + 0.05) / (both[0] + 0.05)
    }

    /// A colour as those see it who lack a kind of cones (Viénot, Brettel and Mollon 1999, in sRGB's own values): red or green.
    private static func dichromatic(_ colour: [Double]) -> [Double] {
        let (red, green, blue) = (colour[0], colour[1], colour[2])
        let both = 0.29 * red + 0.71 * green
        return [both, both, blue]
    }

    @Test(arguments: [ReportStyle.light, ReportStyle.dark]) func textAndPlotsStandOut(sheet: String) throws {
        let colours = Self.colours(sheet)
        for ground in ["card", "page"] {
            let behind = try #require(colours[ground])
            for name in ["ink", "quiet", "link"] {
                let contrast = Self.contrast(try #require(colours[name]), behind)
                #expect(contrast >= 4.5, "\(name) on \(ground): \(contrast)")
            }
        }
        let card = try #require(colours["card"])
        let backgrounds = Set(["card", "page", "edge", "grid", "track", "s0", "s1", "s2"])
        for (name, colour) in colours where !backgrounds.contains(name) {
            #expect(Self.contrast(colour, card) >= 3, "\(name): \(Self.contrast(colour, card))")
        }
    }

    @Test(arguments: [ReportStyle.light, ReportStyle.dark]) func neighboursDifferAlsoWithoutRedAndGreen(sheet: String) throws {
        let colours = Self.colours(sheet)
        let neighbours = [
            ["mature", "young", "new", "drill", "quiz"], ["new", "learning", "young", "mature", "suspended", "buried"], ["right", "wrong"],
            ["right", "time", "new", "quiz"], ["g0", "g1", "g2", "g3", "g4", "g5"], ["s0", "s1", "s2", "s3", "s4"], ["due", "overdue"],
            ["share", "mark"],
        ]
        for row in neighbours {
            for (one, other) in zip(row, row.dropFirst()) {
                let (a, b) = (Self.dichromatic(try #require(colours[one])), Self.dichromatic(try #require(colours[other])))
                let distance = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
                #expect(distance > 0.12, "\(one) and \(other): \(distance)")
            }
        }
    }
}
