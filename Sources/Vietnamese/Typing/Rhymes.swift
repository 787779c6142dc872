// What the spelling rules allow after the first consonant, and the few words beyond them that offices write.

/// The rhymes of Vietnamese without tones, and words that are not one Vietnamese syllable but are written with its letters.
enum Rhymes {
    /// Everything that can follow a first consonant. Those in y- beyond *y* and *yê-* follow qu only.
    static let all = """
        a e ê i o ô ơ u ư y
        ia ua ưa oa oe uê uơ uy uya
        ai ay ây ao au âu eo êu iu iêu yêu oi ôi ơi ui ưi uôi ươi ưu ươu
        oai oay oao oeo uây uyu uêu
        am ăm âm em êm im om ôm ơm um ưm iêm yêm uôm ươm oam oăm oem
        ap ăp âp ep êp ip op ôp ơp up iêp ươp oap oăp uyp yp
        an ăn ân en ên in on ôn ơn un ưn iên yên uôn ươn oan oăn oen uân uyên uyn yn
        at ăt ât et êt it ot ôt ơt ut ưt iêt yêt uôt ươt oat oăt oet uât uyêt uyt yt
        ang ăng âng eng êng ong ông ung ưng iêng yêng uông ương oang oăng uâng oong
        ac ăc âc ec oc ôc uc ưc iêc uôc ươc oac oăc ooc
        anh ênh inh oanh uênh uynh ynh
        ach êch ich oach uêch uych ych
        """

    /// Loan words and words of dialects, then syllables in the names of peoples and places that the spelling rules do not
    /// have. English words that Telex would read as one of them are left out.
    static let loans = """
        alô ôtô rađa rađiô viđêô nitơ mêtan êtan hiđrô ôzôn kilô kilôgam xilô ximăng quọ
        hmông mnông hrê xtiêng stiêng brâu ktu krông krôông knô kông kạn đăk đắk lăk lắk đrăk đrắk drăk drắk
        prông plô plông plôi plơi plê yông yôk pơng bhốk bhăng blứ blà blô broăi búk băh choáh chrôh chơr cuôr djrăng dliê
        drênh drót drông drô drăm drăng drơng dêr dăh dơk dơng glơng glăng gơr grăng hbông hlốp hrú jút jơ jrai jơi jlơi
        kdăm kmăl knốp knuếc kmút kbô kbông khăl khơng khươl klông klơng kriêng krái krêl króa krăi kôi kơi kần kuêh kuăng kơng
        mlăh mlông mrơn mrông mơr môl măih mơng nuôl ngọk ngơk nơng nơr piơr pnôn pék púch puk púk păk pắk pốk păl
        păh pưh prao pơnan rcăm rsươm rtô rvê rơng rơr sró sắk srônh sơmei tẻh tơng tơr têh vàl vơng xiêr miầu
        kpă niê rơchâm rchăm kđăm mlô byă êđê đakrông
        xơr yiêng yơr zuôih zà êwi đơk đơng đrông đliê đlê
        """

    /// Splits a list at its spaces.
    static func words(_ list: String) -> [[Letter]] {
        list.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { word in word.map { Alphabet.letter($0.value) } }
    }
}
