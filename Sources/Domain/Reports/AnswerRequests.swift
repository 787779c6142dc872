// Which questions of a dialogue are put to which body: what a department is sent so that it answers.
import Vietnamese

/// The questions of a dialogue that are put to those who answer them.
package struct AnswerRequests: Sendable {
    /// What a body has to do with a question.
    package enum Role: Sendable, Hashable { case lead, supporting }

    /// A question that a body is asked.
    package struct Row: Sendable {
        /// The question.
        package let question: Question
        /// Whether it leads or supports.
        package let role: Role
    }

    /// The questions of one body, by their numbers.
    package struct Request: Sendable {
        /// The body, as the first of its questions names it.
        package let body: String
        /// Its questions.
        package fileprivate(set) var rows: [Row]

        /// The same request with its questions as papers may have them.
        package func printed(_ question: (Question) -> Question) -> Request {
            Request(body: body, rows: rows.map { Row(question: question($0.question), role: $0.role) })
        }
    }

    /// A request for each body, in the order of their first questions.
    package private(set) var requests: [Request] = []
    /// Questions of which nobody said who answers.
    package private(set) var unassigned: [Question] = []
    /// Questions whose answers are there already, or stand in that of another question.
    package private(set) var answered: [Question] = []

    /// The requests for questions of a dialogue.
    /// - Parameter chosen: the questions that somebody chose; none for all. What was chosen goes out as long as its answer
    ///   may change, also where there is one.
    package init(_ questions: [Question], chosen: Set<Int64> = []) {
        let wanted = questions.filter { chosen.isEmpty || chosen.contains($0.identity.id) }
        var places: [String: Int] = [:]
        for question in wanted.sorted(by: { ($0.number ?? .max, $0.identity.id) < ($1.number ?? .max, $1.identity.id) })
        {
            guard question.isAsked(isChosen: !chosen.isEmpty) else {
                answered.append(question)
                continue
            }
            let lead = trimmed(question.department)
            let bodies = (lead.isEmpty ? [] : [(lead, Role.lead)]) + question.supportingBodies.map { ($0, .supporting) }
            // Who only supports does not answer: somebody has to be told who leads.
            if lead.isEmpty { unassigned.append(question) }
            var seen: Set<String> = []
            for (body, role) in bodies where seen.insert(matchKey(body)).inserted {
                let place = places[matchKey(body)] ?? requests.count
                if place == requests.count {
                    places[matchKey(body)] = place
                    requests.append(Request(body: body, rows: []))
                }
                requests[place].rows.append(Row(question: question, role: role))
            }
        }
    }
}

extension Question {
    /// Whether it goes out to be answered: its answer is still with its author, and is missing, was returned, or somebody
    /// chose the question all the same.
    fileprivate func isAsked(isChosen: Bool) -> Bool {
        guard state.isWithAuthor, sameAs == nil else { return false }
        return isChosen || state == .returned || answer.allSatisfy(\.isWhitespace)
    }
}

/// By what a question is found again when a file comes back: the beginning of its uid in letters, which no spreadsheet
/// takes for a number and nobody for something to be filled in.
package struct QuestionReferences: Sendable {
    private let byUID: [String: String]

    /// References for the questions of a dialogue, as short as tells them apart.
    package init(_ uids: [String]) {
        let whole = uids.map(Self.letters)
        var length = Self.least
        while length < 32, Set(whole.map { $0.prefix(length) }).count < Set(whole).count { length += 2 }
        byUID = Dictionary(zip(uids, whole.map { String($0.prefix(length)) })) { first, _ in first }
    }

    /// The reference of a question.
    package subscript(uid: String) -> String { byUID[uid] ?? Self.letters(uid) }

    /// Whether a text that stands in a file is the reference of a record, or its whole uid.
    package static func isReference(_ text: String, of uid: String) -> Bool {
        let text = text.lowercased()
        return text.count >= least && (letters(uid).hasPrefix(text) || uid == text)
    }

    /// Whether a text is made like a reference.
    package static func isMade(_ text: String) -> Bool {
        text.count >= least && text.lowercased().allSatisfy(Set(alphabet).contains)
    }

    private static let least = 8
    private static let alphabet = Array("abcdefghijklmnop")

    private static func letters(_ uid: String) -> String {
        String(uid.compactMap { $0.hexDigitValue.map { alphabet[$0] } })
    }
}
