import GRDB
import Scheduling

extension Store {
    /// The store in this file, which is made, with its folders, where there is none.
    ///
    /// A file of an older version of Nacre is backed up before it is brought up to date. A file of a newer one, or of another program, is
    /// left untouched.
    ///
    /// - Parameter moment: now, for the name of such a backup.
    /// - Throws: `.cannotOpen`, `.notAStore`, `.corrupt`, `.newer`, `.readOnly`, `.diskFull` or `.locked`.
    public init(path: String, at moment: Moment? = nil) throws(StoreError) {
        try self.init(path: path, at: moment, schema: .current)
    }

    init(path: String, at moment: Moment? = nil, schema: Schema) throws(StoreError) {
        let file = StoreFile(path: path, schema: schema, moment: moment)
        let database = try StoreError.translating(path) {
            try file.prepare()
            return try Patience.waiting {
                try file.look()
                return try file.open()
            }
        }
        self.init(path: path, database: database, work: file.work)
    }

    /// An empty store that is on no disk, for tests and trials.
    ///
    /// - Throws: `.failed` when there is not enough memory.
    public static func inMemory() throws(StoreError) -> Store {
        try StoreError.translating(":memory:") {
            var configuration = Configuration()
            let work = WorkLimit(":memory:")
            configuration.prepareDatabase { SearchFunctions.add(to: $0, within: work) }
            let database = try DatabaseQueue(configuration: configuration)
            try database.write(Schema.current.bringUpToDate)
            return Store(path: ":memory:", database: database, work: work)
        }
    }
}
