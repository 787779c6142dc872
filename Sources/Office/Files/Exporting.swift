// Writes the records of a kind to a file or to standard output, batch after batch.
import Domain
import Formats
import Intake
import Repository
import Words

/// What an export shows besides what everybody may see.
package struct Showing: Sendable {
    /// Whether the fields that the office keeps to itself go out too.
    package var withPrivate = false
    /// Why names of persons go out; nil hides them.
    package var reason: String?
    /// What becomes of names that may be those of persons.
    package var doubtful = DoubtfulNames.asked
    /// What is said of single names for this export alone.
    package var names = SingleNames()

    /// What an export shows; by default neither private fields nor names of persons.
    package init(
        withPrivate: Bool = false, reason: String? = nil, doubtful: DoubtfulNames = .asked,
        names: SingleNames = SingleNames()
    ) {
        (self.withPrivate, self.reason, self.doubtful, self.names) = (withPrivate, reason, doubtful, names)
    }
}

extension Office {
    /// Exports all records of a kind, or of every kind, what is referred to first, so that they can be imported again.
    /// Nothing is written before all of them were looked through for names.
    /// - Returns: what was hidden, or shown because of the reason.
    @discardableResult
    package func export(
        _ kind: RecordKind?, as format: ExportFormat, in form: ExportForm = .programs, to path: String?, replaces: Bool,
        showing: Showing = Showing()
    ) async throws(OfficeFailure) -> [HiddenPart] {
        try await export(
            kind.map { [$0.description] } ?? Catalogue.descriptions, as: format, in: form, to: path, replaces: replaces,
            showing: showing, title: kind.map(words.kind) ?? "*")
    }

    /// The columns of a kind, or of every kind, that the office keeps to itself, as `holder.contact`.
    package static func privateColumns(of kind: RecordKind?) -> [String] {
        Catalogue.descriptions.filter { kind == nil || kind == $0.kind }.flatMap { description in
            description.fields.filter(\.isPrivate).map { description.kind.rawValue + "." + $0.name }
        }
    }

    private func export(
        _ descriptions: [RecordDescription], as format: ExportFormat, in form: ExportForm, to path: String?,
        replaces: Bool, showing: Showing, title: String
    ) async throws(OfficeFailure) -> [HiddenPart] {
        if let path { try refuseToReplace(try Confinement.place(path), replaces: replaces) }
        let names = RecordHiding(
            try await hiding(
                showsAll: showing.reason != nil, isExport: true, hidesDoubtful: showing.doubtful == .hide,
                names: showing.names),
            isWhole: showing.reason != nil && showing.withPrivate)
        do {
            try await export(descriptions, in: form, showing, hiding: names, to: nil)
            if names.learn() { try await export(descriptions, in: form, showing, hiding: names, to: nil) }
        } catch {
            throw failure(error)
        }
        try showing.doubtful.settle(names.hidden, isDisclosed: showing.reason != nil, showing.names)
        let columns = showing.withPrivate ? Catalogue.privateColumns(of: descriptions) : []
        // What is shown is noted before anybody sees it: what cannot be noted is not shown.
        try await disclose(
            words(.exportDisclosed, title), reason: showing.reason ?? words[.privateReason],
            hidden: showing.reason == nil ? [] : names.hidden, columns: columns)
        let file: NewFile?
        if let path { file = try NewFile(path: path, replaces: replaces) } else { file = nil }
        let output = ExportOutput(format, to: file, words)
        do {
            try await export(descriptions, in: form, showing, hiding: names, to: output)
            try output.end(path: path ?? format.name)
        } catch {
            throw failure(error)
        }
        try await note("export", title, to: path.map(writtenPath))
        try file?.finish()
        return names.hidden
    }

    /// Goes through the records of kinds, and writes them where there is something to write to.
    private func export(
        _ descriptions: [RecordDescription], in form: ExportForm, _ showing: Showing, hiding names: RecordHiding,
        to output: ExportOutput?
    ) async throws {
        let speech = form == .people ? try await speech() : nil
        for description in descriptions {
            let referenced = try await referenced(by: description, withLinks: speech != nil)
            let rows = RecordRows(
                description, referenced: referenced.mapValues { $0.mapValues(names.exported) },
                uids: try await linked(by: description), allUIDs: try await targets(of: description),
                states: speech == nil ? try await states(of: referenced) : [:], withPrivate: showing.withPrivate,
                speech: speech)
            let columns = rows.names.map { column($0, of: description.kind, in: form) }
            try output?.write { $0.begin(words.kind(description.kind), columns) }
            try await store.forEachBatchWithStates(of: description.kind) { batch in
                let entries = batch.map { (names.exported($0.entry), $0.states) }
                try output?.write { writer in
                    for (entry, states) in entries { writer.add(entry, states: states, as: rows) }
                }
            }
        }
    }

