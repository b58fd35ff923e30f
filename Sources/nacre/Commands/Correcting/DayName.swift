import ArgumentParser
import Collection

extension DayName: ExpressibleByArgument {}
extension DayCount: ExpressibleByArgument {}
