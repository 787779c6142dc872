// The form and the wording of papers: letterheads from the records, templates from the settings folder.
import Domain
import Formats
import Foundation
import Papers
import Resources
import Vietnamese
import Words

/// The templates that there are, by the names of their files.
package enum TemplateName: String, CaseIterable {
    case notice, report, plan, programme, call, slip, invitation, dialogues, submission, registration, withdrawal
    case selfAssessment = "self-assessment"

    /// The names, as the command line has them.
    package static var names: [String] { allCases.map(\.rawValue) }

    /// The template of a name. Throws the sentence that says which names there are.
    package static func named(_ written: String) throws(Sentence) -> TemplateName {
        guard let template = TemplateName(rawValue: written) else {
            throw Sentence(.failedTemplateName, written, names.joined(separator: ", "))
        }
        return template
    }

    /// The file of the settings folder that takes its place: `$XDG_CONFIG_HOME/soxa/templates/NAME.txt`.
    var path: String { settingsFolder() + "/templates/" + rawValue + ".txt" }

    /// The text of the template in force and where it stands: in the settings folder, otherwise in the program.
    package func text() throws(OfficeFailure) -> (text: String, place: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return (shipped, rawValue + ".txt") }
        do throws(FormatError) {
            return (try readText(fileAt: path), path)
        } catch {
            throw .format(error, path: path)
        }
    }

    /// The template in force. A mistake in it names the file, the line and what was probably meant.
    package func template() throws(OfficeFailure) -> (template: PaperTemplate, place: String) {
        let (text, place) = try text()
        do throws(TemplateMistake) {
            return (try PaperTemplate(reading: text), place)
        } catch {
            throw .template(error, place: place)
        }
    }

    private var shipped: String {
        let resource = soxa_resource_named("templates/" + rawValue + ".txt")
        return String(decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.count), as: UTF8.self)
    }
}

/// Where the office keeps what it sets: `$XDG_CONFIG_HOME/soxa`, or `settings` in the folder that nothing leaves.
func settingsFolder() -> String {
    if let folder = Confinement.current { return folder + "/settings" }
    let named = ProcessInfo.processInfo.environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (named ?? expandingHome("~/.config")) + "/soxa"
}

extension Sentence {
    /// What to say of a line of a template that says less than it could.
    init(_ gap: TemplateGap, place: String, words: Words) {
        let text = gap.isLineLeftOut ? Text.remarkLineLeftOut : .remarkGap
        guard let meant = gap.meant else {
            self.init(text, place, String(gap.line), gap.place)
            return
        }
        self.init(.remarkMeant, words(text, place, String(gap.line), gap.place), meant)
    }
}

extension Office {
    /// The letterhead of a paper of a day, today's where none is said; nil when the office has none for it.
    func letterhead(for use: Letterhead.Use, on day: CalendarDate? = nil) async throws(OfficeFailure) -> Letterhead? {
        Letterhead.chosen(for: use, among: try await entries(Letterhead.self), on: self.day(ofPaper: day))
    }

    /// The day as of which a paper is looked at: its own where the record has one, else the one that somebody named, else
    /// today.
    func day(ofPaper own: CalendarDate?) -> CalendarDate { own ?? paperDay ?? today }

    /// Refuses another day than the one that the record of a paper has: the paper has that one, whatever somebody names.
    func refuseOtherDay(than own: CalendarDate?) throws(OfficeFailure) {
        if let own, let paperDay, own != paperDay { throw .paperHasDay(own) }
    }

