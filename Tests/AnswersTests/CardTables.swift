import Testing

/// Answers to cards like those that come with the project.
@Suite struct CardTables {
    @Test func answersToCardsOfTheDecks() {
        AnswerTable(
            """
            γ-glutamylcysteine | γ-Glu-Cys // cysteine
              ~ glutamylcysteine ;; gamma-glutamylcystein ;; gama-glutamylcysteine
              ~ y-glutamylcysteine
              x γ-glutamylcystine ;; alpha-glutamylcysteine ;; gamma-glutamylglycine ;; γ-glutamyl ;; glutathione
            N-acetylcysteine | NAC // cysteine
              ~ acetylcysteine ;; N-acetyl-L-cysteine ;; N-acetylcystein ;; N-acetyl cystein ;; n-acteylcysteine
              x acetylcystine ;; N-acetylcystine ;; cysteine ;; N-acetylserine ;; NACA ;; NAD
            system xc⁻ // EAAT2
              = System xc minus ;; system xc- (cystine/glutamate antiporter) ;; the cystine/glutamate exchanger
              ~ system xc
              x system A ;; system xag- ;; xa-
            cystine/glutamate antiporter
              = cystine-glutamate antiporter ;; cystine glutamate antiporter ;; the cystine/glutamate antiporters
              ~ glutamate/cystine antiporter ;; cystine/glutamat antiporter
              x cysteine/glutamate antiporter ;; cystine/glutamine antiporter ;; cystine/glutamate symporter ;; cystine/glutamate
            Na⁺/K⁺-ATPase
              = Na+/K+-ATPase ;; Na+/K+ ATPase ;; Na+,K+-ATPase ;; the Na⁺/K⁺ ATPase
              ~ Na/K-ATPase
            GSH/GSSG
              = gsh/gssg ;; GSH-GSSG ;; GSH:GSSG
              x GSSG/GSSG ;; GSH
            L-DOPA
              = l dopa ;; L-dopa ;; LDOPA
              ~ dopa
              x dopamine ;; D-DOPA
            vitamin B6 | pyridoxine // vitamin B2 | vitamin B12
              = vitamin b-6 ;; pyridoxine (vitamin B6) ;; vitamin B6 (pyridoxine)
              ~ vitamine B6 ;; pyridoxin
              x vitamin B12 ;; vitamin B ;; B6 or B12 ;; vitamin C ;; vitamin B2
            astrocytes // neurons
              = in astrocytes
              ~ astrocytes (glia) ;; the astrocytes in general
              x neurons ;; not astrocytes ;; astrocytes and neurons ;; astrocytes or neurons ;; neurons and astrocytes ;; non-astrocytes
            It increases glutamate release
              = increases glutamate release ;; it increases the glutamate release ;; it increases release of glutamate
              ~ it increses glutamate release
              x it decreases glutamate release ;; it does not increase glutamate release ;; it reduces glutamate release ;; it increases glutamine release
            oxidation
              x reduction ;; oxidase ;; oxidative
            synaptic vesicles
              = synaptic vesicle ;; the synaptic vesicles
              ~ synaptic vescicles ;; sinaptic vesicles
              x vesicles ;; asynaptic vesicles
            50 %
              = 50 per cent ;; fifty percent ;; 50% ;; about 50 %
              ~ 50
              x 5 %
            -65 mV
              = −65mV ;; minus 65 mV
              x 65mV
            7.4
              = pH 7.4 ;; 7,4 ;; 7.40
              x 74
            pH 7.4
              = 7.4 ;; ph 7,4
            10⁻⁶ M
              = 1 µM ;; 10^-6 M ;; 1e-6 M ;; 1 uM ;; 1 micromolar
              x 10^6 M
            2 h
              = 120 min ;; two hours ;; 2 hr
              x 2 min ;; 20 h
            1 week | 7 days
              = one week ;; 7 d ;; a week ;; seven days
            37 °C
              = 37 degrees Celsius ;; 37°c ;; 37 celsius
              x 37 °F ;; 37 K
            0.33–0.47 L/kg
              = 0.33-0.47 l/kg ;; 0,33–0,47 L/kg ;; 0.33 to 0.47 L/kg ;; between 0.33 and 0.47 L/kg ;; 330–470 mL/kg ;; 0.33 - 0.47 litres per kilogram
              ~ 0.33–0.47
              x 0.33–0.57 L/kg ;; 3.3-4.7 L/kg
            2/3
              = two thirds ;; 2/3 ;; ⅔
              x 3/2 ;; 1/3
            1.5
              = 1,5 ;; 3/2 ;; 1½
            1,234
              = 1234 ;; 1 234 ;; 1.234e3
              ~ 1.234
              x 123.4
            10,000
              = 10000 ;; 10 000 ;; 1e4 ;; 10k ;; ten thousand ;; 10^4
            2 million
              = 2,000,000 ;; 2000000 ;; two million ;; 2e6
            Glycine or D-serine
              = glycine or D-serine ;; D-serine or glycine
              ~ glycine ;; D-serine
              x glycine or L-serine ;; serine
            Parkinson's disease
              = Parkinsons disease ;; parkinson disease ;; Parkinson’s Disease ;; the Parkinson's disease
              ~ Parkinsons desease
              x Alzheimer's disease ;; Huntington's disease
            mitochondria
              ~ mitocondria ;; mitochondira
            blood
              ~ bloood ;; bllod
              x flood of ;; brain
            liver
              ~ livver
              x river basin
            glia
              x glial cell tumour
            acetylcholine
              = Acetylcholine ;; acetyl choline ;; acetyl-choline
              ~ acetylcholin
              x acetylcholinesterase ;; choline ;; acetylcholine receptor
            acetyl-CoA
              = acetyl CoA ;; Acetyl coa ;; acetylCoA
              x malonyl-CoA ;; CoA ;; acyl-CoA
            NADPH // NADH | NADP+
              = nadph
              x NADH ;; NADP+ ;; NADP ;; NAPDH2
            Nrf2 // Nrf1
              = NRF2 ;; nrf-2 ;; Nrf 2
              x Nrf1 ;; NFR1
            O₂⁻ // O₂
              x O2
            pre- and postsynaptic
              = pre and postsynaptic ;; pre- and post-synaptic
            three
              = 3 ;; Three.
              x 13 ;; third time ;; 30
            zero | 0
              = none ;; nil ;; 0
            monoamine oxidase (MAO)
              = monoamine oxidase ;; monoamine oxidase MAO ;; monoamine oxidase (MAO)
              ~ monoamin oxidase ;; MAO monoamine oxidase
              x diamine oxidase ;; monoamine oxygenase
            """
        ).check()
    }
}
