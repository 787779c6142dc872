// Asks a terminal how wide it draws what we draw, and reads what it answers.

import Screen

/// An answer of the terminal to a question.
package enum TerminalAnswer: Sendable, Equatable {
    /// Where its cursor stands, counted from 1 (CPR).
    case cursor(row: Int, column: Int)
    /// How a private mode is set: 0 is not known to it, 1 and 2 are on and off (DECRPM).
    case mode(Int, setting: Int)
    /// What kind of terminal it is (DA1): the end of the answers.
    case attributes
}

/// One measurement: the question to send, and the answers as they come.
///
/// Each sample is drawn at the start of a row from the third on, so that no answer can be taken for a modified F3.
package struct TerminalMeasurement: Sendable {
    private let rows: Int
    private var columns: [Int] = []
    private var isBroken = false
    private var findings = TerminalFindings()

    private static let firstRow = 3
    private static let leastColumns = 30
    private static let pasteMode = 2004
    private static let mouseMode = 1006

    /// A measurement in a window; nil when it has no room for the samples.
    package init?(size: Size) {
        guard size.rows > Self.firstRow, size.columns >= Self.leastColumns else { return nil }
        rows = size.rows - Self.firstRow + 1
    }

    /// What is sent.
    package var question: String {
        var text = ""
        for (index, subject) in DrawnSubject.all.enumerated() {
            text += "\u{1B}[\(row(index));1H\(subject.sample)\u{1B}[6n"
        }
        return text + "\u{1B}[?\(Self.pasteMode)$p\u{1B}[?\(Self.mouseMode)$p\u{1B}[c"
    }

    /// Takes an answer; the findings when it was the last one.
    package mutating func take(_ answer: TerminalAnswer) -> TerminalFindings? {
        switch answer {
        case .cursor(let row, let column):
            // An answer that got lost would shift all others.
            if row != self.row(columns.count) { isBroken = true }
            columns.append(column)
        case .mode(Self.pasteMode, let setting): findings.marksPastes = setting != 0
        case .mode(Self.mouseMode, let setting): findings.reportsMouse = setting != 0
        case .mode: break
        case .attributes:
            let subjects = DrawnSubject.all
            guard !isBroken, columns.count == subjects.count else { return findings }
            findings.wrong = zip(subjects, columns).compactMap { subject, column in
                column - 1 == columnWidth(subject.sample) ? nil : subject
            }
            return findings
        }
        return nil
    }

    /// The row of a sample, counted from 1.
    private func row(_ index: Int) -> Int { Self.firstRow + index % rows }
}
