import Foundation

@testable import Terminal

/// A colour as an eye sees it: red, green and blue as amounts of light from 0 to 1.
struct SeenColour {
    /// Amounts of light.
    var light: [Double]

    /// An eye.
    enum Eye: CaseIterable {
        case usual
        /// One without the green cones, and one without the red ones.
        case deuteranope, protanope
    }

    /// A colour of the terminal as xterm draws it.
    ///
    /// - Parameter isBold: whether it is that of bold text, for which xterm takes the brighter sister.
    init(_ colour: Colour, isBold: Bool = false, to eye: Eye = .usual) {
        let index = colour.index
        let bytes = Self.xterm(isBold && index < 8 ? Int(index) + 8 : Int(index))
        let light = bytes.map { byte -> Double in
            let share = Double(byte) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        self.light = Self.matrix(eye).map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
    }

    /// xterm's 256 colours: the sixteen of its source, a cube, greys.
    private static func xterm(_ index: Int) -> [Int] {
        let named = [
            [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
            [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0], [92, 92, 255], [255, 0, 255], [0, 255, 255], [255, 255, 255],
        ]
        let levels = [0, 95, 135, 175, 215, 255]
        switch index {
        case ..<16: return named[index]
        case ..<232: return [(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map { levels[$0] }
        default: return Array(repeating: 8 + 10 * (index - 232), count: 3)
        }
    }

    /// How light reaches an eye that lacks a kind of cones wholly.
    ///
    /// Source: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency"
    /// (2009), severity 1.0.
    private static func matrix(_ eye: Eye) -> [[Double]] {
        switch eye {
        case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .deuteranope: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
        case .protanope: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
        }
    }

    private var luminance: Double { 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] }

    /// The contrast to another colour, from 1 to 21 (WCAG 2.2).
    func contrast(to other: SeenColour) -> Double {
        let (a, b) = (luminance + 0.05, other.luminance + 0.05)
        return max(a, b) / min(a, b)
    }

    /// Lightness and hue of CIELAB, under daylight D65.
    var lab: Lab {
        func bent(_ share: Double) -> Double { share > 216.0 / 24389 ? cbrt(share) : (24389 / 27 * share + 16) / 116 }
        let x = bent((0.4124564 * light[0] + 0.3575761 * light[1] + 0.1804375 * light[2]) / 0.95047)
        let y = bent(0.2126729 * light[0] + 0.7151522 * light[1] + 0.0721750 * light[2])
        let z = bent((0.0193339 * light[0] + 0.1191920 * light[1] + 0.9503041 * light[2]) / 1.08883)
        return Lab(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
    }
}

/// A colour of CIELAB.
struct Lab {
    var lightness, a, b: Double

    /// How far another colour lies from this one: ΔE of CIEDE2000.
    ///
    /// Source: G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula" (2005).
    func distance(to other: Lab) -> Double {
        let mean7 = pow((hypot(a, b) + hypot(other.a, other.b)) / 2, 7)
        let stretch = 1.5 - 0.5 * sqrt(mean7 / (mean7 + pow(25, 7)))
        let (a1, a2) = (a * stretch, other.a * stretch)
        let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
        let (h1, h2) = (Self.degrees(b, a1), Self.degrees(other.b, a2))
        let isGrey = c1 * c2 == 0
        let turn = isGrey ? 0 : (h2 - h1 + 540).truncatingRemainder(dividingBy: 360) - 180
        let hueStep = 2 * sqrt(c1 * c2) * Self.sine(turn / 2)
        let (l, c) = ((lightness + other.lightness) / 2, (c1 + c2) / 2)
        let h = isGrey ? h1 + h2 : h1 + turn / 2
        let t = 1 - 0.17 * Self.cosine(h - 30) + 0.24 * Self.cosine(2 * h) + 0.32 * Self.cosine(3 * h + 6) - 0.2 * Self.cosine(4 * h - 63)
        let near = (h + 360).truncatingRemainder(dividingBy: 360)
        let rotation = -Self.sine(60 * exp(-pow((near - 275) / 25, 2))) * 2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7)))
        let byLightness = (other.lightness - lightness) / (1 + 0.015 * pow(l - 50, 2) / sqrt(20 + pow(l - 50, 2)))
        let byChroma = (c2 - c1) / (1 + 0.045 * c)
        let byHue = hueStep / (1 + 0.015 * c * t)
        return sqrt(pow(byLightness, 2) + pow(byChroma, 2) + pow(byHue, 2) + rotation * byChroma * byHue)
    }

    private static func degrees(_ y: Double, _ x: Double) -> Double { (atan2(y, x) * 180 / .pi + 360).truncatingRemainder(dividingBy: 360) }
    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
    private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
