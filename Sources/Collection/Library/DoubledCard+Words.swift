import Storage

extension DoubledCard {
    /// What is said of it: both places, and what to do.
    ///
    /// - Parameter shown: what a file is called in messages.
    public func words(_ shown: (_ path: String) -> String) -> String {
        """
        \(shown(place.path)):\(place.line): the card is never asked, for it is pinned to the same id as the one in \
        \(shown(first.path)):\(first.line); give it an id of its own, or none
        """
    }
}
