/// Words of biochemistry and neuroscience that look like one another. Whoever typed one of them meant it, so it is no slip of another,
/// whether or not the deck uses it.
enum Glossary {
    /// Whether a lower-case singular is one of the words.
    static func contains(_ word: String) -> Bool { words.contains(word) || Folding.greekNames.contains(word) }

    private static let words: Set<String> = Set(
        """
        alanine arginine asparagine aspartate aspartame cysteine cystine cystamine cysteamine cystathionine homocysteine homocystine glutamine
        glutamate glutarate glutamic glutaric glycine glycerine glycerol glycogen glycoside histidine histamine histone isoleucine leucine
        lysine lysozyme methionine methadone phenylalanine proline protein serine serotonin threonine threonate tryptophan tryptamine
        tyrosine tyramine valine taurine carnitine carnosine creatine creatinine keratin citrulline ornithine thiamine thymine thymidine
        adenine adenosine guanine guanosine guanidine cytosine cytidine cytokine cytosol uracil uridine urea uric xanthine xanthosine inosine
        purine pyridine pyrimidine choline quinone quinine dopamine dopa adrenaline noradrenaline melatonin melanin
        glutathione glutaredoxin thioredoxin peroxiredoxin glucose galactose fructose sucrose glucagon glucan mannose mannitol
        malate maleate malonate succinate fumarate pyruvate lactate lactose lactase citrate isocitrate oxalate oxaloacetate acetate
        kainate quisqualate ketamine memantine agonist antagonist ligand ligase lipase lyase kinase kinesin dynein dynamin actin actinin
        myosin myelin tubulin synapsin calmodulin calcineurin calretinin calbindin insulin inulin cortisol cortisone cortex retinal retinol
        nucleus nucleolus nucleoid nucleotide nucleoside ribosome lysosome peroxisome liposome meiosis mitosis ileum ilium neuron neutron
        sodium potassium calcium cadmium cesium magnesium manganese selenium tellurium silicon chlorine chloride chlorate fluorine fluoride
        bromine bromide iodine iodide phosphorus phosphate phosphite sulfur sulfate sulfite sulfide nitrate nitrite nitride nitrile oxygen
        hydrogen nitrogen peroxide superoxide oxide persulfide polysulfide disulfide sulfone sulfoxide sulfonate thiol thiolate
        oxidase oxidant oxidation oxygenase reductase reductant reduction peptidase peptide hydrolase hydroxylase transferase transaminase
        transporter transmitter synthase synthetase phosphatase phosphorylase carboxylase catalase caspase calpain protease proteasome
        astrocyte astrocytoma microglia macroglia oligodendrocyte dendrite dendron axon axoneme soma synapse synopsis thalamus
        hypothalamus hippocampus hypophysis striatum stratum putamen pallidum amygdala medulla ligament tendon ganglion
        glia glial excitation inhibition vesicle ventricle ventral dorsal caudal cranial medial median lateral distal proximal
        absorption adsorption complement compliment secretion excretion cation anion proton photon prion
        """.split(whereSeparator: \.isWhitespace).map { Spelling.common(String($0)) })
}
