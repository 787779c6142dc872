// What a terminal was heard to speak, where the same bytes are different keys in different terminals.

/// What decides between readings of the same bytes: what the terminal has said before.
struct TerminalDialect {
    /// Kitty's keyboard protocol, in which F1, F2 and F4 are CSI P, Q and S.
    var speaksKitty = false
    /// The function keys of SCO (PuTTY has them), in which F1 is CSI M. Two of its keys, Page Up and F3, are CSI I and
    /// CSI O, with which other terminals tell that they gained and lost the keyboard when a program before left that on:
    /// they are keys only of a terminal that is known for SCO by its name or by any other of these keys.
    var speaksSCO = false
    /// Its clicks are numbers: no click begins with CSI M.
    private(set) var numbersClicks = false

    /// Learns from a control sequence.
    mutating func learn(_ parameters: Parameters, final: UInt8) {
        switch final {
        case UInt8(ascii: "M") where parameters.prefix == UInt8(ascii: "<"): numbersClicks = true
        case UInt8(ascii: "u") where !parameters.isEmpty: speaksKitty = true
        case UInt8(ascii: "G"), UInt8(ascii: "L"), UInt8(ascii: "M"), UInt8(ascii: "N"),
            UInt8(ascii: "T")...UInt8(ascii: "Y"):
            if parameters.isEmpty { speaksSCO = true }
        default: if parameters.sub(1, 1) != nil { speaksKitty = true }
        }
    }
}
