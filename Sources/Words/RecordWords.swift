// How values of records, what is wrong with them and what became of them are said.
import Domain
import Vietnamese

extension Words {
    /// What is wrong with a field.
    package func problem(_ reason: FieldProblem.Reason, kind: RecordKind) -> String {
        switch reason {
        case .missing: self[.problemMissing]
        case .notANumber(let text): self(.problemNumber, text)
        case .notADate(let text): self(.problemDate, text)
        case .notMoney(let text): self(.problemMoney, text)
        case .notAFlag(let text): self(.problemFlag, text)
        case .unknownChoice(let text): self(.problemChoice, text)
        case .dayForNumber(let text): self(.problemDayForNumber, text)
        case .outside(let range): self(.problemRange, String(range.lowerBound), String(range.upperBound))
        case .tooLong(let limit): self(.problemLong, grouped(Int64(limit)))
        case .before(let other): self(.problemBefore, field(kind, other))
        case .beforeToday: self[.problemBeforeToday]
        case .tooManyDays(let limit): self(.problemTooManyDays, String(limit))
        case .published: self[.problemPublished]
        case .publishedStays: self[.problemPublishedStays]
        case .holds(let others): self(.problemHolds, self.kind(kind), counted(others))
        case .hangsOnBinned(let other, let title): self(.problemHangsOnBinned, self.kind(other), title)
        case .numbered: self[.problemNumbered]
        case .byProgram: self[.problemByProgram]
        case .numberTaken(let title): self(.problemNumberTaken, title)
        case .notByPoints(let points, let stars): self(.problemStars, points, String(stars))
        case .leavesGap(let next): self(.problemGap, String(next))
        case .beforeNumber(let sign, let day): self(.problemBeforeNumber, sign, day.officialText)
        case .issuerGone(let body, let day, let followers):
            followers.isEmpty
                ? self(.problemIssuerGone, body, day.officialText)
                : self(.problemIssuerFollowed, body, day.officialText, followers.joined(separator: self[.or]))
        case .issuerNotYet(let body, let day, let first):
            self(.problemIssuerNotYet, body, day.officialText, first.officialText)
        case .veiled: self[.problemVeiled]
        case .repeated(let place): self(.problemRepeated, filePlace(place), one(kind))
        case .missingWith(let other, let code): self(.problemMissingWith, field(kind, other), choice(kind, other, code))
        case .unknownReference(let uid): self(.problemReference, uid)
        case .circular: self(.problemCircular, one(kind))
        case .notAUID(let text): self(.problemNoUID, text, one(kind))
        case .uidOfOther(let other): self(.problemUIDOfOther, self.kind(other), one(kind))
        case .inBin: self[.problemInBin]
        case .mergedInto(let title): self(.problemMerged, title)
        case .contradicted(let place): self(.problemContradicted, filePlace(place), one(kind))
        case .namesTwo(let name, let title): self(.problemNamesTwo, name, title)
        case .unclearReference(let name, let count):
            count == 0 ? self(.problemNoRecord, name) : self(.problemRecords, name, grouped(Int64(count)))
        case .refusedReference(let title): self(.problemRefusedReference, title)
        case .unexplainedTerm(let day): self(.problemTerm, day.officialText)
        case .notApplicable: self[.problemNotApplicable]
        case .approved: self[.problemApproved]
        case .notOfDialogue: self[.problemNotOfDialogue]
        case .fitsSeveral(let titles): self(.problemFitsSeveral, titles.joined(separator: "; "))
        case .criteria(let problem): criteria(problem)
        }
    }

    /// How many records of a kind there are.
    package func counted(_ kind: RecordKind, _ count: Int) -> String {
        count == 1 ? "1 " + one(kind) : filled("counted." + kind.rawValue, [grouped(Int64(count))])
    }

    /// What one record of a kind is called within a sentence: `câu hỏi`; without a kind, a record.
    package func one(_ kind: RecordKind?) -> String { kind.map { family("one." + $0.rawValue) } ?? self[.record] }

    /// What several records of a kind are called where their number stands apart from them.
    package func many(_ kind: RecordKind) -> String {
        String(filled("counted." + kind.rawValue, [""]).drop(while: \.isWhitespace))
    }

