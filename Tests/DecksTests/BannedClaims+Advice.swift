/// What no card may advise or promise: the decks are education, and the doses in them describe studies.
extension BannedClaim {
    static let advice = [
        BannedClaim(
            name: "advice to take, change or stop something",
            reason: "The decks are education, not medical advice.",
            wordings: [
                "you (should|could|can|may|must|need to|ought to) (\\w+ )?(take|try|stop|start|use|add|reduce|increase|switch)",
                "(we|I|experts|doctors) (\\w+ )?(recommend|suggest|advise)", "(is|are) (\\w+ )?(recommended|advisable|advised)",
                "(recommended|suggested|optimal|ideal|best|safe) (daily |starting )?(dose|dosage|amount)",
                "^(take|try|use|start|stop|add|begin) (with |taking )?(NAC|\\d+|your)",
                "(ask|tell) your (doctor|physician|clinician) (for|to prescribe)", "worth (trying|taking)",
            ],
            examples: [
                "You should take 2 g a day.", "Doctors often recommend NAC.", "NAC is recommended in OCD.", "The recommended dose is 2 g.",
                "Take 600 mg twice daily.", "Stop taking your antidepressant.", "Ask your doctor for NAC.", "NAC is worth trying.",
            ],
            harmless: [
                "No card recommends taking, stopping or changing anything.", "It describes trials and is no recommendation.",
                "Talk to a clinician.", "One more affected person for every seven who take NAC.", "NAC is not recommended by anyone here.",
            ]),
        BannedClaim(
            name: "instead of treatment",
            reason: "Nearly all trials added NAC to treatment; stopping treatment could be dangerous.",
            wordings: [
                "(instead of|in place of|replaces?|alternative to) (\\w+ )?(medication|medicines?|treatment|therapy|lithium|antidepressants?)"
            ],
            mayBeDoubted: true,
            examples: ["NAC can be taken instead of antidepressants.", "It is a natural alternative to lithium."],
            harmless: ["Whether NAC could replace that treatment.", "The trials do not show that it replaces treatment."]),
        BannedClaim(
            name: "safe for everyone",
            reason: "NAC has side effects, interactions and people in whom it was not tested.",
            wordings: [
                "safe (for|in) (everyone|everybody|all|anyone|anybody)",
                "(completely|perfectly|entirely|totally|absolutely) (safe|harmless)",
                "NAC (is|was) (\\w+ )?(harmless|safe)",
            ],
            examples: ["NAC is safe for everyone.", "It is perfectly safe.", "NAC is always harmless."],
            harmless: ["NAC is not automatically harmless.", "It is not safe for everyone."]),
        BannedClaim(
            name: "no side effects",
            reason: "Complaints of the gut were more frequent than on placebo; infusions can cause reactions.",
            wordings: [
                "(has|have|had|with) (no|zero) (known )?(side effects|risks?|interactions)", "without (any )?(side effects|risks?)",
                "risk-free",
            ],
            saysNo: true,
            examples: ["NAC has no side effects.", "It works without any risk.", "A risk-free supplement."],
            harmless: ["\"NAC has no side effects\" is false.", "It is not without risk.", "More side effects than placebo."]),
        BannedClaim(
            name: "better than well",
            reason: "Nothing here was tested for enhancement in healthy people, and brain health was no endpoint.",
            wordings: [
                "(optimi[sz]|boost|supercharg|sharpen|enhanc)\\w* (your |the |their )?(brain|memory|cognition|mood|mind|focus)",
                "(supports?|promotes?) (your )?brain health", "healthy people … (benefit|profit|improve)",
            ],
            mayBeDoubted: true,
            examples: ["NAC optimises your brain.", "It supports brain health.", "Healthy people also benefit."],
            harmless: ["\"Brain health\" was not an endpoint.", "Nothing here optimises the brain.", "None supports enhancement."]),
        BannedClaim(
            name: "overdose at home",
            reason: "An overdose of paracetamol is an emergency for a hospital.",
            wordings: ["at home|self-treat\\w*|treat (it )?(yourself|oneself)|wait and see"],
            examples: ["An early overdose can be managed at home.", "Self-treatment with NAC is possible."],
            harmless: ["An overdose is an emergency, never for self-treatment."]),
    ]
}
