import Files
import Foundation
import Testing

@testable import nacre

/// `sync` as its learner sees it: real homes, real folders, real processes.
@Suite struct SyncTests {
    /// Homes with the same deck, and a place where they meet.
    private struct Homes {
        let homes: [Sandbox]
        let place: String

        init(_ count: Int) {
            homes = (0..<count).map { _ in Sandbox() }
            for home in homes { home.write("d.md", (1...6).map { "## q\($0)\n\nanswer \($0)\n\n" }.joined()) }
            place = homes[0].folder + "/meeting"
        }

        /// What is told in the end where it is said where to meet.
        static let advice = "To have it done before and after each session: config sync on"

        /// Runs a command in a home, whose device is called by its letter.
        func run(_ home: Int, _ words: String...) -> [String] {
            let seed = "\(words.joined().utf8.reduce(home + 1) { ($0 * 31 + Int($1)) % 1_000_003 } * 10 + home)"
            return homes[home].run(words + ["--seed", seed], columns: 300).transcript.map {
                $0.replacing(place, with: "PLACE").replacing(homes[home].folder, with: "HOME")
            }
        }

        func meet(at home: Int) -> [String] { run(home, "sync", place, "--name", ["laptop", "desktop", "server"][home]) }
    }

    @Test func whatCameAndWentIsToldInAParagraph() {
        let all = Homes(3)
        #expect(
            all.run(0, "sync") == [
                "! it is not set where your devices meet; say so once: sync FOLDER, or sync ADDRESS for what git understands"
            ])
        _ = all.run(0, "grade", "q1", "--as", "4")
        _ = all.run(0, "grade", "q2", "--as", "2")
        #expect(
            all.meet(at: 0) == ["2 events went to PLACE.", "On your other device: sync PLACE, as it is called there.", Homes.advice])
        #expect(all.meet(at: 1) == ["2 answers from laptop came.", Homes.advice])
        _ = all.run(1, "grade", "q3", "--as", "5")
        _ = all.run(1, "suspend", "q4", "--yes")
        #expect(all.run(1, "sync") == ["2 events went to PLACE."])
        #expect(all.meet(at: 2) == ["1 answer from desktop and 2 answers from laptop, and 1 other event came.", Homes.advice])
        #expect(all.run(0, "sync") == ["1 answer from desktop, and 1 other event came."])
        #expect(all.run(0, "sync") == ["Nothing new; together with desktop and server."])
        #expect(all.run(0, "log", "export") == all.run(2, "log", "export"))
        #expect(
            all.run(0, "sync", "--json") == [
                #"{"place":"PLACE","name":"laptop","devices":["desktop","server"],"answers":[],"came":0,"went":0,"broken":0,"newer":0,"#
                    + #""clashes":0,"fromTheFuture":0,"newId":false,"notes":[]}"#
            ])
    }

    @Test func theDevicesAreShown() {
        let all = Homes(2)
        _ = all.meet(at: 0)
        _ = all.run(1, "grade", "q1", "--as", "4")
        _ = all.meet(at: 1)
        let ids = (0..<2).map { all.run($0, "sync", "--status").first { $0.contains("this device") }?.split(separator: " ").last ?? "" }
        _ = all.run(0, "grade", "q2", "--as", "4")
        #expect(all.run(0, "sync", "--status").last == "1 event would come, 1 would go: sync.")
        _ = all.run(0, "sync")
        #expect(
            all.run(0, "sync", "--status") == [
                "The devices meet at PLACE.", "device   last heard of     id", "laptop   this device       \(ids[0])",
                "desktop  2026-11-24 09:00  \(ids[1])", "Nothing would come or go.",
            ])
    }

    @Test func aDeviceIsForgottenAndWhatItDidIsNot() throws {
        let all = Homes(3)
        for home in 0..<3 {
            _ = all.run(home, "grade", "q\(home + 1)", "--as", "4")
            _ = all.meet(at: home)
        }
        #expect(all.run(0, "sync", "--forget", "nobody") == ["! there is no device 'nobody'; see: sync --status"])
        #expect(all.run(0, "sync", "--forget", "laptop") == ["! 'laptop' is this device; to leave with it: sync --leave"])
        #expect(
            all.run(0, "sync", "--forget", "server") == [
                "Took away what server had put there; what it did is kept here, and published from here."
            ])
        #expect(try FileSystem.found(in: all.place).count == 3)
        let fresh = Sandbox()
        #expect(fresh.run(["sync", all.place, "--seed", "99"]).status == 0)
        #expect(fresh.output("log", "export") == all.homes[2].output("log", "export"))
        // Who was forgotten and is back publishes again what is its own.
        #expect(all.run(2, "sync").first?.hasPrefix("1 answer from desktop") == false)
    }

    @Test func whoLeavesKeepsAll() {
        let all = Homes(2)
        _ = all.run(0, "grade", "q1", "--as", "4")
        _ = all.meet(at: 0)
        #expect(
            all.run(0, "sync", "--leave") == [
                "Left. What this device had put into PLACE stays there, and all that came stays here."
            ])
        #expect(all.run(0, "sync").count == 1)
        #expect(all.meet(at: 1) == ["1 answer from laptop came.", Homes.advice])
        // Whoever is back finds what it knows, and is what it was for the others.
        #expect(all.run(0, "sync", all.place, "--name", "tower") == ["Nothing new; together with desktop and laptop.", Homes.advice])
    }

    @Test func aPlaceThatCannotBeReachedDoesNotTakeThatOfOneThatCan() {
        let all = Homes(1)
        _ = all.meet(at: 0)
        #expect(
            all.run(0, "sync", "file://" + all.homes[0].folder + "/nothing").first?.hasPrefix(
                "! git could not get at file://HOME/nothing: ") == true)
        #expect(all.run(0, "sync") == ["Nothing new; no other device was here yet."])
    }

    @Test func aPlaceThatIsNotThereIsNamed() {
        let all = Homes(1)
        _ = all.meet(at: 0)
        FileSystem.removeFolder(all.place)
        let told = "PLACE is not there: put its disk in, or let what carries it make it; to meet elsewhere: sync PLACE"
        #expect(all.run(0, "sync") == ["! " + told])
        #expect(all.run(0, "sync", "--status").last == "What would come and go cannot be seen now: \(told).")
    }
}
