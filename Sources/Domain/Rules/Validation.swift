// What is wrong with a record before it is saved.

/// What is wrong with one field. The interface words it.
package struct FieldProblem: Error, Sendable, Hashable {
    /// The kinds of problem.
    package enum Reason: Sendable, Hashable {
        /// Nothing was entered where something must be.
        case missing
        /// The text is no number.
        case notANumber(String)
        /// The text is no day.
        case notADate(String)
        /// The text is no sum of whole đồng.
        case notMoney(String)
        /// The text is neither yes nor no.
        case notAFlag(String)
        /// The code is not among the choices.
        case unknownChoice(String)
        /// The text is a day where the number of a document belongs.
        case dayForNumber(String)
        /// The number is outside its range.
        case outside(ClosedRange<Int>)
        /// The text has more letters than allowed.
        case tooLong(limit: Int)
        /// The day lies before the one in another field.
        case before(field: String)
        /// More days in a row than such a record may have.
        case tooManyDays(limit: Int)
        /// The day has passed already.
        case beforeToday
        /// It stands in a published answer, which does not change (decree 30/2020/NĐ-CP, article 18).
        case published
        /// It was published and does not leave the registers either.
        case publishedStays
        /// Records in use depend on it: how many.
        case holds([RecordCount])
        /// A record of this kind and title that it hangs on is in the bin.
        case hangsOnBinned(RecordKind, String)
        /// It belongs to a number that was given, which stays as it is (decree 30/2020/NĐ-CP, article 15).
        case numbered
        /// The program alone writes such records, and they stay.
        case byProgram
        /// Another record of this title has the number.
        case numberTaken(String)
        /// The number leaves out others: the next one.
        case leavesGap(next: Int)
        /// The paper of this number, the last of its series, is of a later day.
        case beforeNumber(String, CalendarDate)
        /// The body that issues it is no more on its day; what follows it.
        case issuerGone(String, on: CalendarDate, [String])
        /// The body that issues it is not there yet on its day; its first day.
        case issuerNotYet(String, on: CalendarDate, from: CalendarDate)
        /// The points mean another number of stars.
        case notByPoints(String, stars: Int)
        /// The file hides names in it and says something else around them than the record does.
        case veiled
        /// The file has the same record at another place already.
        case repeated(place: String)
        /// Nothing was entered, which the choice in another field asks for.
        case missingWith(field: String, String)
        /// No record has the uid it names.
        case unknownReference(uid: String)
        /// What stands in a file as its uid is none.
        case notAUID(String)
        /// Its uid is that of a record of another kind.
        case uidOfOther(RecordKind)
        /// The record of its uid is in the bin, and the row would change it.
        case inBin
        /// The record of its uid was merged into one of this title, and the row would change it.
        case mergedInto(String)
        /// Another row says something else about the same record.
        case contradicted(place: String)
        /// The cell that names the record and those that describe it mean different ones.
        case namesTwo(String, String)
        /// A name alone that is not that of one record: of how many it is.
        case unclearReference(String, count: Int)
        /// The row that brings the record it refers to was refused.
        case refusedReference(String)
        /// The records it leads to lead back to it.
        case circular
        /// The day differs from the one that the rule gives, and nobody said why.
        case unexplainedTerm(CalendarDate)
        /// A result where the record says that none applies.
        case notApplicable
        /// It is approved: what comes back changes nothing of it.
        case approved
        /// No question of the dialogue is the one that the row answers.
        case notOfDialogue
        /// The row answers any of these questions.
        case fitsSeveral([String])
        /// A line of a set of criteria is wrong.
        case criteria(CriteriaProblem)
    }

    /// The field's name.
    package let field: String
    /// What is wrong with it.
    package let reason: Reason

    /// A problem of a field.
    package init(_ field: String, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }
}

extension RecordDescription {
    /// Everything that is wrong with an entry, field by field; empty when it may be saved.
    package func problems(of entry: RecordEntry) -> [FieldProblem] {
        zip(fields, entry.values).flatMap { field, value in
            field.rules.compactMap { rule in
                reason(rule, value, entry).map { FieldProblem(field.name, $0) }
            }
        } + misplacedDays(in: entry, dayChains).map { FieldProblem($0.field, .before(field: $0.earlier)) }
            + ownProblems(entry)
    }

    private func reason(_ rule: Rule, _ value: FieldValue, _ entry: RecordEntry) -> FieldProblem.Reason? {
        switch rule {
        case .required:
            return value.isEmpty ? .missing : nil
        case .within(let range):
            guard let number = value.number else { return nil }
            return range.contains(number) ? nil : .outside(range)
        case .atMost(let letters):
            // A letter has a byte at least, and counting letters takes long.
            return value.text.utf8.count > letters && value.text.count > letters ? .tooLong(limit: letters) : nil
        case .documentNumber:
            return DocumentNumber.isOnlyDay(value.text) ? .dayForNumber(value.text) : nil
        case .requiredWith(let other, let choice):
            return value.isEmpty && entry[other].text == choice ? .missingWith(field: other, choice) : nil
        }
    }
}

extension FieldProblem {
    /// What was written that the field could not hold; nil where the problem is another one.
    package var written: String? {
        switch reason {
        case .notANumber(let text), .notADate(let text), .notMoney(let text), .notAFlag(let text),
            .unknownChoice(let text), .dayForNumber(let text), .unclearReference(let text, _):
            text
        default: nil
        }
    }
}
