import Cards

/// Code with gaps in it: in Markdown nothing means anything within code, so it becomes text.
enum GapsInCode {
    /// HTML without the elements of code that hold gaps; nil where none does.
    static func opened(_ html: String) -> String? {
        guard html.place(of: "{{c") != nil else { return nil }
        let opened = open("code", in: open("pre", in: html) { "<div>" + $0.split(separator: "\n").joined(separator: "<br>") + "</div>" }) {
            $0
        }
        return opened == html ? nil : opened
    }

    private static func open(_ name: String, in html: String, _ make: (String) -> String) -> String {
        var result = ""
        var rest = html[...]
        while let start = rest.place(of: "<" + name) {
            guard let tag = HTMLTag(rest[start.lowerBound...]), tag.name == name, let (inner, next) = tag.rest.cut(at: "</\(name)>") else {
                result += rest[..<start.upperBound]
                rest = rest[start.upperBound...]
                continue
            }
            result += rest[..<start.lowerBound]
            result += inner.place(of: "{{c") == nil ? String(rest[start.lowerBound..<next.startIndex]) : make(String(inner))
            rest = next
        }
        return result + rest
    }
}
