/// An element of XML with what is in it. Text between elements is joined.
struct XMLElement: Equatable {
    /// Its name.
    var name: String
    /// Its attributes.
    var attributes = XMLAttributes()
    /// The elements in it, in their order.
    var children: [XMLElement] = []
    /// The text in it, that of its elements not among it.
    var text = ""
    /// The line on which it begins, counted from 1.
    var line = 1
    /// Its bytes in the text.
    var bytes = 0..<0

    /// The first element in it of a name.
    subscript(name: String) -> XMLElement? { children.first { $0.name == name } }

    /// The elements in it of a name.
    func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
}
