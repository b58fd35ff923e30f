import Foundation
import Testing

@testable import Formats

/// Elements that are handed over one by one are, read anew, what they would be in the tree of all, wherever the text is torn.
@Suite("XML") struct XMLTests {
    private static let text = """
        <?xml version="1.0"?><!DOCTYPE kvtml [<!ENTITY a "b">]>
        <kvtml version="2.0"><information><title>T &amp; t</title></information>
        <entries note="n"><entry id="0"><translation id='0'><text>a<!-- > --> &lt;&#65;</text></translation></entry>
        <entry id="1"/>text <entry id="2" x="1>2"><![CDATA[<entry>]]><entry id="inner"/></entry><other/>
        <entry id="3"><b></c></entry></entries><entries><entry id="4">é</entry></entries></kvtml>
        """

    @Test func whereverItIsTorn() {
        var whole = 0
        for count in 0...Self.text.utf8.count {
            let text = String(decoding: Array(Self.text.utf8.prefix(count)), as: UTF8.self)
            let tree = XMLReader(text)
            var places: [XMLElement] = []
            let parted = XMLReader(text, each: ["kvtml", "entries", "entry"]) { places.append($0) }
            #expect(parted.brokenLine == tree.brokenLine && parted.root?.name == tree.root?.name)
            let again = places.map { XMLReader(at: $0.bytes, line: $0.line, depth: 2, in: text).root }
            #expect(again == tree.root?["entries"]?.all("entry") ?? [], "\(count)")
            #expect(places.map(\.attributes) == again.map { $0?.attributes })
            #expect(places.allSatisfy { $0.children.isEmpty && $0.text.isEmpty })
            #expect(parted.root?["entries"]?.all("entry") ?? [] == [])
            whole = max(whole, places.count)
        }
        #expect(whole == 4)
    }

    @Test func elsewhereNothingIsHandedOver() {
        var count = 0
        for text in ["<a><entries><entry/></entries></a>", "<kvtml><x><entries><entry/></entries></x></kvtml>", "<kvtml><entry/></kvtml>"] {
            let reader = XMLReader(text, each: ["kvtml", "entries", "entry"]) { _ in count += 1 }
            #expect(reader.root == XMLReader(text).root)
        }
        #expect(count == 0)
    }
}
