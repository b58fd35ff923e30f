import Testing

@testable import Cards

@Suite("Trees of Markdown") struct MarkdownTreeTests {
    private static func tree(_ text: String) -> MarkdownTree { MarkdownTree(MarkedText(Array(text.utf8))) }

    /// The ways to come by a node.
    private static let ways: [(name: String, way: @Sendable (MarkdownNode) -> MarkdownNode?)] = [
        ("the root", { $0 }), ("a first child", { $0.firstChild }), ("the next one", { $0.firstChild?.next }),
        ("the previous one", { $0.firstChild?.next?.previous }), ("the parent", { $0.firstChild?.firstChild?.parent }),
        ("one of the children", { $0.children.first { $0.kind == .list } }),
        (
            "one on a walk",
            { root in
                var last: MarkdownNode?
                root.walk { node, _ in last = node }
                return last
            }
        ),
    ]

    @Test(arguments: ways.indices) func aTreeIsThereAsLongAsAnyOfItsNodes(index: Int) throws {
        var tree: MarkdownTree? = Self.tree("This is ***important***.\n\n- to know\n")
        weak let held = tree
        var node = tree.flatMap { Self.ways[index].way($0.root) }
        tree = nil
        #expect(node != nil && held != nil, "\(Self.ways[index].name)")
        node = nil
        #expect(held == nil, "\(Self.ways[index].name)")
    }

    @Test func childrenHoldTheTreeWhileTheyAreVisited() {
        #expect(Self.tree("a\n\n***\n\n# b\n\n- c\n").root.children.map(\.kind) == [.paragraph, .thematicBreak, .heading, .list])
        var children = Self.tree("a\n\n***\n").root.children
        _ = Self.tree("- other\n")
        #expect(children.next()?.kind == .paragraph && children.next()?.kind == .thematicBreak && children.next() == nil)
    }

    @Test func aWalkTellsTheDepthOfEachNode() {
        var found: [String] = []
        Self.tree("> ***a** b*\n\nc\n").root.walk { node, depth in found.append("\(depth) \(node.kind) \(node.literal)") }
        #expect(
            found == [
                "0 document ", "1 quote ", "2 paragraph ", "3 emphasis ", "4 strong ", "5 text a", "4 text  b", "1 paragraph ", "2 text c",
            ])
    }

    @Test func aWalkStaysBelowTheNodeItBeganAt() {
        var found: [String] = []
        Self.tree("a\n\nb\n").root.firstChild?.walk { node, _ in found.append(node.literal) }
        #expect(found == ["", "a"])
    }
}
