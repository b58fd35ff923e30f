import Foundation

@testable import nacre

/// A real browser without a window, if one is installed.
enum Browser {
    /// Its program; nil where there is none.
    static let program = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].lazy
        .flatMap { name in ["/usr/bin/", "/usr/local/bin/"].map { $0 + name } }.first { access($0, X_OK) == 0 }

    /// Opens an address and returns all that the browser writes; nil when it does not end well.
    static func open(_ address: String, _ options: [String], in sandbox: Sandbox) -> String? {
        guard let program else { return nil }
        let own = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--hide-scrollbars",
            "--user-data-dir=\(sandbox.folder)/browser", "--enable-logging=stderr",
        ]
        let child = Child(own + options + [address], in: sandbox, program: program)
        child.endInput()
        return child.status(seconds: 120) == 0 ? child.written : nil
    }
}
