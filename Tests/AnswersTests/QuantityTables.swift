import Testing

/// Numbers, units, ranges.
@Suite struct QuantityTables {
    @Test func aNumberMayBeOffByItsTolerance() {
        AnswerTable(
            """
            163.19 ± 0.1 g/mol
              = 163.19 g/mol ;; 163.2 g/mol ;; 163.1 g/mol ;; 163,19 g/mol ;; 163.29 g/mol ;; 163.09 g/mol ;; 0.16319 kg/mol ;; 163190 mg/mol
              = 163.19 ± 0.1 g/mol ;; about 163.2 g/mol ;; ~163.2 g/mol ;; ca. 163.2 g/mol ;; it is 163.2 g/mol. ;; 163.2 g mol⁻¹ ;; 163.2 g mol^-1
              = 163.2 g per mol ;; 163.2 grams per mole ;; 163.2g/mol ;; 163.2 G/MOL ;; 163.2 g·mol-1 ;; 163.2 g / mol ;; 163.2 Da ;; ≈ 163.15 g/mol
              ~ 163.19 ;; 163.2 ;; 163,2
              x 163 g/mol ;; 163.3 g/mol ;; 164 ;; 163.2 kg/mol ;; 163.2 g ;; 163.2 mol/g ;; 163.2 mg/mol ;; g/mol ;; 163.2 g/L ;; -163.19 g/mol
              x 1631.9 g/mol ;; 163.19 or 165 g/mol
            100 g +/- 5 %
              = 96 g ;; 105 g ;; 0.1 kg
              x 94 g ;; 106 g
            37 °C ± 1 °C
              = 37 °C ;; 36 °C ;; 38°C ;; 37 C° ;; 37 degrees C ;; 37 degrees Celsius
              ~ 37
              x 35 °C ;; 37 K
            9 ± 1 %
              = 9 % ;; 8% ;; 10 percent
              x 11 % ;; 7 %
            163.19 (g/mol) | 163.2 (g/mol)
              = 163.19 ;; 163.19 g/mol ;; 163.2
              x 163.19 kg/mol ;; 163.19 g ;; 163.21
            """
        ).check()
    }

    @Test func numbersAreComparedByValue() {
        AnswerTable(
            """
            1.0
              = 1 ;; 1.00 ;; one ;; 1,0 ;; +1
              x 1.1 ;; 10 ;; -1 ;; 0
            1,000
              = 1000 ;; 1 000 ;; 10^3 ;; 1e3 ;; 10³ ;; 1,000 ;; one thousand ;; 1.0e3 ;; 1 × 10^3 ;; 1x10^3 ;; 1'000 ;; a thousand
              x 100 ;; 10000 ;; 1 ;; 1,0000 ;; 10^4
            0.001
              = 10^-3 ;; 10⁻³ ;; 1e-3 ;; 0,001 ;; .001 ;; 1·10⁻³
              x 0.01 ;; 10^3
            4
              = four ;; 4 ;; Four ;; 4.0 ;; four subunits ;; about 4 ;; it is four. ;; 4!
              x 5 ;; 40 ;; fourteen ;; four or five ;; 4 or 5 ;; 4-5 ;; four hundred ;; not four ;; -4 ;; 4/5
            four subunits
              = 4 subunits ;; four subunit ;; the four subunits
              ~ 4 ;; four ;; four subnits
              x five subunits ;; 3 subunits ;; 4 neurons
            2004
              = in 2004 ;; the year 2004 ;; 2004.
              x 2005 ;; 04 ;; 20004
            1:10,000
              = 1:10000 ;; 1 : 10,000 ;; 1/10000 ;; 1 in 10,000
              x 1:1000 ;; 10,000 ;; 1:100,000
            0 | none
              = zero ;; none ;; 0
              x 1 ;; one
            −70 mV
              = -70 mV ;; –70 mV ;; minus 70 mV ;; -70mV ;; -0.07 V ;; about -70 mV
              ~ -70
              x 70 mV ;; -60 mV ;; +70 mV ;; -70 V
            21
              = twenty-one ;; twenty one ;; 21
              x twenty ;; 12
            """
        ).check()
    }

    @Test func unitsHaveToFit() {
        AnswerTable(
            """
            8 h
              = 8 hours ;; 8 hrs ;; eight hours ;; 8h ;; about 8 h ;; 480 min ;; 8 hour ;; 8-hour ;; ~8 h ;; 8 H
              ~ 8 ;; eight ;; within 8 hours
              x less than 8 h ;; after 8 h ;; 8 h or more ;; 8–10 h
              x 8 min ;; 8 days ;; 9 h ;; 80 h ;; 8 mg ;; 8 s
            8 hours
              ~ 8 huors ;; 8 houres
              x 9 huors
            150 µg/mL | 150 mcg/mL | 150 mg/L | 150
              = 150 μg/mL ;; 150 ug/ml ;; 150 µg/ml ;; 150 micrograms per millilitre ;; 150 mg/L ;; 0.15 g/L ;; 150 ;; 150 MCG/ML ;; 150 µg mL⁻¹
              x 150 µg/L ;; 150 mg/mL ;; 200 µg/mL ;; 150 ng/mL
            10 mM
              = 10 mmol/L ;; 0.01 M ;; 10,000 µM ;; 10 millimolar ;; 10 MM ;; 10 mmol/l
              ~ 10 ;; 10 mm
              x 10 µM ;; 10 M ;; 10 nM ;; 1 mM ;; 10 mol
            9 %
              = 9% ;; 9 percent ;; 9 per cent ;; nine percent ;; 9.0 %
              ~ 9 ;; nine
              x 0.9 % ;; 90 % ;; 9 ‰ ;; 9 mg
            3 g/day
              = 3 g/24 h ;; 1.5 g twice daily ;; 1 g three times a day ;; 1.5 g bid ;; 3 g per day ;; 3 g a day ;; 3000 mg/day ;; 3 g/d ;; 3 grams daily ;; 3,000 mg per day
              ~ 3
              x 3 mg/day ;; 30 g/day ;; 3 g/week
            5–10 mM
              = 5-10 mM ;; 5 to 10 mM ;; 5 — 10 mM ;; 5 mM to 10 mM ;; between 5 and 10 mM ;; from 5 to 10 mM ;; 5−10 mM ;; 5mM-10mM ;; 5000–10000 µM
              ~ 5–10 ;; 5 to 10
              x 5 mM ;; 10 mM ;; 7 mM ;; 5 and 10 mM ;; 5–100 mM ;; 510 mM ;; 5-10 µM ;; 1-10 mM ;; 20 mM ;; 5–11 mM
            5–8 | weeks 5–8 | 5 to 8 weeks
              = weeks 5 to 8 ;; 5-8 ;; week 5-8 ;; five to eight weeks ;; 5–8 weeks
              x 8 ;; 6 ;; 5 ;; 5 and 8 ;; 5 or 8
              x 5–9 ;; 58 ;; weeks 8 to 12
            < 20 nM
              = <20 nM ;; less than 20 nM ;; below 20 nM ;; under 20 nM ;; < 0.02 µM
              ~ 20 nM
              x > 20 nM ;; more than 20 nM ;; < 200 nM ;; 2 nM
            3-fold
              = 3 fold ;; threefold ;; 3x ;; three-fold ;; 3 times
              ~ 3
              x 2-fold ;; thirtyfold
            """
        ).check()
    }
}
