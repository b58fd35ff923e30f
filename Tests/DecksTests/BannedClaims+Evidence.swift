/// The claims about what trials have shown that no card may make.
extension BannedClaim {
    static let evidence = [
        BannedClaim(
            name: "a secondary outcome as a success",
            reason: "A trial is positive or null by its primary endpoint alone.",
            wordings: [
                "(secondary|subgroup|subscale|post-hoc) … (proves?|shows?|confirms?|means?) … (works|effective|efficacy|benefits?)",
                "positive (trial|result) (on|in|by) (a|its|the) secondary",
            ],
            examples: ["A significant secondary outcome shows that NAC works.", "It was a positive trial by its secondary endpoints."],
            harmless: ["A significant secondary outcome does not make a trial positive.", "The subscale at week 12 faded."]),
        BannedClaim(
            name: "early success confirmed",
            reason: "Later and larger trials were mostly less favourable than the early ones.",
            wordings: ["(later|larger|longer|subsequent|follow-up|further) (trials|studies) … (confirmed|replicated|supported)"],
            examples: ["Later trials have confirmed the benefit.", "Larger and longer studies then replicated it."],
            harmless: ["Larger trials did not confirm it.", "The larger trials were null."]),
        BannedClaim(
            name: "an approved psychiatric medicine",
            reason: "No product with NAC is approved for a psychiatric use.",
            wordings: ["(approved|licensed|authori[sz]ed) … (for|in|against|as) … (\(disorders)|antidepressant|mood stabili[sz]er)"],
            exception: "dextromethorphan|esketamine", mayBeDoubted: true,
            examples: ["NAC is FDA-approved for depression.", "It has been licensed in Europe as a mood stabiliser."],
            harmless: ["No psychiatric use is FDA-approved.", "NAC is not approved for depression.", "It was approved as a drug in 1963."]),
        BannedClaim(
            name: "rats for people",
            reason: "A result in animals or cells is a reason for a trial, not its outcome.",
            wordings: ["(rats?|mice|animals?|cultures?|slices)( [\\w-]+){0,5} (proves?|shows?) … (people|patients|humans)"],
            examples: ["The reinstatement model in rats proves that NAC helps patients.", "Work in slices shows it for humans."],
            harmless: ["Results in rats do not show that NAC helps patients.", "Reinstatement in animals is not relapse in people."]),
        BannedClaim(
            name: "a proven treatment",
            reason: "Psychiatric uses are unproven: early hopes, then mostly null trials.",
            wordings: [
                "cur(es?|ed|ing)", "miracles?|breakthrough|game[- ]changer|wonder drug|valuable tool",
                "(proven|guaranteed) to (help|work|treat|heal|improve)", "NAC … stabili[sz]es? mood",
                "NAC … (heals?|treats?|relieves?|eases?|improves?|prevents?|reverses?) … (\(disorders)|cognition|memory|excitotoxicity)",
                "NAC … (reduces?|cuts?|stops?|ends?|eases?) (\\w+ )?cravings?",
            ],
            mayBeDoubted: true,
            examples: [
                "NAC cures depression.", "It is not dear, and it cures.", "NAC is a breakthrough.", "NAC is proven to help in OCD.",
                "NAC stabilises mood.", "NAC improves cognition in all.", "NAC reduces cravings.", "NAC reliably prevents excitotoxicity.",
            ],
            harmless: [
                "NAC is not a cure.", "Do meta-analyses agree that NAC reduces craving?", "\"NAC stabilises mood\" is a slogan.",
                "NAC prevents reinstatement of cocaine seeking in rats.", "NAC was not shown to treat depression.",
            ]),
        BannedClaim(
            name: "a psychiatric use above the rest",
            reason: "Where meta-analyses conflict and the longest trial is null, the grade is C; no psychiatric use has more.",
            wordings: [
                "between B and C", "C to B", "(highest|best) (of the )?(psychiatric )?grades?",
                "grade (A|B) … (\(disorders)|craving|cannabis|tobacco)",
            ],
            examples: ["The grade lies between B and C.", "Grade C to B.", "It has the highest grade.", "Grade B in schizophrenia."],
            harmless: ["Grade C for schizophrenia.", "Grade A is for approved uses.", "Grade I for gambling."]),
        BannedClaim(
            name: "completers as if all had been counted",
            reason: "A share of those who completed is no share of those who were randomised.",
            wordings: ["47 % versus 19 % (were )?(much )?improved of (all )?66", "52\\.6 % … of (all |the )?48"],
            examples: ["47 % versus 19 % improved of 66.", "A response in 52.6 % of the 48."],
            harmless: ["47 % versus 19 % were much improved, of the 53 who completed.", "52.6 % versus 15 % of those still there."]),
    ]
}
