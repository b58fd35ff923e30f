import Testing

/// What is not forgiven, and what is a slip.
@Suite struct MeaningTables {
    @Test func anotherTermIsWrongHoweverNearItLooks() {
        AnswerTable(
            """
            cysteine // cystine | glutathione
              = Cysteine ;; the cysteine
              ~ cystein ;; cystiene ;; cisteine ;; L-cysteine ;; cysteeine
              x cystine ;; cytosine ;; cystin ;; D-cysteine ;; homocysteine ;; cysteine and cystine ;; cysteine/cystine ;; cystine or cysteine
            Cystine | L-cystine // cysteine
              = cystine ;; L-Cystine ;; l cystine
              x cysteine ;; L-cysteine ;; cystein
            glutamate // glutamine | GABA | glutathione
              = Glutamate ;; the glutamate
              ~ glutamte ;; glutmate ;; gluatmate ;; glutamic acid ;; L-glutamate ;; glutamat
              x glutamine ;; Gln ;; glutathione ;; GABA ;; glutarate ;; glutamate receptor ;; glutamate transporter ;; aspartate
            Glutamine // glutamate
              = glutamine
              ~ glutamin ;; glutamien
              x glutamate ;; glutamic acid ;; glutaminase ;; glutamin or glutamate
            GSH // GSSG
              = gsh
              x GSSG ;; GSS ;; GS ;; GHS ;; GSH or GSSG
            GSSG // GSH
              x GSH ;; GSS ;; gssh
            NMDA // AMPA
              x AMPA ;; NMD ;; MDMA ;; NMDA or AMPA ;; NMDA/AMPA ;; kainate
            GCLC // GCLM | GCL
              x GCLM ;; GCL
            sulfate
              ~ sulfat
              x sulfite ;; sulfide ;; sulphide ;; sulfur
            nitrite
              x nitrate ;; nitride
            glycine // serine
              = Glycine
              ~ glycin ;; glicine
              x glycerine ;; glycogen ;; serine
            riboflavin
              ~ riboflavine ;; ribofalvin ;; ryboflavin
            nucleotide
              x nucleoside
            magnesium // manganese | calcium
              ~ magnesuim ;; magnesum ;; magnezium
              x manganese ;; calcium ;; selenium
            glutathione peroxidase // glutathione reductase | glutathione synthetase
              = glutathione peroxidases ;; the enzyme glutathione peroxidase
              ~ glutathion peroxidase ;; glutathione peroxydase ;; gluthatione peroxidase ;; glutathione peroxidse
              x glutathione reductase ;; glutathione synthetase ;; glutathione ;; peroxidase ;; glutathione oxidase
            Glutamate–cysteine ligase // cystine
              = glutamate cysteine ligase ;; Glutamate-Cysteine Ligase
              ~ glutamate-cystein ligase ;; glutamate cysteine ligse
              x glutamate-cystine ligase ;; glutamine-cysteine ligase ;; glutamate cysteine lyase
            β-alanine
              ~ β-alanin
              x alanine ;; α-alanine ;; alpha-alanine
            D-serine // L-serine
              = D serine ;; d-serine
              ~ serine ;; D-serin
              x L-serine ;; glycine
            """
        ).check()
    }