    /// How many records of several kinds there are.
    package func counted(_ counts: [RecordCount]) -> String {
        counts.map { counted($0.kind, $0.count) }.joined(separator: ", ")
    }

    /// What many records of a kind are called in the name of a file or on the command line: `doan-mau`, `text-blocks`.
    package func fileName(_ kind: RecordKind) -> String { asciiName(filled("counted." + kind.rawValue, [""])) }

    /// The kind that goes by a code or by its name in either language, for one or many, with or without marks; nil when
    /// none does.
    package static func kind(named written: String) -> RecordKind? {
        let name = asciiName(written)
        // What the questions were called before, which scripts still say.
        if name == "dialogue" { return RecordKind.question }
        let kinds = Catalogue.descriptions.map(\.kind)
        if let coded = kinds.first(where: { $0.rawValue == name }) { return coded }
        let both = Language.allCases.map(Words.init)
        return kinds.first { kind in both.contains { [asciiName($0.kind(kind)), $0.fileName(kind)].contains(name) } }
    }

    /// What a view of a kind is called.
    package func view(_ kind: RecordKind, _ name: String) -> String { family("view.\(kind.rawValue).\(name)") }

    /// What the law asks to be done by a day.
    package func duty(_ duty: LegalDay.Duty) -> String { family("duty." + duty.rawValue) }

    /// The same in a word or two, in front of the days that are left.
    package func clock(_ duty: LegalDay.Duty) -> String { family("clock." + duty.rawValue) }

    /// Where the law says so.
    package func article(_ duty: LegalDay.Duty) -> String { family("article." + duty.rawValue) }

    /// What the law says of a day in a record; nil where it says nothing, or where the law before holds.
    package func law(
        _ field: FieldDescription, of entry: @autoclosure () -> RecordEntry, _ kind: RecordKind, on today: CalendarDate
    ) -> String? {
        // Asked for every field at each key: most have no words.
        guard field.kind == .date, let law = optional("law.\(kind.rawValue).\(field.name)") else { return nil }
        let day = entry().record(as: Dossier.self)?.dayOfRules ?? today
        return Dossier.isUnderRuleOf2026(day) ? law : nil
    }

    /// What a duty still waits for.
    package func open(_ part: LegalDay.Part) -> String { family("open." + part.rawValue) }

    /// How a day of the law stands: done on its day, or how many days are left and what is still to be done.
    package func standing(_ legal: LegalDay, on today: CalendarDate) -> String {
        guard let done = legal.doneOn else {
            let open = legal.open.map(open).joined(separator: ", ")
            return daysLeft(legal.day, on: today) + (open.isEmpty ? "" : "; " + open)
        }
        return self(.dayDone, done.officialText)
    }

    /// What is the matter with a citation.
    package func citation(_ finding: CitationCheck.Finding) -> String {
        switch finding {
        case .unknown: return self[.citationUnknown]
        case .dateDiffers(let registered): return self(.citationDate, registered.officialText)
        case .notInForce(let from, let to):
            return self(.citationNotInForce, from?.officialText ?? "…", to?.officialText ?? "…")
        case .replaced(let by): return self(.citationReplaced, by)
        }
    }

    /// That a document is not in force, or was replaced; nil when neither.
    package func force(_ force: DocumentForce) -> String? {
        switch force {
        case .inForce: return nil
        case .notYet(let first): return self(.notYetInForce, first.officialText)
        case .ended(let last, let successor):
            let ended = self(.outOfForce, last.officialText)
            return successor.isEmpty ? ended : ended + "; " + self(.citationReplaced, successor)
        case .replaced(let successor): return self(.citationReplaced, successor)
        }
    }

    /// That a body was no more on the day of a paper, and what follows it, or was not there yet.
    package func gone(_ gone: GoneBody, on day: CalendarDate) -> String {
        if gone.startsOn != nil { return self(.planSenderNotYet, gone.body, day.officialText) }
        let text = self(.planSenderGone, gone.body, day.officialText)
        return gone.followers.isEmpty
            ? text : text + "; " + self(.senderFollowed, gone.followers.joined(separator: "; "))
    }

    /// What a conference is called where there is little room.
    package func conferenceName(_ conference: Conference) -> String {
        conference.year.map { self(.conferenceOfYear, String($0)) } ?? conference.title
    }

