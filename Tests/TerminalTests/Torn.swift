// Feeds a decoder as a bad line does: in pieces, with pauses between them, on a clock of its own.

import Screen
import Terminal

/// What comes of pieces that arrive with pauses of some milliseconds between them.
func torn(_ pieces: [[UInt8]], pause: Int, decoder: InputDecoder = InputDecoder()) -> [Event] {
    var decoder = decoder
    var events: [Event] = []
    var now = 0
    func wait(_ milliseconds: Int) {
        var left = milliseconds
        while let patience = decoder.patience, patience <= left {
            now += patience
            left -= patience
            events += decoder.expire()
        }
        now += left
    }
    for (index, piece) in pieces.enumerated() {
        if index > 0 { wait(pause) }
        events += decoder.feed(piece, at: now)
    }
    wait(60_000)
    return events
}

/// What is left of events once every Escape that turned out to be none is taken back.
func meant(_ events: [Event]) -> [Event] {
    var meant: [Event] = []
    for event in events {
        guard case .revokedEscape(let press) = event else {
            meant.append(event)
            continue
        }
        if let escape = meant.lastIndex(of: .key(KeyPress(.escape))) { meant.remove(at: escape) }
        if let press { meant.append(.key(press)) }
    }
    return meant
}
