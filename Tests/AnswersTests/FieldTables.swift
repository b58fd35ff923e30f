import Testing

/// Answers to cards of many fields: history, languages, chemistry, biology, numbers.
@Suite struct FieldTables {
    @Test func namesAndWordsOfManyFields() {
        AnswerTable(
            """
            the fall of the Roman Empire
              = fall of the Roman Empire ;; the Roman Empire's fall
              x the rise of the Roman Empire ;; fall of the Ottoman Empire
            Treaty of Versailles
              = Versailles Treaty
              ~ the Treaty of Versailles (1919) ;; Treaty of Versailles (1919)
              x Treaty of Vienna
            Byzantium (Constantinople)
              = Byzantium ;; Byzantium (Constantinople)
            World War II | Second World War
              = World War 2 ;; the Second World War
              ~ World War II (1939–1945)
              x World War I ;; First World War ;; pre-World War II
            Napoleon Bonaparte | Napoleon
              ~ Napoléon Bonaparte ;; Emperor Napoleon
              x Napoleon III
            élève
              = élève
              ~ eleve ;; éleve
              x enlever
            señor
              ~ senor
            Größe
              = Groesse
              ~ Grosse
            ёлка
              = елка ;; Ёлка ;; ЁЛКА
              x полка
            мир
              x мыр
            йод
            שָׁלוֹם
              = שלום ;; שָלוֹם
              x שלוה
            شُكْرًا
              = شكرا ;; شكراً
              x شعرا
            كِتَاب
              = كتاب
              x كاتب
            食べる
              = 食べる
              x 飲む
            der Hund
              = Der Hund ;; der hund
              x die Hund
            Fe₂O₃
              = Fe2O3
              x Fe3O4 ;; FeO ;; F2O3
            NaCl
              = nacl ;; Na Cl ;; sodium chloride
              x NaOH ;; KCl
            CO | carbon monoxide
              = co ;; carbon monoxide (CO)
              x CO2 ;; carbon dioxide
            SO₄²⁻
              = SO4^2- ;; SO42-
              x SO3 2- ;; SO4-
            exothermic
              x endothermic ;; not exothermic
            oxidised
              = oxidized
              x reduced ;; unoxidised
            oxidation of glucose
              x reduction of glucose
            inhibits GCL
              = it inhibits GCL ;; inhibits the enzyme GCL
              x activates GCL ;; does not inhibit GCL ;; stimulates GCL
            import of cystine
              = cystine import
              x export of cystine ;; cystine export
            NMDA receptor antagonist
              = antagonist of the NMDA receptor ;; NMDA-receptor antagonist
              x NMDA receptor agonist ;; NMDA receptor
            lowers blood pressure
              x raises blood pressure ;; increases blood pressure
            lowers blood pressure | reduces blood pressure
              = it lowers blood pressure ;; reduces the blood pressure
              x does not lower blood pressure
            intracellular glutamate
              x extracellular glutamate ;; glutamate ;; glutamine
            left hemisphere
              = the left hemisphere
              ~ left cerebral hemisphere
              x right hemisphere ;; hemisphere
            reduced glutathione | GSH
              = GSH (reduced glutathione) ;; glutathione (GSH) ;; reduced GSH
              x oxidised glutathione ;; GSSG ;; oxidised GSH ;; glutathione disulfide
            oxidised glutathione | GSSG
              = glutathione disulfide ;; oxidized GSH ;; GSSG (oxidised glutathione)
              x reduced glutathione ;; GSH ;; glutathione
            cystine–glutamate antiporter
              = cystine/glutamate exchanger
              ~ the cystine-glutamate antiporter (xCT) ;; cystine glutamate antiporter protein
              x cysteine–glutamate antiporter ;; cystine–glutamate symporter ;; cystine
            glutathione reductase
              = GSH reductase ;; GR (glutathione reductase) ;; the enzyme glutathione reductase
              x glutathione peroxidase ;; glutathione
            metabotropic glutamate receptor 5 | mGlu5
              = mGluR5 ;; mGlu5 receptor ;; metabotropic glutamate receptor 5 (mGluR5) ;; mGluR 5
              x mGlu1 ;; ionotropic glutamate receptor 5 ;; mGluR
            DNA polymerase
              = the DNA polymerase ;; DNA polymerase enzyme
              x RNA polymerase
            photosynthesis
              = Photosynthesis ;; the process of photosynthesis
              ~ photosyntesis
              x chemosynthesis
            mitochondrion
              = the mitochondrion ;; mitochondria
              x chloroplast
            tragedy of the commons
              = the tragedy of the commons
              x comedy of the commons
            """
        ).check()
    }

    @Test func numbersYearsAndLimits() {
        AnswerTable(
            """
            1492 // 1498
              = in 1492 ;; the year 1492 ;; AD 1492 ;; 1492 AD ;; October 1492
              x 1942 ;; 1498 ;; 1492 BC ;; after 1492 ;; before 1492
            1939–1945
              = 1939-1945 ;; from 1939 to 1945 ;; 1939 to 1945 ;; between 1939 and 1945
              x 1939 ;; 1945 ;; 1914-1918
            How many years did it last at most? :: 5 years
              = at most 5 years ;; up to five years ;; 5 years
              x at least 5 years ;; more than 5 years
            Above which temperature does water boil? :: 100 °C
              = above 100 °C ;; 100 °C ;; > 100 °C
              x below 100 °C ;; < 100 °C
            How long after the meal is it taken? :: 2 h
              = 2 hours ;; after 2 hours ;; 2 h after the meal
              x 2 hours before ;; 2 h before the meal
            ≤ 5 mM
              = at most 5 mM ;; up to 5 mM ;; <= 5 mM ;; not more than 5 mM
              ~ < 5 mM ;; 5 mM
              x ≥ 5 mM ;; at least 5 mM ;; > 5 mM ;; no less than 5 mM
            more than half
              = over half ;; more than one half
              x less than half ;; under half
            3.14
              = 3.142 ;; 3.14159 ;; π = 3.14 ;; about 3.14
              x 3.1 ;; 3.2 ;; 3.15 ;; 31.4
            6.022 × 10²³
              = 6.022e23 ;; 6.0221 × 10^23
              x 6.022 × 10^-23 ;; 6.022
            5 mM
              = five millimolar ;; 5 millimolar ;; 5 mmol per litre ;; 0.005 M ;; c = 5 mM
              x 5 µM ;; 5 micromolar ;; 5 nM
            −70 mV
              = −70 mV ;; ⁻70 mV ;; -70 millivolts ;; V = -70 mV ;; minus seventy millivolts
              x 70 mV
            p < 0.05
              = P < 0.05 ;; < 0.05 ;; p<.05
              x p > 0.05 ;; P = 0.5
            n = 48
              = 48 ;; N = 48 ;; forty-eight
              x n = 84 ;; 4.8
            What was the odds ratio? :: 1.00
              = OR 1.00 ;; odds ratio = 1.0 ;; 1.004
              x RR 1.00 ;; 1.01 ;; > 1
            By how much did it rise? :: 23 %
              = rose by 23 % ;; a 23 % increase ;; 22.7 %
              x fell by 23 % ;; a 23 % fall ;; more than 23 %
            RR 1.79
              = 1.79 ;; RR = 1.79 ;; relative risk 1.79
              x RR 1.97
            """
        ).check()
    }
}
