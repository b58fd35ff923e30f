import Collection
import Presentation
import Terminal

extension Settings.Theme {
    /// The colours.
    var palette: Palette {
        switch self {
        case .terminal, .plain: .terminal
        case .light: .light
        case .dark: .dark
        case .colourBlind: .colourBlind
        case .colourBlindLight: .colourBlindLight
        case .highContrast: .highContrast
        case .highContrastLight: .highContrastLight
        }
    }
}
