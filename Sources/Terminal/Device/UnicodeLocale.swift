import CLibedit

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Whether the process speaks UTF-8. Found out once: first what the learner's environment asks for, then the locale that every Debian has.
let isUnicode: Bool = {
    setlocale(LC_ALL, "")
    return String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" || setlocale(LC_CTYPE, "C.UTF-8") != nil
}()

extension StyledText {
    /// The text without what a poor locale cannot write.
    var ascii: StyledText {
        StyledText(spans.map { Span(String($0.text.map { $0.isASCII ? $0 : "?" }), $0.style) })
    }
}
