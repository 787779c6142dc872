// The office that the screen is handed, over a desk.
import Domain
import Office
import Repository
import UI
import Words

extension Office {
    /// The closures of the interface.
    var office: Office {
        let (desk, store, who) = (self, store, who)
        var office = Office(
            window: { query, position, limit throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.window(query, at: position, limit: limit)
                }
            },
            corrections: { query throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.corrections(of: query, limit: Office.correctionLimit)
                }
            },
            ids: { query throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.ids(of: query) }
            },
            count: { query throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.count(query) }
            },
            groups: { query, field throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.groups(of: query, by: field) }
            },
            save: { entry throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    // A form drops its own draft; a change of state from the list leaves it alone.
                    try await store.save(entry, by: who, dropsDraft: false)
                }
            },
            saveAll: { entries, action throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.saveAll(entries, action: action, by: who)
                }
            },
            bin: { entry throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    let identity = entry.identity
                    return try await store.bin(entry.kind, id: identity.id, version: identity.version, by: who)
                }
            },
            binAll: { entries throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.binAll(entries, by: who) }
            },
            undo: { () throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.undo(by: who) }
            },
            redo: { () throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.redo(by: who) }
            },
            entry: { kind, id throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.entry(of: kind, id: id) }
            },
            options: { kind throws(OfficeFailure) in
                let entries = try await desk.stored { () async throws(StoreError) in
                    try await store.allEntries(of: kind, limit: 2000)
                }
                return entries.map { entry in
                    let day = entry["heldOn"].date ?? entry["noticeDate"].date
                    return ReferenceOption(id: entry.identity.id, title: entry.title, day: day)
                }
            },
            suggestions: { kind, field throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.entered(in: field, of: kind, limit: Office.suggestionLimit)
                }
            },
            similar: { text, excluded throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.similar(
                        to: text, kind: .question, excluding: excluded, limit: 8
                    ).map(\.entry)
                }
            },
            currentConference: { () throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.currentConference() }
            },
            chooseConference: { identity throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.setCurrentConference(identity) }
            },
            setting: { name throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.setting(name, of: who) }
            },
            set: { name, value throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.set(name, to: value, for: who) }
            },
            summary: { () throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.summary(on: systemNow().today) }
            },
            units: { () throws(OfficeFailure) in
                UnitRegistry(try await desk.stored { () async throws(StoreError) in try await store.units() })
            },
            documents: { () throws(OfficeFailure) in
                let entries = try await desk.stored { () async throws(StoreError) in
                    try await store.allEntries(of: .legalDocument)
                }
                return DocumentRegister(entries.compactMap { $0.record() })
            },
            history: { entry throws(OfficeFailure) in
                let items = try await desk.stored { () async throws(StoreError) in
                    try await store.journal(of: entry.kind, id: entry.identity.id)
                }
                return items.map { item in
                    HistoryItem(
                        when: momentText(at: item.at), who: item.who, step: item.step, role: item.role,
                        changes: item.fields, version: item.version, merged: item.merged)
                }
            },
            draft: { kind, identity throws(OfficeFailure) in
                let draft = try await desk.stored { () async throws(StoreError) in
                    try await store.draft(of: kind, uid: identity.uid, by: who)
                }
                return draft.map { OpenDraft(entry: $0.entry, time: timeText(at: $0.at)) }
            },
            drafts: { () throws(OfficeFailure) in
                let drafts = try await desk.stored { () async throws(StoreError) in try await store.drafts(by: who) }
                return drafts.map { draft in
                    OpenDraft(entry: draft.entry, time: timeText(at: draft.at), moment: momentText(at: draft.at))
                }
            },
            saveDraft: { entry throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.saveDraft(entry, by: who) }
            },
            discardDraft: { kind, identity throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.discardDraft(of: kind, uid: identity.uid, by: who)
                }
            },
            planImport: { path, encoding throws(OfficeFailure) in try await desk.planImport(path, in: encoding) },
            carryOut: { plan, path throws(OfficeFailure) in try await desk.carryOut(plan, of: path) },
            compose: { order, width throws(OfficeFailure) in try await desk.compose(order, width: width) },
            disclose: { paper, reason, hidden throws(OfficeFailure) in
                try await desk.disclose(paper, reason: reason, hidden: hidden)
            },
            export: { export, path, replaces throws(OfficeFailure) in
                try await desk.export(export, to: path, replaces: replaces)
            },
            writePaper: { order, path, replaces, progress throws(OfficeFailure) in
                try await desk.write(order, to: path, replaces: replaces, progress: progress)
            },
            printers: { () throws(OfficeFailure) in try await PrintQueues().printers() },
            send: { order, job throws(OfficeFailure) in try await desk.send(order, job) },
            dataVersion: { () throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.dataVersion() }
            },
            similarNames: { entry, limit throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.similarNames(to: entry, limit: limit)
                }
            },
            merge: { other, survivor throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.merge(other.kind, from: other.identity, into: survivor.identity, by: who)
                }
            },
            counted: { today throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in try await store.counted(on: today) }
            },
            supportAccount: { year, today throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.supportAccount(year: year, on: today)
                }
            },
            flags: { entries, isShown throws(OfficeFailure) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.materials(for: entries, isShown: isShown)
                }
            })
        office.news = { store.news }
        return office
    }
}
