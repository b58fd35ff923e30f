import Testing

/// What is forgiven: the same answer, written otherwise.
@Suite struct SpellingTables {
    @Test func caseAndMarksDoNotCountAndAccentsCountLittle() {
        AnswerTable(
            """
            Glutamine synthetase
              = glutamine synthetase ;; GLUTAMINE SYNTHETASE ;; gLuTaMiNe SyNtHeTaSe ;; glutamine synthetase. ;; "glutamine synthetase"
              = “Glutamine synthetase” ;; Glutamine   synthetase ;; glutamine\u{A0}synthetase ;; ｇｌｕｔａｍｉｎｅ synthetase
              ~ glutamíne synthétase
              = glutamine synthetase! ;; glutamine synthetase? ;; glutamine-synthetase ;; Glutaminesynthetase ;; «glutamine synthetase»
            Ramón y Cajal
              = Ramo\u{301}n y Cajal ;; RAMÓN Y CAJAL ;; Ramón-y-Cajal
              ~ ramon y cajal ;; Ramon-y-Cajal ;; Ràmon y Cajal
            Müller cell | Müller glia
              ~ Muller cell
              = Mueller cell ;; müller cells ;; MÜLLER CELL ;; Mu\u{308}ller cell
            Mueller cell
              = Müller cell ;; mueller cells
            Sjögren syndrome
              ~ Sjogren syndrome
              = Sjoegren syndrome ;; SJÖGREN SYNDROME
            Ångström | Angstrom
              = angstrom ;; Ångström ;; Aangstroem
              ~ Ångstrom
            Schwann cell
              = Schwann cell ;; schwann cells ;; the Schwann cell
            fibrillation
              = ﬁbrillation ;; FIBRILLATION
            Golgi's apparatus
              = Golgi’s apparatus ;; golgis apparatus ;; Golgi' s apparatus
            Straße
              = strasse ;; STRASSE ;; straße
            """
        ).check()
    }

    @Test func hyphensAndSpacesDoNotCount() {
        AnswerTable(
            """
            Blood–brain barrier
              = blood-brain barrier ;; blood brain barrier ;; bloodbrain barrier ;; blood—brain barrier ;; blood‐brain‑barrier ;; Blood - brain barrier
            EAAT2 | GLT-1 // EAAT1 | EAAT3 | GLAST
              = EAAT-2 ;; EAAT 2 ;; eaat2 ;; GLT1 ;; GLT 1 ;; glt–1 ;; EAAT2. ;; the EAAT2
            N-acetylcysteine | NAC // cysteine | cystine
              = N-acetyl cysteine ;; n acetylcysteine ;; N acetyl-cysteine ;; nacetylcysteine ;; N‐acetylcysteine ;; N–Acetyl–Cysteine ;; nac
            N-acetyl-(L-)cysteine
              = N-acetylcysteine ;; N‐acetyl-L-cysteine ;; N acetyl L cysteine ;; N-Acetyl-l-cysteine
            excitatory amino-acid transporter
              = excitatory amino acid transporter ;; excitatory aminoacid transporters
            co-agonist
              = coagonist ;; co agonist
            5-HT
              = 5HT ;; 5 ht ;; 5‑HT
            vitamin B-6
              = vitamin B6 ;; Vitamin B 6 ;; vitamin b₆
            """
        ).check()
    }

