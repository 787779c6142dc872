// A promise made from the words of an answer.

extension Promise {
    /// A promise that quotes the words of a question's answer; made on the day of the conference's notice, else on the
    /// day it was held, else today.
    package init(quoting words: String, of question: Question, at conference: Conference?, today: CalendarDate) {
        quote = words
        commitment = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        body = question.department.isEmpty ? conference?.chairBody ?? "" : question.department
        beneficiary = question.unit
        madeOn = conference?.noticeDate ?? conference?.heldOn ?? today
        self.question = question.identity.id == 0 ? nil : question.identity.id
        self.conference = question.conference
    }

    /// The progress with one more note, under its day and the name of who wrote it.
    package func progress(adding note: String, by who: String, on day: CalendarDate) -> String {
        let line = day.officialText + " · " + (who.isEmpty ? "" : who + ": ") + note
        return progress.isEmpty ? line : progress + "\n" + line
    }
}

extension Conference {
    /// The body whose office chairs it, as `UBND huyện Tràng Định` of its chairman; the chair as written when it names
    /// none.
    package var chairBody: String {
        let words = chair.split(whereSeparator: \.isWhitespace).map(String.init)
        let bodies = ["ubnd", "hđnd", "uỷ", "ủy", "đoàn", "hội"]
        guard let start = words.firstIndex(where: { bodies.contains($0.lowercased()) }) else { return chair }
        return words[start...].joined(separator: " ")
    }
}

/// Where sentences begin and end.
package enum Sentences {
    /// The sentence around a place, without the blanks at its ends: up to a full stop, a question or exclamation mark
    /// that a blank follows, or the end of a line. A place in a blank line has none.
    /// - Parameter offset: counted in letters, as the range is.
    package static func range(in text: String, around offset: Int) -> Range<Int> {
        let letters = Array(text)
        var place = min(max(0, offset), letters.count)
        // Directly behind its full stop one is still at the sentence.
        if place > 0, !letters[place - 1].isNewline, endsSentence(place - 1, letters) { place -= 1 }
        var start = place
        while start > 0, !endsSentence(start - 1, letters) { start -= 1 }
        var end = place
        while end < letters.count, !letters[end].isNewline {
            end += 1
            if endsSentence(end - 1, letters) { break }
        }
        while start < end, letters[start].isWhitespace { start += 1 }
        while end > start, letters[end - 1].isWhitespace { end -= 1 }
        return start..<end
    }

    private static func endsSentence(_ index: Int, _ letters: [Character]) -> Bool {
        if letters[index].isNewline { return true }
        guard [".", "?", "!", "…"].contains(letters[index]) else { return false }
        return index + 1 == letters.count || letters[index + 1].isWhitespace
    }
}