    /// How the values of records are said in the language of the screen.
    func speech() async throws(OfficeFailure) -> FileSpeech {
        let (words, units) = (words, try await self.units())
        return FileSpeech { words.fileValue($0, of: $1, $2, units: units) }
    }

    /// A column of exported records by its exact name.
    func column(_ name: String, of kind: RecordKind, in form: ExportForm) -> ExportColumn {
        guard form == .people else { return ExportColumn(name: name) }
        let heading = words.fileHeading(name, of: kind)
        let field = kind.description.fields.first { $0.calledName == name }
        return ExportColumn(name: heading, width: field.map { Double(sheetWidth(of: $0)) } ?? 14)
    }

    private func referenced(by description: RecordDescription, withLinks: Bool) async throws(OfficeFailure)
        -> [RecordKind: [Int64: RecordEntry]]
    {
        var found: [RecordKind: [Int64: RecordEntry]] = [:]
        for field in description.fields {
            guard withLinks || !field.isLink, case .reference(let kind) = field.kind else { continue }
            let entries = try await stored { () async throws(StoreError) in
                try await store.allEntries(of: kind, limit: .max)
            }
            found[kind] = Dictionary(entries.map { ($0.identity.id, $0) }) { first, _ in first }
        }
        return found
    }

    /// What the referenced records were before.
    private func states(of referenced: [RecordKind: [Int64: RecordEntry]]) async throws(OfficeFailure)
        -> [RecordKind: [Int64: [RecordState]]]
    {
        var found: [RecordKind: [Int64: [RecordState]]] = [:]
        for (kind, entries) in referenced {
            let edited = entries.values.filter { $0.identity.version > 1 }.map(\.identity.id)
            found[kind] = try await stored { () async throws(StoreError) in
                try await store.states(of: kind, ids: edited)
            }
        }
        return found
    }

    /// The uids of all records that those of a kind refer to or referred to.
    private func targets(of description: RecordDescription) async throws(OfficeFailure) -> [RecordKind: [Int64: String]]
    {
        var kinds: Set<RecordKind> = []
        for field in description.fields {
            guard case .reference(let kind) = field.kind else { continue }
            kinds.insert(kind)
            // What a record is told of beside it may have references of its own.
            for other in field.isLink ? [] : kind.description.fields {
                if case .reference(let next) = other.kind { kinds.insert(next) }
            }
        }
        var found: [RecordKind: [Int64: String]] = [:]
        for kind in kinds {
            found[kind] = try await stored { () async throws(StoreError) in
                try await store.uids(of: kind, withBin: true)
            }
        }
        return found
    }

    private func linked(by description: RecordDescription) async throws(OfficeFailure) -> [RecordKind: [Int64: String]]
    {
        var found: [RecordKind: [Int64: String]] = [:]
        for field in description.fields where field.isLink {
            guard case .reference(let kind) = field.kind, found[kind] == nil else { continue }
            found[kind] = try await stored { () async throws(StoreError) in try await store.uids(of: kind) }
        }
        return found
    }
}

/// Where exported rows go. A batch is written at a time, by the one reader of the store.
final class ExportOutput: @unchecked Sendable {
    private let file: NewFile?
    private var writer: any ExportWriter

    /// Writes in a format to a file, or to standard output without one.
    init(_ format: ExportFormat, to file: NewFile?, _ words: Words) {
        self.file = file
        writer = format.writer(file != nil, words)
    }

    /// Writes on.
    func write(_ body: (inout any ExportWriter) -> Void) throws(OfficeFailure) {
        body(&writer)
        let bytes = writer.take()
        if let file { try file.append(bytes) } else { try writeToStandardOutput(bytes) }
    }

    /// Ends what is written; what no program could hold is not kept.
    func end(path: String) throws(OfficeFailure) {
        if let fault = writer.fault { throw .format(fault, path: path) }
        try write { $0.end() }
        if let fault = writer.fault { throw .format(fault, path: path) }
    }
}
