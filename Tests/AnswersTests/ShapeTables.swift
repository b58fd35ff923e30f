import Testing

/// Several answers in one, more words than were asked for, and other orders.
@Suite struct ShapeTables {
    @Test func optionalPartsMayBeLeftOut() {
        AnswerTable(
            """
            (The) pentose phosphate (pathway) | PPP
              = pentose phosphate pathway ;; the pentose phosphate pathway ;; pentose phosphate ;; pentose-phosphate pathway ;; (the) pentose phosphate (pathway)
              ~ pentose phospate pathway ;; pentos phosphate
              x phosphate pathway ;; pentose ;; glycolysis
            (WHO) (Model) List of Essential Medicines
              = list of essential medicines ;; WHO list of essential medicines ;; WHO model list of essential medicines ;; model list of essential medicines
            (excitatory amino acid transporter 2)
              = excitatory amino acid transporter 2 ;; excitatory amino-acid transporter-2
              x excitatory amino acid transporter 3 ;; 2
            glutathione (disulfide (oxidoreductase)) reductase
              = glutathione reductase ;; glutathione disulfide reductase ;; glutathione disulfide oxidoreductase reductase
              x glutathione oxidoreductase
            Thiol (group)
              = thiol ;; thiol group ;; thiols ;; a thiol group ;; thiol groups
            Calcium (ion)
              = calcium ;; calcium ions ;; the calcium ion
            odd (bracket
              = odd bracket ;; odd (bracket
            """
        ).check()
    }

    @Test func severalAnswersAreRightWhenAllAre() {
        AnswerTable(
            """
            EAAT2 | GLT-1 | excitatory amino acid transporter 2 // EAAT1 | EAAT3
              = EAAT2 or GLT-1 ;; EAAT2/GLT-1 ;; GLT-1 (EAAT2) ;; EAAT2, GLT1 ;; EAAT2, also known as GLT-1 ;; excitatory amino acid transporter 2 (EAAT2)
              = EAAT2 = GLT-1 ;; EAAT2; GLT-1 ;; EAAT2 and GLT-1
              x EAAT1 or EAAT2 ;; EAAT2 or EAAT3 ;; EAAT2/EAAT1 ;; EAAT2, EAAT3 ;; GLT-1 or GLAST ;; EAAT2 (EAAT1) ;; EAAT2 or something ;; EAAT2 and EAAT3
            glutathione reductase
              = glutathione reductase (GR) ;; glutathione reductase (enzyme) ;; glutathione reductase (an enzyme)
              ~ glutathione reductase (cytosolic)
              x glutathione reductase or peroxidase ;; glutathione reductase (or peroxidase)
            8 h
              x 8 or 9 h ;; 8 h or 10 h ;; 8, 9
            cystine // cysteine
              x cysteine/cystine ;; cystine (cysteine) ;; cystine, cysteine
            """
        ).check()
    }

    @Test func wordsThatAddNothingAreForgiven() {
        AnswerTable(
            """
            glutathione reductase // glutathione
              = the enzyme glutathione reductase ;; It is glutathione reductase ;; glutathione reductase enzyme ;; enzyme: glutathione reductase
              = I think it's glutathione reductase ;; it's the glutathione reductase ;; probably glutathione reductase ;; an enzyme called glutathione reductase
              x glutathione reductase inhibitor ;; not glutathione reductase ;; glutathione reductase deficiency
            cysteine // cystine | glutamate
              = the amino acid cysteine ;; amino acid cysteine ;; Cysteine (the amino acid)
              x cysteine transporter ;; cysteine residue synthase
            EAAT2
              = EAAT2 transporter ;; the transporter EAAT2 ;; the EAAT2 transporters ;; EAAT2 protein
              x EAAT2 inhibitor
            magnesium
              = magnesium ion ;; magnesium ions ;; the ion magnesium
              x magnesium channel ;; magnesium transporter
            glutamate
              x glutamate receptor ;; glutamate transporters ;; glutamate receptors
            GABA
              x GABA receptor ;; GABA transporter
            NMDA receptor
              = the NMDA receptor ;; NMDA-receptors ;; receptor: NMDA receptor
              ~ NMDA
              x AMPA receptor ;; receptor
            cytosol
              = in the cytosol ;; the cytosol ;; Within the cytosol.
              ~ cytosol of the cell
              x cytosine ;; mitochondria
            axon terminals
              = in axon terminals ;; In the axon terminals. ;; axon terminal
              x dendrites ;; axon ;; terminals of dendrites
            """
        ).check()
    }

    @Test func theItemsOfAListComeInAnyOrder() {
        AnswerTable(
            """
            glutamate and glycine // glutamate | glycine
              = glycine and glutamate ;; glutamate & glycine ;; glycine, glutamate ;; glutamate + glycine ;; both glutamate and glycine
              x glutamate ;; glycine ;; glutamate or GABA ;; glutamate and serine
            cysteine, glycine and glutamate
              = glutamate, cysteine, glycine ;; glycine, cysteine and glutamate
              x glutamate and cysteine ;; glutamine, cysteine, glycine
            alpha and beta subunits
              = beta and alpha subunits ;; α and β subunits
            from neuron to astrocyte
              x from astrocyte to neuron
            GSSG to GSH
              x GSH to GSSG
            glutamine synthetase
              ~ synthetase glutamine
            """
        ).check()
    }

    @Test func nothingIsWrong() {
        AnswerTable(
            """
            Cystine
              x ? ;; . ;; - ;; … ;; () ;; the ;; I don't know ;; no idea ;; c ;; 0
            +
              = +
              x -
            """
        ).check()
    }
}
