// The lines of a conclusion, which may say less than the whole paper and still count as its items.
import Domain

/// A line of the letter: what it speaks of, and its words.
struct ConclusionLine {
    /// What it speaks of, the same in the whole conclusion and in a shorter one.
    let key: String
    /// Its words.
    var paragraph: PaperParagraph

    init(_ key: String, _ paragraph: PaperParagraph) { (self.key, self.paragraph) = (key, paragraph) }

    /// Lines with the words of a shorter conclusion; those of which it says nothing are silent.
    /// - Parameter nothing: what is said when all of them are silent.
    static func lists(_ whole: [[Self]], saying shorter: [[Self]], orElse nothing: PaperParagraph) -> [[Self]] {
        let spoken = Dictionary(shorter.joined().map { ($0.key, $0.paragraph) }) { first, _ in first }
        var isFirst = spoken.isEmpty
        return whole.map { list in
            list.map { line in
                var line = line
                if let words = spoken[line.key] {
                    line.paragraph = words
                } else if isFirst {
                    line.paragraph = nothing
                    isFirst = false
                } else {
                    line.paragraph.isSilent = true
                }
                return line
            }
        }
    }
}

extension DialogueConclusion.Task.Work {
    /// What tells it from other work of the paper.
    var key: String {
        switch self {
        case .answer(let question): "answer \(question.identity.id)"
        case .keep(let promise): "keep \(promise.identity.id)"
        }
    }
}