    /// How many days are left until a day, or how many it is over.
    package func daysLeft(_ day: CalendarDate, on today: CalendarDate) -> String {
        let days = day.dayNumber - today.dayNumber
        if days == 0 { return self[.dayToday] }
        return days > 0 ? self(.dayLeft, String(days)) : self(.dayOver, String(-days))
    }

    /// Where a row stands in a file: `2:5` is a table and its row, digits alone a line, anything else a cell; in front of a
    /// slash the file, and several places with a plus between them.
    package func filePlace(_ place: String) -> String {
        let places = place.split(separator: Self.placeSign)
        if places.count > 1 { return places.map { filePlace(String($0)) }.joined(separator: " + ") }
        if let slash = place.firstIndex(of: "/"), place.startIndex < slash {
            let rest = filePlace(String(place[place.index(after: slash)...]))
            return place[..<slash] + (rest.isEmpty ? "" : ", " + rest)
        }
        let parts = place.split(separator: ":").map(String.init)
        if parts.count == 2, parts.allSatisfy({ Int($0) != nil }) {
            // What stands in sentences is counted without a table.
            return parts[0] == "0" ? self(.placeEntry, parts[1]) : self(.placeTableRow, parts[0], parts[1])
        }
        return Int(place) == nil ? place : self(.placeLine, place)
    }

    /// What parts several places that one row comes from.
    package static let placeSign: Character = "\u{1F}"

    /// What a save did to a record.
    package func step(_ step: JournalItem.Step) -> String { family("step." + step.rawValue) }

    /// Whether a save was taken back or done again.
    package func role(_ role: JournalItem.Role) -> String { family("role." + role.rawValue) }

    /// What would become of a row of an import.
    package func importAction(_ action: ImportAction) -> String { family("import." + action.rawValue) }

    /// What becomes of a row of answers that came back.
    package func answerOutcome(_ outcome: AnswerOutcome) -> String { family("outcome." + outcome.rawValue) }

    /// What else there is to say about a row of an import.
    package func importRemark(_ remark: ImportRemark) -> String {
        switch remark {
        case .namesake: self[.planNamesake]
        case .inBin: self[.planInBin]
        case .mergedInto(let title): self(.planMerged, title)
        case .unclearUnit(let name, let choices):
            self(
                .planUnclearUnit, name, String(choices.count),
                choices.prefix(3).joined(separator: "; ") + (choices.count > 3 ? "; …" : ""))
        case .unitOfCountry(let name, let whole): self(.planUnitOfCountry, name, whole)
        case .unknownUnit(let name): self(.planUnknownUnit, name)
        case .starsByPoints(let points, let stars): self(.problemStars, points, String(stars))
        case .senderGone(let body, let day): self(.planSenderGone, body, day.officialText)
        case .senderNotYet(let body, let day): self(.planSenderNotYet, body, day.officialText)
        case .otherWords: self[.planOtherWords]
        case .changesPublished: self[.planPublished]
        case .again(let place): self(.planAgain, filePlace(place))
        case .recognised(let kind, let fields):
            self(.planRecognised, fields.map { field(kind, $0) }.joined(separator: ", "))
        case .conferenceOfRows: self[.planConferenceOfRows]
        case .untoldConference: self[.planUntoldConference]
        case .noAnswer: self[.planNoAnswer]
        case .oldAnswer: self[.planOldAnswer]
        case .writtenHere: self[.planWrittenHere]
        case .inReview: self[.planInReview]
        case .doubted(.number(let number)): self(.planNumbered, String(number))
        case .doubted(.noWords(let number)): self(.planNoWords, String(number))
        case .doubted(.reference): self[.planReference]
        case .twin(let place): self(.planTwin, filePlace(place))
        }
    }

    /// What speaks against reading a file in an encoding, as a sentence.
    package func doubt(_ doubt: EncodingDoubt, about encoding: TextEncoding) -> String {
        guard let likelier = doubt.looksLike else { return self(.encodingNotVietnamese, self.encoding(encoding)) }
        return self(.encodingLikelier, self.encoding(encoding), self.encoding(likelier))
    }

    /// What an encoding is called.
    package func encoding(_ encoding: TextEncoding) -> String { family("encoding." + encoding.rawValue) }
}
