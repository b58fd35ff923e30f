extension Block {
    /// The blocks of a text by CommonMark's rules with GFM's tables, task lists, strikethrough and autolinks. What is nested more than
    /// 64 levels deep is plain text.
    public static func blocks(of markdown: String) -> [Block] { MarkdownText(markdown).blocks() }
}
