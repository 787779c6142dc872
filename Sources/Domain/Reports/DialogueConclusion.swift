// What the conclusion of a dialogue says, in its four parts.
import Vietnamese

/// The conclusion of a dialogue (decree 13/2021/NĐ-CP): the issues raised, what was answered, what is complex and
/// forwarded, and the tasks assigned.
package struct DialogueConclusion: Sendable {
    /// An issue: the questions of one topic.
    package struct Issue: Sendable, Equatable {
        /// The topic as first written; empty for questions without one.
        package let topic: String
        /// How many questions there are.
        package let count: Int
        /// The units that asked, each once, in the order of their questions.
        package let units: [String]
        /// The questions that are answered.
        package let answered: [Question]
    }

    /// Something that a body is to do.
    package struct Task: Sendable, Equatable {
        /// What it is.
        package enum Work: Sendable, Equatable {
            /// A question still has to be answered.
            case answer(Question)
            /// A promise made at the dialogue has to be kept.
            case keep(Promise)
        }

        /// What is to be done.
        package let work: Work
        /// By when; nil when no day was given.
        package let dueOn: CalendarDate?
    }

    /// The tasks of one body.
    package struct Assignment: Sendable, Equatable {
        /// The department or body as first written; empty for what nobody was named for.
        package let body: String
        /// Its tasks, the questions first.
        package let tasks: [Task]
    }

    /// The dialogue.
    package let conference: Conference
    /// The table of answers that its annex shows.
    package let table: AnswerTable
    /// How many questions were raised that it speaks of.
    package let count: Int
    /// How many were raised at the dialogue, also those that it does not speak of because others were chosen.
    package let total: Int
    /// The questions that raised something: what replaces an answer raises nothing new.
    package let raised: [Question]
    /// The questions by topic, those without one last.
    package let issues: [Issue]
    /// The questions outside the chair's power.
    package let forwarded: [Question]
    /// The tasks by body, those of nobody last.
    package let assignments: [Assignment]

    /// The conclusion from questions in the order of the table, from those chosen when there are any.
    /// - Parameters:
    ///   - linked: questions elsewhere that these are linked with.
    ///   - promises: the promises that were made at the dialogue.
    ///   - chosen: the questions it speaks of, by their numbers in the database.
    ///   - leftOut: the questions printed in rows of the table that somebody leaves out: nothing is said of them.
    package init(
        _ conference: Conference, questions own: [Question], linked: [Question] = [], promises: [Promise] = [],
        chosen: [Int64] = [], leavingOut leftOut: Set<Int64> = []
    ) {
        self.conference = conference
        let table = AnswerTable(own, linked: linked, chosen: chosen)
        self.table = table
        let ids = chosen.isEmpty ? Set(own.map(\.identity.id)) : Set(chosen)
        let raised = (own + linked).filter { question in
            ids.contains(question.identity.id) && !(question.replaces.map(ids.contains) ?? false)
                && !leftOut.contains(table.printed(for: question))
        }
        let silent = Set((own + linked).filter { leftOut.contains(table.printed(for: $0)) }.map(\.identity.id))
        count = raised.count
        let (whole, told) = (Set(own.map(\.identity.id)), Set(raised.map(\.identity.id)))
        total =
            raised.count
            + own.count { !told.contains($0.identity.id) && !($0.replaces.map(whole.contains) ?? false) }
        self.raised = raised
        issues = groupedByName(raised, \.topic).map { topic, questions in
            Issue(
                topic: topic, count: questions.count, units: Self.units(questions),
                answered: questions.filter { table.standing(of: $0) == .answered })
        }
        forwarded = raised.filter { table.standing(of: $0) == .forwarded }
        let open = raised.filter { $0.state.isOpen && table.standing(of: $0) == .open }
        let answers = open.map { (body: $0.department, task: Task(work: .answer($0), dueOn: $0.dueOn)) }
        let made = promises.filter { promise in
            let isSilent = promise.question.map(silent.contains) ?? false
            return !isSilent && (chosen.isEmpty || promise.question.map(ids.contains) ?? true)
        }
        let deeds = made.map { (body: $0.body, task: Task(work: .keep($0), dueOn: $0.dueOn)) }
        assignments = groupedByName(answers + deeds, \.body).map { Assignment(body: $0, tasks: $1.map(\.task)) }
    }

    private static func units(_ questions: [Question]) -> [String] {
        // As they are counted: an office or a branch asks for the unit that it is of.
        UnitSpellings.distinct(questions.map { trimmed($0.unit).isEmpty ? trimmed($0.asker) : trimmed($0.unit) })
    }
}

/// Elements by a name, in the order in which names come first, without a name last. Spellings of one name are one.
func groupedByName<Element>(_ elements: [Element], _ name: (Element) -> String) -> [(String, [Element])] {
    var groups: [(name: String, elements: [Element])] = []
    var places: [String: Int] = [:]
    for element in elements {
        let written = trimmed(name(element))
        let key = matchKey(written)
        if let place = places[key] {
            groups[place].elements.append(element)
        } else {
            places[key] = groups.count
            groups.append((written, [element]))
        }
    }
    return groups.filter { !$0.name.isEmpty } + groups.filter { $0.name.isEmpty }
}
