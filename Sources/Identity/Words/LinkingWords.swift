/// Words that hold sentences together or ask, in some languages: whether a card says `in` or `within`, `Which` or `Name`, it is the same.
enum LinkingWords {
    /// Whether a word, in small letters, is one of them.
    static func contains(_ word: String) -> Bool { all.contains(word) }

    private static let all = Set(
        """
        a about after all also am an and any are as at be been before being between both but by can could did do does during each for from
        give had has have how if in inside into is it its just list main may might mostly much must name of often on one only or other our
        out over please should so some such than that the their them then there these they this those thus to under until upon used usually
        via was we were what when where which while who whom whose why will with within without would you your define describe explain
        state tell mean meant means called

        aber als am an auf aus bei beim bis da damit dann das dass dem den der des die dies diese dieser dieses durch ein eine einem einen
        einer eines er es für hat haben im in ist kann man mit nach nenne nennt oder sich sie sind so und unter vom von vor wann war waren
        warum was welche welchem welchen welcher welches wem wen wenn wer werden wessen wie wieso wird wo woher wohin wodurch womit worin
        zu zum zur über heißt bedeutet

        au aux avec ce ces cette comment combien dans de des du elle en est et il ils la le les leur où ou par pas pour pourquoi quand que
        quel quelle quelles quels qui quoi sa ses son sont sur un une

        al algo como con cual cuales cuando cuál cuáles cuánto cuándo cómo del desde dónde donde el ella ellos entre es esta este esto están
        hay las lo los más no para pero por porque qué quién quiénes se ser si sin sobre son su sus una unas uno unos y

        alla anche che chi ci cosa da dal dalla degli dei del della delle di dove e gli ha hanno i il nel nella nelle non perché per più
        quale quali quando quanto sono tra

        ao aos as com como da das do dos é em entre foi há mais na nas no nos o os ou para pelo pela por qual quais quando quem são se seu
        sua um uma à

        aan bij dat de deze die dit een en er het hoe is met naar niet of om onder ook op over te tot uit van voor waar waarom wanneer wat
        welk welke wie wordt worden zijn
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