    @Test func greekRaisedAndLoweredLettersDoNotCount() {
        AnswerTable(
            """
            γ-glutamylcysteine // cysteine | glutamate | glutathione
              = gamma-glutamylcysteine ;; gamma glutamyl cysteine ;; Γ-glutamylcysteine ;; γ-Glutamyl-cysteine ;; gammaglutamylcysteine
              = 𝛾-glutamylcysteine ;; g-glutamylcysteine
            gamma-Glu-Cys
              = γ-Glu-Cys ;; γ-glu-cys ;; gamma glu cys
            α-Ketoglutarate
              = alpha-ketoglutarate ;; alpha ketoglutarate ;; a-ketoglutarate ;; ALPHA-KETOGLUTARATE ;; 𝛼-ketoglutarate
              x β-ketoglutarate ;; beta-ketoglutarate
            NF-κB
              = NF-kappaB ;; NFkB ;; nf-kb ;; NF-kappa-B ;; NF kappa B
            TNF-α // TNF-β
              = TNF-alpha ;; TNFα ;; TNF-a ;; tnf alpha
              x TNF-β ;; TNF-beta ;; TNF-b
            xc⁻ | system xc⁻
              = xc- ;; xc− ;; x_c^- ;; x c⁻ ;; XC- ;; system xc- ;; system xc– ;; System Xc⁻ ;; the system xc⁻ ;; (xc-)
              ~ xc ;; system xc
              x x+ ;; system xc+
            Ca²⁺ // Mg²⁺ | Na⁺ | K⁺
              = Ca2+ ;; ca2+ ;; Ca^2+ ;; Ca++ ;; Ca 2+ ;; Ca(2+) ;; Ca⁺⁺ ;; Ca+2 ;; [Ca2+]
              ~ Ca
              x Ca+ ;; Ca3+ ;; Mg2+ ;; Mg²⁺ ;; Ca2- ;; Cu2+ ;; Na+
            H₂O₂
              = H2O2 ;; h2o2 ;; H₂O2 ;; H_2O_2
              x H2O ;; HO2 ;; H2O3 ;; CO2
            Na⁺ // K⁺
              = Na+ ;; na⁺ ;; Na(+)
              ~ Na
              x K+ ;; Na-
            Cl⁻
              = Cl- ;; Cl− ;; cl⁻
              x Cl+ ;; Ca2+
            NAD(P)H
              = NADPH ;; NADH ;; NAD(P)H ;; nadph
              x NADP+ ;; NAD+
            """
        ).check()
    }

    @Test func articlesAndPluralsDoNotCount() {
        AnswerTable(
            """
            glutamate transporter // glutamate receptor
              = the glutamate transporter ;; glutamate transporters ;; a glutamate transporter ;; Glutamate Transporter(s) ;; the glutamate-transporters
              x glutamate receptor ;; glutamine transporter ;; glutamate
            Astrocytes
              = astrocyte ;; the astrocytes ;; an astrocyte ;; ASTROCYTES ;; Astrocytes.
            mitochondria
              = mitochondrion ;; the mitochondria ;; a mitochondrion
            nucleus
              = nuclei ;; the nucleus
            synapses
              = synapse ;; a synapse
            amygdala bodies
              = amygdala body
            analysis
              = analyses ;; the analysis
            oxidase
              = oxidases
            AMPA receptor(s) | AMPAR
              = AMPA receptor ;; AMPA receptors ;; the AMPA receptors ;; AMPARs ;; AMPAR ;; ampa-receptors
              x NMDA receptors ;; NMDA
            vitamin A
              = the vitamin A ;; Vitamin a ;; vitamin-A
              x vitamin ;; vitamin B ;; vitamin E
            GLS // GS | GSS
              = gls ;; GLS.
              x GL ;; GS ;; GSS ;; GSL
            GS // GSS | GLS
              = gs
              x GSS ;; gss ;; G
            process
              = processes ;; the process
            protein kinase A
              = protein kinase a ;; the protein kinase A
              x protein kinase ;; protein kinase C ;; protein kinase B
            """
        ).check()
    }

    @Test func britishAndAmericanSpellingAreOne() {
        AnswerTable(
            """
            oxidised glutathione // reduced glutathione
              = oxidized glutathione ;; the oxidised glutathione ;; Oxidized Glutathione
              x reduced glutathione ;; glutathione ;; oxidised
            depolarisation
              = depolarization ;; Depolarizations
              x hyperpolarisation ;; repolarisation ;; polarisation
            haem
              = heme ;; Haem ;; hæm
            oedema
              = edema ;; œdema
            sulfasalazine
              = sulphasalazine ;; Sulfasalazine
            persulphides
              = persulfide ;; persulfides ;; persulphide
              x polysulfides ;; sulfides ;; disulfide
            behaviour
              = behavior ;; behaviours
            anaesthesia
              = anesthesia ;; anæsthesia
            ischaemia
              = ischemia
            hydrolyse
              = hydrolyze
            tumour
              = tumor ;; tumors
            colour
              = color
            fibre
              = fiber ;; fibers ;; fibres
            signalling
              = signaling
            homologue
              = homolog ;; homologs
            leucocyte
              = leukocyte
            caesium
              = cesium
            """
        ).check()
    }
}
