import Scheduling
import Study

/// What a grade that was given came to, in a few words: `4: in 1 day.`
public enum GradeTold {
    /// The words for a grade; nil in a quiz, where the verdict has said it.
    public static func words(_ grade: Grade, _ outcomes: Outcomes, _ stage: Entry.Stage, _ keys: StudyKeys) -> String? {
        let title = keys.title(of: grade)
        let comesBack = "in \(interval(outcomes[grade].interval))"
        switch stage {
        case .quiz: return nil
        case .drill: return "\(title): \(grade.endsDrill ? "done for today" : "asked again")."
        case .cram: return "\(title): \(grade.endsDrill ? "done" : "asked again")."
        case .due, .new, .ahead: return grade.endsDrill ? "\(title): \(comesBack)." : "\(title): again today, then \(comesBack)."
        }
    }

    /// An interval in whole words, as nobody has to guess what `mo` is who hears it.
    static func interval(_ days: Int) -> String {
        switch days {
        case ..<60: Phrase.count(days, "day")
        case ..<365: tenths(days, of: 30) + " months"
        default: tenths(days, of: 365) == "1" ? "1 year" : tenths(days, of: 365) + " years"
        }
    }

    private static func tenths(_ days: Int, of unit: Int) -> String {
        let tenths = (days * 10 + unit / 2) / unit
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
