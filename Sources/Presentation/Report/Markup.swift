import Terminal

/// A piece of a page: elements and text. Whatever is put into it as text or as the value of an attribute stays text: it is made harmless and
/// escaped when it is written, so that no card and no deck can say anything to a browser.
indirect enum Markup: Sendable {
    case text(String)
    case element(Tag, KeyValuePairs<String, String>, [Markup])
    case several([Markup])
    /// The page's own style sheet, which is written as it is.
    case style(String)

    /// The elements a page is made of: those of HTML, then those of SVG.
    enum Tag: String {
        case html, head, meta, title, style, body, header, nav, main, section, article, footer
        case h1, h2, h3, h4, p, ul, li, dl, dt, dd, div, span, a, time, data, bdi, code
        case figure, figcaption, details, summary, table, caption, thead, tbody, tr, th, td
        case svg, g, rect, line, circle, path, text, desc
    }

    /// Nothing.
    static let none = Markup.several([])

    /// The text of it: HTML as browsers read it (WHATWG HTML, "Writing documents").
    var html: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .text(let text): Self.escape(text, to: &result)
        case .several(let pieces): pieces.forEach { $0.write(to: &result) }
        case .style(let sheet):
            precondition(!sheet.contains("<"), "a style sheet must not end its element")
            result += "<style>\(sheet)</style>"
        case .element(let tag, let attributes, let children):
            result += "<\(tag.rawValue)"
            for (name, value) in attributes {
                result += " \(name)=\""
                Self.escape(value, to: &result)
                result += "\""
            }
            if tag == .meta {
                result += ">"
            } else if tag.isShape, children.isEmpty {
                result += "/>"
            } else {
                result += ">"
                children.forEach { $0.write(to: &result) }
                result += "</\(tag.rawValue)>"
            }
            if tag.endsLine { result += "\n" }
        }
    }

    private static func escape(_ text: String, to result: inout String) {
        for scalar in Harmless.text(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}

extension Markup.Tag {
    /// Whether it is a shape of SVG, which can be closed at once.
    fileprivate var isShape: Bool { [.rect, .line, .circle, .path].contains(self) }

    /// Whether the next element begins on a line of its own, for those who read the source.
    fileprivate var endsLine: Bool {
        switch self {
        case .meta, .title, .head, .header, .nav, .section, .article, .footer, .main, .h1, .h2, .h3, .h4, .p, .ul, .dl, .figure,
            .figcaption,
            .details, .table, .tr, .svg:
            true
        default: false
        }
    }
}

extension Markup: ExpressibleByStringInterpolation {
    /// Text.
    init(stringLiteral value: String) { self = .text(value) }

    /// An element with these attributes and what is in it.
    static func make(_ tag: Tag, _ attributes: KeyValuePairs<String, String> = [:], _ children: Markup...) -> Markup {
        .element(tag, attributes, children)
    }

    /// An element with this in it.
    static func make(_ tag: Tag, _ attributes: KeyValuePairs<String, String> = [:], all children: [Markup]) -> Markup {
        .element(tag, attributes, children)
    }
}
