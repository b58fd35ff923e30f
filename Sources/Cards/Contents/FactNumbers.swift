extension Card {
    /// The numbers of facts that the comments of the card name: words of letters and digits such as `GSH-012`. Cards that name the same fact say
    /// the same thing.
    public var factNumbers: Set<String> {
        let words = [front, back].flatMap(HTMLComment.texts).filter { comment in
            var said = ""
            return CardComments.Key(comment, said: &said) == nil
        }.flatMap { text in
            text.split { !($0.isLetter || $0.isNumber || "-_./".contains($0)) }
        }
        return Set(words.filter { $0.contains(where: \.isLetter) && $0.contains(where: \.isNumber) }.map(String.init))
    }
}
