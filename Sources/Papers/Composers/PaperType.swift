// The type above a paper: BÁO CÁO, THÔNG BÁO (decree 30/2020/NĐ-CP, annex I).
import Domain
import Vietnamese

extension PaperDocument {
    /// The paper with its type above what it is about. One whose first line is the type already stays as it is.
    package func typed(_ type: String) -> PaperDocument {
        guard !type.isEmpty, let first = sections.first?.blocks.first,
            case .paragraph(var line) = first, line.style == .name, matchKey(line.text) != matchKey(type)
        else { return self }
        if line.text.uppercased().hasPrefix(type + " ") { line.text = trimmed(String(line.text.dropFirst(type.count))) }
        line.style = .subject
        var document = self
        document.sections[0].blocks.replaceSubrange(
            0..<1, with: [.paragraph(PaperParagraph(.name, type)), .paragraph(line)])
        return document
    }
}