    @Test func aDigitIsNeverASlip() {
        AnswerTable(
            """
            EAAT2 // EAAT1
              x EAAT1 ;; EAAT3 ;; EAAT ;; EAAT22 ;; EAAT2 or EAAT1 ;; EAAT1/2 ;; EAAT1 and EAAT2 ;; EATT1
            VGLUT3
              = vglut-3 ;; VGLUT 3
              ~ VGULT3
              x VGLUT2 ;; VGLUT1 ;; VGAT ;; GLUT3
            GluN1 // GluA1
              = glun1 ;; GluN-1 ;; GLUN1
              x GluA1 ;; GluN2 ;; GluK1 ;; Glu1
            mGlu2/3 | mGluR2/3 | mGlu2 and mGlu3 | group II
              = mGlu 2/3 ;; mglu2/3 ;; mGlu2-3 ;; mGluR2/3 ;; mGlu3 and mGlu2 ;; mGlu2 & mGlu3 ;; group 2 ;; group ii ;; mGlu2, mGlu3
              x mGlu2 ;; mGlu23 ;; mGlu1/5 ;; group I ;; group III ;; mGlu2/4 ;; mGlu2 or mGlu5
            SLC7A11
              = slc7a11 ;; SLC7 A11 ;; SLC-7A11
              x SLC7A1 ;; SLC1A2 ;; SLC7A12
            2-oxoglutarate
              = 2 oxoglutarate
              ~ 2-oxoglutarat
              x 3-oxoglutarate ;; oxoglutarate
            Aminoacylase-1 | aminoacylase I
              = aminoacylase 1 ;; aminoacylase-I ;; aminoacylase one ;; aminoacylase i
              ~ aminoacilase 1
              x aminoacylase 2 ;; aminoacylase-3
            complex III
              = complex 3 ;; Complex iii ;; complex three
              x complex II ;; complex IV ;; complex I
            """
        ).check()
    }

    @Test func theContraryIsWrong() {
        AnswerTable(
            """
            extracellular
              ~ extracelular ;; extracelullar
              x intracellular ;; intercellular ;; intracelular ;; cellular
            increases
              ~ increses
              x decreases ;; decreased ;; creases
            hyperpolarisation
              x hypopolarisation ;; depolarisation
            presynaptic
              ~ presinaptic
              x postsynaptic ;; synaptic ;; extrasynaptic
            competitive
              = Competitive
              x not competitive ;; noncompetitive ;; non-competitive ;; uncompetitive
            not competitive
              x competitive
            antagonist // agonist
              x agonist ;; an agonist ;; inverse agonist
            agonist
              = an agonist ;; agonists
              x antagonist ;; coagonist ;; anti-agonist
            antiporter
              x symporter ;; uniporter
            symporter
              x antiporter ;; uniporter
            influx
              x efflux ;; reflux ;; flux ;; outflux
            reversible
              x irreversible ;; not reversible
            hypothalamus
              x thalamus ;; epithalamus
            anion
              x cation
            afferent
              x efferent
            in
              x out
            into the cell
              = in the cell
              x out of the cell
            phosphorylation
              x dephosphorylation
            microglia
              x macroglia
            It falls
              = falls ;; it falls
              x it rises ;; it does not fall
            inhibits release
              x does not inhibit release ;; activates release
            hydrophilic
              x hydrophobic
            ascending | association | acceleration | immigration
              x descending ;; dissociation ;; deceleration ;; emigration
            persulfides | α-ketoglutarate | photosynthesis
              x persulfates ;; persulfites ;; α-ketoglutaramate ;; chemosynthesis
            """
        ).check()
    }

    @Test func aSlipIsNearlyRight() {
        AnswerTable(
            """
            excitotoxicity
              = Excitotoxicity
              ~ excitotoxicty ;; exitotoxicity ;; excitotoxocity ;; excitotoxity
              x toxicity ;; excitation ;; excitability
            astrocytes
              ~ astrocites ;; astrcytes ;; asrtocytes
              x astrocytoma ;; oligodendrocytes
            ceftriaxone
              ~ ceftriaxon ;; ceftriaxine
              x cefotaxime
            zinc
              ~ zink
              x tin ;; zing
            pyruvate carboxylase
              ~ pyruvate carboxilase ;; piruvate carboxylase
              x pyruvate decarboxylase ;; pyruvate dehydrogenase ;; pyruvate kinase
            quantal size
              = the quantal size ;; quantal-size
              ~ quantal sise ;; quantel size
              x quantum ;; size
            substantia nigra
              = the substantia nigra
              ~ substancia nigra ;; substantia nigre
              x substantia
            """
        ).check()
    }
}
