import Cards

extension Pronunciation {
    /// A page to be read, in sentences.
    public func sentences(_ page: ReadingPage) -> [String] { [sentence(words(page.heading)), words(page.text)] }
}
