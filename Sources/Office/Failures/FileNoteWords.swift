// What there is to say of a file that was read: what was left out of it, or taken for something else.
import Formats
import Words

extension Words {
    /// A note about a file, with the first places it is about.
    func callAsFunction(_ note: FileNote) -> String {
        let count = String(note.count)
        let places = places(note)
        return switch note.kind {
        case .hiddenSheet(let name): self(.noteHiddenSheet, name)
        case .hiddenRows: self(.noteHiddenRows, count, places)
        case .hiddenColumns: self(.noteHiddenColumns, places)
        case .hiddenText: self(.noteHiddenText, count, places)
        case .cellError(let code): self(.noteCellError, code, count, places)
        case .emptyFormula: self(.noteEmptyFormula, count, places)
        case .footnote(let text): self(.noteFootnote, text, places)
        case .embeddedFile: self(.noteEmbeddedFile, places)
        case .trackedChanges: self[.noteTrackedChanges]
        case .lookAlike(let letters): self(.noteLookAlike, letters, count, places)
        case .savedTwice: self(.noteSavedTwice, count, places)
        case .lostLetters: self(.noteLostLetters, count, places)
        case .zeroBytes: self[.noteZeroBytes]
        case .converted: self[.noteConverted]
        case .partTwice(let name): self(.notePartTwice, name)
        case .extraCells: self(.noteExtraCells, count, places)
        case .lostRest: self(.noteLostRest, count, places)
        }
    }

    /// The first places of a note behind what is said; nothing where it is about the whole file.
    private func places(_ note: FileNote) -> String {
        guard !note.places.isEmpty else { return "" }
        let more = note.count > note.places.count && note.places.count == FileNotes.placeLimit ? "; …" : ""
        return " (" + note.places.map { filePlace($0) }.joined(separator: "; ") + more + ")"
    }
}
