/// The claims about what NAC does to glutamate and glutathione that no card may make.
extension BannedClaim {
    static let mechanism = [
        BannedClaim(
            name: "cysteine through the antiporter",
            reason: "System xc⁻ imports cystine, the dimer, and lets glutamate out.",
            wordings: [
                "(xc|antiporter|exchanger) … (imports?|takes? up|takes? in|brings? in|carries) (the )?cysteine",
                "cysteine[-–/]glutamate (antiporter|exchanger?)",
            ],
            examples: [
                "System xc⁻ imports cysteine and exports glutamate.", "The antiporter then takes up cysteine.",
                "NAC drives the cysteine–glutamate antiporter.",
            ],
            harmless: [
                "System xc⁻ imports cystine, not cysteine.", "\"Cysteine-glutamate antiporter\" is loose wording.",
                "Neurons take up cysteine by EAAT3.", "Cystine–glutamate exchange was reduced.", "System xc⁻ does not take up cysteine.",
            ]),
        BannedClaim(
            name: "glutamate into the cell through the antiporter",
            reason: "The antiporter lets glutamate out; it never clears it.",
            wordings: ["(xc|antiporter|exchanger) … (removes?|takes? up|takes? in|clears?|imports?|absorbs?) … glutamate"],
            examples: ["The antiporter removes excess glutamate.", "System xc⁻ takes up the glutamate."],
            harmless: ["The antiporter never removes glutamate.", "System xc⁻ exports glutamate."]),
        BannedClaim(
            name: "NAC blocks the antiporter",
            reason: "NAC supplies cystine and so drives the antiporter.",
            wordings: ["NAC … (blocks?|inhibits?|shuts?|closes?|stops?|slows?) … (antiporter|exchanger|xc|xCT)"],
            examples: ["NAC blocks the antiporter.", "NAC, it seems, inhibits system xc⁻."],
            harmless: ["Blocking system xc⁻ reversed the effect of NAC.", "NAC does not block the antiporter.", "NAC drives it."]),
        BannedClaim(
            name: "NAC lowers glutamate, whichever",
            reason: "Its direct effect raises non-synaptic glutamate; lower is what is released at synapses. The pool must be named.",
            wordings: ["NAC … (lowers?|lowered|reduces?|reduced|decreases?|blocks?|removes?|clears?|normali[sz]es?) … glutamate"],
            exception: "synaptic|vesicular|release|transmission|cingulate|MRS|tissue|pool", mayBeDoubted: true,
            examples: [
                "NAC lowers glutamate.", "NAC directly removes the excess glutamate.", "NAC reduces excess extracellular glutamate.",
            ],
            harmless: [
                "NAC lowers synaptic glutamate release.", "\"NAC lowers glutamate\" is incomplete.", "NAC does not simply lower glutamate.",
            ]),
        BannedClaim(
            name: "NAC raises glutamate, whichever",
            reason: "It raises the non-synaptic pool and lowers release at synapses. The pool must be named.",
            wordings: ["NAC … (raises?|raised|increases?|increased|elevates?|elevated) … glutamate"],
            exception: "synaptic|extracellular|outside|export|efflux|pool", mayBeDoubted: true,
            examples: ["NAC raises glutamate.", "In these rats NAC increased the glutamate."],
            harmless: ["NAC can raise glutamate export by system xc⁻.", "NAC raised extracellular glutamate in normal rats."]),
        BannedClaim(
            name: "a powerful antioxidant",
            reason: "NAC is a weak scavenger of hydrogen peroxide, none of superoxide, and mainly a source of cysteine.",
            wordings: [
                "(powerful|potent|strong|strongest|mighty|excellent|super) (\\w+ )?(antioxidant|scavenger)",
                "NAC … (scavenges?|neutrali[sz]es?|mops? up|quenches?) … (superoxide|hydrogen peroxide|H₂O₂|free radicals)",
            ],
            exception: "poorly|slowly|weakly",
            examples: ["NAC is a powerful antioxidant.", "NAC quickly scavenges superoxide.", "It is a potent direct antioxidant."],
            harmless: ["NAC is a weak direct scavenger.", "NAC is not a powerful antioxidant.", "NAC scavenges H₂O₂ poorly."]),
        BannedClaim(
            name: "NAC restores brain glutathione, by whatever route",
            reason: "It did after intravenous doses and in one oral trial of six months; other oral and acute studies saw no rise.",
            wordings: [
                "NAC … (replenish|restor|rais|boost|increas)\\w* … (brain|cerebral)('s)? (GSH|glutathione)",
                "NAC … (replenish|restor|rais|boost|increas)\\w* … (GSH|glutathione) in the brain",
            ],
            exception: "oral|intravenous|IV|by mouth|swallowed|infusion|routes?", mayBeDoubted: true,
            examples: ["NAC replenishes brain glutathione.", "NAC can restore this glutathione in the brain."],
            harmless: [
                "One infusion of NAC raised brain GSH.", "Whether NAC raises brain glutathione is debated.", "NAC never raised brain GSH.",
            ]),
        BannedClaim(
            name: "what was perfused, as if it had been swallowed",
            reason: "In De Bundel 2011 NAC came into the hippocampus through a probe; that says nothing of a dose.",
            wordings: ["NAC … (raised|elevated|increased) … (hippocampus|hippocampal)", "hippocampus … NAC … (raised|elevated)"],
            exception: "perfus\\w*|probe|locally",
            examples: ["NAC elevated glutamate in the hippocampus.", "In rat hippocampus NAC raised extracellular glutamate."],
            harmless: ["Perfused into the hippocampus, NAC raised glutamate.", "NAC never raised hippocampal glutamate in people."]),
        BannedClaim(
            name: "a comparison of groups as an effect of NAC",
            reason: "The abstract of Girgis 2019 says that patients and controls did not differ, not what NAC did.",
            wordings: ["(Girgis 2019|single (oral )?dose) … (did not|failed to) (raise|change)"],
            saysNo: true,
            examples: ["Girgis 2019 showed that NAC did not raise brain GSH.", "A single dose failed to change it."],
            harmless: ["Patients and controls did not differ.", "In Girgis 2019 the groups did not differ."]),
        BannedClaim(
            name: "astrocytes alone",
            reason: "Oligodendrocytes hold glutamine synthetase too, above all towards the tail.",
            wordings: ["(almost |nearly )?(only|exclusively|all) … glutamine synthetase", "glutamine synthetase … (exclusively|only in)"],
            examples: ["Astrocytes hold nearly all of the glutamine synthetase.", "Glutamine synthetase is found exclusively there."],
            harmless: ["Astrocytes hold most of its glutamine synthetase.", "Older texts say \"only astrocytes\" of glutamine synthetase."]),
        BannedClaim(
            name: "a correlation as a cause",
            reason: "Low glutathione or altered glutamate in a disorder does not show what came first.",
            wordings: [
                "(GSH|glutathione|glutamate|Glx|oxidative stress|imbalance) … (causes?|is the cause of|leads? to|explains?) … \(disorders)",
                "\(disorders) … (is|are) … caused by",
            ],
            mayBeDoubted: true,
            examples: [
                "Low glutathione causes schizophrenia.", "Excess glutamate in the brain leads to depression.",
                "Depression is usually caused by oxidative stress.",
            ],
            harmless: ["Low glutathione could be a cause or a consequence.", "It does not prove that low glutathione causes depression."]),
    ]

    /// What the decks' patients have, as a regular expression.
    static let disorders = #"(depression|bipolar|OCD|obsessive|schizophrenia|psychosis|autism|addiction|anxiety|psychiatric|mental)"#
}