    /// A paper in the form of the office's letterhead; refused where its issuer is no more on its day. A paper that leaves
    /// room for the day is issued today at the earliest.
    /// - Parameters:
    ///   - number: its number with the symbol; empty leaves room for it.
    ///   - date: its date; nil leaves room for the day.
    func lettered(
        _ composition: Composition, under head: PaperHead, number: String, date: CalendarDate?
    ) async throws(OfficeFailure) -> Composition {
        let asOf = date ?? day(of: composition)
        let letterhead = try await letterhead(for: head.use, on: asOf)
        var composition = try await held(composition, against: asOf, of: letterhead)
        composition.document = composition.document.typed(head.type.map { words[$0] } ?? "")
        if let letterhead {
            composition.bodies.append(letterhead.superior)
            composition.bodies += letterhead.recipients.split(whereSeparator: \.isNewline).map(String.init)
            composition.document = LetterForm(
                letterhead, words: words, type: head.sign, to: composition.receivers
            ).around(
                composition.document, number: number, date: date ?? paperDay, year: asOf.year)
        } else if !head.use.isInformal {
            composition.remarks.append(Sentence(.remarkNoLetterhead))
        }
        return try await remarked(composition, asOf: asOf)
    }

    /// A paper with what is to be said of bodies that it names and that are no more on its day.
    func remarked(_ composition: Composition, asOf day: CalendarDate) async throws(OfficeFailure) -> Composition {
        var composition = composition
        composition.remarks += try await remarks(
            on: composition.bodies, composition.texts, units: composition.units, asOf: day)
        return composition
    }

    /// What to say of bodies, and of units in sentences, that are no more on the day of a paper.
    private func remarks(
        on bodies: [String], _ texts: [String], units named: [String], asOf day: CalendarDate
    ) async throws(OfficeFailure) -> [Sentence] {
        guard (bodies + texts + named).contains(where: { !$0.isEmpty }) else { return [] }
        let register = try await units()
        let gone = register.gone(bodies, on: day)
        let remarks = gone.map { gone in
            if let start = gone.startsOn {
                Sentence(.remarkBodyNotYet, gone.body, day.officialText, start.officialText)
            } else if gone.followers.isEmpty {
                Sentence(.remarkBodyGone, gone.body, day.officialText)
            } else {
                Sentence(
                    .remarkBodyFollowed, gone.body, day.officialText, gone.followers.joined(separator: words[.or]))
            }
        }
        // What was said of a body is said of its unit.
        let said = gone.map { matchKey($0.body) }
        let own = register.gone(units: named, on: day, country: country)
        let askers = own.map { matchKey($0.body) }
        let inTexts = register.gone(unitsIn: texts, on: day).filter { unit in
            let key = matchKey(unit.body)
            return !askers.contains { $0 == key || key.hasSuffix(" " + $0) || $0.hasSuffix(" " + key) }
        }
        let units = (own + inTexts + register.gone(bodiesIn: texts, on: day)).filter { unit in
            !said.contains { $0.contains(matchKey(unit.body)) }
        }
        guard !units.isEmpty else { return remarks }
        let lines = units.prefix(Self.namedUnits).map { unit in
            unit.followers.isEmpty
                ? unit.body : words(.remarkUnitNow, unit.body, unit.followers.joined(separator: words[.or]))
        }
        let list = lines.joined(separator: "; ") + (units.count > Self.namedUnits ? "; …" : "")
        return remarks + [Sentence(.remarkUnitsGone, day.officialText, list)]
    }

    /// The most units named in a remark.
    private static let namedUnits = 30

    /// What the records say to every template of a paper of a day; of today where none is said.
    func facts(for use: Letterhead.Use, on day: CalendarDate? = nil) async throws(OfficeFailure)
        -> [TemplateFact: String]
    {
        // What is submitted goes to the province, whoever issues it.
        let unknown = words[use == .submission ? .provinceCommittee : .levelAbove]
        guard let letterhead = try await letterhead(for: use, on: day) else { return [.superior: unknown] }
        let above = try await levelAbove(letterhead)
        return [.issuer: letterhead.issuer.replacing("\n", with: " "), .superior: above ?? unknown]
    }

    /// The body above the one that issues: as the letterhead names it, else by the province of the office's commune; nil where
    /// nobody has said it.
    func levelAbove(_ letterhead: Letterhead) async throws(OfficeFailure) -> String? {
        if !letterhead.superior.isEmpty { return letterhead.superior.replacing("\n", with: " ") }
        let own = try await ownCommune()
        guard !own.isEmpty, let commune = country().communes(own, firstIn: own).first else { return nil }
        return FirstOffice(of: letterhead).above(commune)
    }
}
