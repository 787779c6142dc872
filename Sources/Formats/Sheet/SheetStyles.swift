// The styles of a spreadsheet: fonts, number formats, and which cell has which (ECMA-376 part 1, 18.8).

/// The cell styles by their numbers.
enum SheetStyles {
    /// The heading; words; words that begin like a formula; a plain number; a day.
    static let (heading, text, quoted, number, date) = (1, 2, 3, 4, 5)
    /// The most decimals that have a format.
    static let decimalLimit = 18

    /// A number in groups of three with a number of decimals.
    static func grouped(decimals: Int) -> Int { 6 + min(max(0, decimals), decimalLimit) }

    /// The part of the archive without its prolog.
    static func part(namespace: String) -> String {
        // Numbers of formats from 164 on are ours.
        let decimals = (1...decimalLimit).map { count in
            ##"<numFmt numFmtId="\##(164 + count)" formatCode="#,##0.\##(String(repeating: "0", count: count))"/>"##
        }
        let formats =
            #"<numFmts count="\#(decimalLimit + 1)"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>\#(decimals.joined())</numFmts>"#
        let fonts =
            #"<fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font>"#
            + #"<font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>"#
        let fills =
            #"<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>"#
        let sides = ["left", "right", "top", "bottom"].map { #"<\#($0) style="thin"><color auto="1"/></\#($0)>"# }
        let borders = #"<borders count="2"><border/><border>\#(sides.joined())</border></borders>"#
        let wrapped = #"<alignment vertical="top" wrapText="1"/>"#
        let top = #"<alignment vertical="top"/>"#
        let cells =
            [
                #"<xf fontId="0" xfId="0"/>"#,
                #"<xf fontId="1" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>"#,
                #"<xf fontId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">\#(wrapped)</xf>"#,
                #"<xf fontId="0" borderId="1" xfId="0" applyFont="1" quotePrefix="1" applyBorder="1" applyAlignment="1">\#(wrapped)</xf>"#,
                #"<xf fontId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1">\#(top)</xf>"#,
            ]
            + (Array([164, 3]) + (1...decimalLimit).map { 164 + $0 }).map {
                #"<xf numFmtId="\#($0)" fontId="0" borderId="1" xfId="0" applyFont="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">\#(top)</xf>"#
            }
        return #"<styleSheet xmlns="\#(namespace)">"# + formats + fonts + fills + borders
            + #"<cellStyleXfs count="1"><xf fontId="0"/></cellStyleXfs><cellXfs count="\#(cells.count)">\#(cells.joined())</cellXfs>"#
            + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#
    }
}
