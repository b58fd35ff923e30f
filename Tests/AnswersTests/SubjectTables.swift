import Testing

/// Answers to questions of biochemistry and neuroscience at large.
@Suite struct SubjectTables {
    @Test func answersOfTheSubject() {
        AnswerTable(
            """
            glutathione // glutathione disulfide | GSSG
              = Glutathione ;; the glutathione
              ~ glutathion ;; gluthathione ;; glutatione
              x glutathione disulfide ;; glutathione reductase ;; oxidised glutathione ;; glutamine
            GLT-1
              = GLT1 ;; glt 1
              x GLT ;; GLT-2 ;; GLAST ;; GTL-1
            AMPA // NMDA
              = ampa
              ~ AMPA receptor
              x NMDA ;; APMA ;; GABA
            Se | selenium
              = SE ;; Selenium ;; selenium atom
              x S ;; sulfur
            SN
              x NS ;; S
            kainate receptors
              = kainate receptor
              ~ kainate ;; kainat receptors
              x NMDA receptors ;; kinase receptors
            oligodendrocytes
              ~ oligodendrocites ;; oligodendrocyts ;; oligodendrcoytes
            hippocampus
              = hippocampi ;; the hippocampus
              ~ hipocampus ;; hippocampous
              x hypothalamus ;; hypocampus of
            ammonia | NH3 | ammonium
              = NH₃ ;; ammonia ;; nh3
              ~ amonia
              x NH4+ ;; ammonite cells
            ATP
              = atp
              x ADP ;; AMP ;; ATPase ;; TAP ;; ATPs2
            phosphate-activated glutaminase | glutaminase | PAG
              = phosphate activated glutaminase (PAG) ;; PAG ;; PAG (glutaminase) ;; Glutaminase enzyme ;; the glutaminase
              x glutamine ;; phosphate
            decrease
              x increase ;; no decrease ;; not decrease
            no change
              = no changes
              x change
            nothing
              x something ;; everything
            yes
              x no
            no
              x yes ;; not
            increased
              x decreased ;; unincreased
            upregulation
              = up-regulation ;; up regulation
              x downregulation ;; regulation
            lower
              x higher ;; upper
            less than 10 %
              = < 10 % ;; under 10% ;; below 10 percent
              x more than 10 % ;; > 10 %
            inside the cell
              = within the cell
              x outside the cell
            excitatory
              x inhibitory ;; excitability
            activation
              x inactivation ;; deactivation
            D-serine
              x L-serine
            (R)-ketamine
              = R-ketamine ;; ketamine ;; (R)-ketamine
              x (S)-ketamine ;; S-ketamine
            γ-aminobutyric acid | GABA
              = gamma-aminobutyric acid ;; gamma aminobutyric acid ;; gaba ;; GABA (gamma-aminobutyric acid)
              ~ gamma-aminobutiric acid ;; aminobutyric acid
              x β-aminobutyric acid
            Km
              = km ;; K_m
            pKa
              = pka ;; pKₐ
            Fe²⁺
              = Fe2+ ;; Fe++
              x Fe3+ ;; Fe³⁺
            HCO₃⁻
              = HCO3- ;; hco3−
              ~ HCO3
              x H2CO3 ;; CO3
            glutamate, glycine and cysteine
              = glycine, glutamate, cysteine ;; cysteine + glycine + glutamate
              ~ glycine, glutamat and cysteine
              x glycine, cysteine
            neuron
              = neurons ;; neurone
              x neutron
            free radical
              = free radicals ;; free-radical ;; a free radical
              ~ free radicl
            mucolytic
              = a mucolytic ;; mucolytics ;; mucolytic drug
            first
              = 1st ;; the first
              x second
            ~10 mM
              = 10 mM ;; about 10 mM ;; approximately 10 mM
            approximately 20 %
              = 20 % ;; 20% ;; ~20 %
            5 x 10^6
              = 5000000 ;; 5e6 ;; 5·10⁶ ;; 5 million ;; 5,000,000
            1.00 | 1
              = 1,00 ;; 1.0
            8 | eight (hours)
              = 8 h ;; 8 hours
              x 8 days ;; 8 min
            100 nm
              = 0.1 µm ;; 100 nanometres ;; 100 nanometers
              ~ 100 nM
            6-10 %
              = 6–10% ;; 6 to 10 % ;; 6% to 10% ;; 6 – 10 percent ;; between 6 and 10 %
            150 mg/kg
              = 150 mg per kg ;; 150 mg kg-1 ;; 150 mg kg⁻¹ ;; 150 milligrams per kilogram ;; 0.15 g/kg
              x 150 mg ;; 150 g/kg
            2.5 μm
              = 2.5 µm ;; 2.5 um ;; 2,5 µm ;; 2.5 micrometers
              x 2.5 mm
            """
        ).check()
    }
}
