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
        ăk
        """

    /// Loan words, and names of the Central Highlands and their peoples.
    static let loans = """
        alô ôtô rađa rađiô viđêô nitơ mêtan êtan hiđrô ôzôn kilô kilôgam xilô ximăng
        krông mnông xtiêng stiêng prông plông brâu đrăk đrắk drăk drắk búk păh pưh tẻh
        """

    /// Splits a list at its spaces.
    static func words(_ list: String) -> [[Letter]] {
        list.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { word in word.map { Alphabet.letter($0.value) } }
    }
}
