/// The attributes of an element of XML, which are few.
struct XMLAttributes: Equatable {
    private struct Attribute: Equatable {
        var name: String
        var value: String
    }

    private var all: [Attribute] = []

    /// The value of an attribute; of two of a name that of the second.
    subscript(name: String) -> String? { all.last { $0.name == name }?.value }

    mutating func add(_ name: String, _ value: String) { all.append(Attribute(name: name, value: value)) }
}
