import Cards
import TestSupport
import Testing

@testable import Formats

/// However much markup stands in a field, and of whatever sort, reading it takes time in proportion: the bound on what a card may have is
/// not what keeps it so.
@Suite struct MarkupTests {
    private static let pieces = [
        "<div>", "<b>", "<b>x</b>", "<i>a</i>", "<", "&", "&foo;", "&alpha;", "[", "<table>", "<td>x", "<table><tr><td>x</td></tr></table>",
        "<ul><li>x", "<li>x", "<ruby>a<rt>b</rt></ruby>", "\\(", "\\(x\\)", "[latex]", "[sound:", "[sound:a]", "<img a=b>", "<a href=\"",
        "<a href=x>y</a>", "<a b='<a b=\"", "<sub>2</sub>", "<code>`</code>", "<img src=a.png>", "<p>x", "x<br>", "<hr>", "<h1>x</h1>",
        "<blockquote>", "<pre>x</pre>", "*a_b*c_d`", "~~a", "![a](", "<!-- -->", "<b>a</b><br>", "<u>a</u>",
    ]

    @Test(arguments: pieces) func timeGrowsWithTheMarkupAndNotWithItsSquare(piece: String) {
        let growth = Growth(from: 1_000, of: { "q " + String(repeating: piece, count: $0) }) { field in
            var note = AnkiNote(fields: [.init(name: "", text: "q"), .init(name: "", text: field)], type: "basic", isHTML: true)
            _ = note.card().written
        }
        #expect(growth.isLinear, "\(growth)")
    }
}
