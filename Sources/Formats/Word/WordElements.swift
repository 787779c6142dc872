// The elements of word-processing markup that are taken together.

enum WordElements {
    /// Old properties, deleted text, field codes and settings that carry no shown text.
    static let silent: Set<String> = [
        "pPrChange", "rPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "sectPrChange",
        "tblGridChange", "numberingChange", "delText", "delInstrText", "instrText", "rt", "ffData", "sdtPr",
        "tblGrid", "sectPr",
    ]

    /// What speaks of the table, row or cell around it.
    static let ofTables: Set<String> = [
        "tblStyle", "tr", "tc", "gridBefore", "gridSpan", "vMerge", "cellMerge", "hMerge",
    ]
}
