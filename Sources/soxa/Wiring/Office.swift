// The office that the screen is handed, over a desk.
import Domain
import Repository
import UI

extension Desk {
    /// The closures of the interface.
    var office: Office {
        let (desk, store, who) = (self, store, who)
        var office = Office(
            window: { query, position, limit throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.window(query, at: position, limit: limit)
                }
            },
            corrections: { query throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.corrections(of: query, limit: Office.correctionLimit)
                }
            },
            ids: { query throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.ids(of: query) }
            },
            count: { query throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.count(query) }
            },
            groups: { query, field throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.groups(of: query, by: field) }
            },
            save: { entry throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    // A form drops its own draft; a change of state from the list leaves it alone.
                    try await store.save(entry, by: who, dropsDraft: false)
                }
            },
            saveAll: { entries, action throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.saveAll(entries, action: action, by: who)
                }
            },
            bin: { entry throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    let identity = entry.identity
                    return try await store.bin(entry.kind, id: identity.id, version: identity.version, by: who)
                }
            },
            binAll: { entries throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.binAll(entries, by: who) }
            },
            undo: { () throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.undo(by: who) }
            },
            redo: { () throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.redo(by: who) }
            },
            entry: { kind, id throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.entry(of: kind, id: id) }
            },
            options: { kind throws(Sentence) in
                let entries = try await desk.stored { () async throws(StoreError) in
                    try await store.allEntries(of: kind, limit: 2000)
                }
                return entries.map { entry in
                    let day = entry["heldOn"].date ?? entry["noticeDate"].date
                    return ReferenceOption(id: entry.identity.id, title: entry.title, day: day)
                }
            },
            suggestions: { kind, field throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.entered(in: field, of: kind, limit: Office.suggestionLimit)
                }
            },
            similar: { text, excluded throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.similar(
                        to: text, kind: Question.description.kind, excluding: excluded, limit: 8
                    ).map(\.entry)
                }
            },
            currentConference: { () throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.currentConference() }
            },
            chooseConference: { identity throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.setCurrentConference(identity) }
            },
            setting: { name throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.setting(name, of: who) }
            },
            set: { name, value throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.set(name, to: value, for: who) }
            },
            summary: { () throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.summary(on: systemNow().today) }
            },
            units: { () throws(Sentence) in
                UnitRegistry(try await desk.stored { () async throws(StoreError) in try await store.units() })
            },
            documents: { () throws(Sentence) in
                let entries = try await desk.stored { () async throws(StoreError) in
                    try await store.allEntries(of: LegalDocument.description.kind)
                }
                return DocumentRegister(entries.compactMap { $0.record() })
            },
            history: { entry throws(Sentence) in
                let items = try await desk.stored { () async throws(StoreError) in
                    try await store.journal(of: entry.kind, id: entry.identity.id)
                }
                return items.map { item in
                    HistoryItem(
                        when: momentText(at: item.at), who: item.who, step: item.step, role: item.role,
                        changes: item.fields, version: item.version, merged: item.merged)
                }
            },
            draft: { kind, identity throws(Sentence) in
                let draft = try await desk.stored { () async throws(StoreError) in
                    try await store.draft(of: kind, uid: identity.uid, by: who)
                }
                return draft.map { OpenDraft(entry: $0.entry, time: timeText(at: $0.at)) }
            },
            drafts: { () throws(Sentence) in
                let drafts = try await desk.stored { () async throws(StoreError) in try await store.drafts(by: who) }
                return drafts.map { draft in
                    OpenDraft(entry: draft.entry, time: timeText(at: draft.at), moment: momentText(at: draft.at))
                }
            },
            saveDraft: { entry throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.saveDraft(entry, by: who) }
            },
            discardDraft: { kind, identity throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.discardDraft(of: kind, uid: identity.uid, by: who)
                }
            },
            planImport: { path, encoding throws(Sentence) in try await desk.planImport(path, in: encoding) },
            carryOut: { plan, path throws(Sentence) in try await desk.carryOut(plan, of: path) },
            compose: { order, width throws(Sentence) in try await desk.compose(order, width: width) },
            disclose: { paper, reason, hidden throws(Sentence) in
                try await desk.disclose(paper, reason: reason, hidden: hidden)
            },
            export: { export, path, replaces throws(Sentence) in
                try await desk.export(export, to: path, replaces: replaces)
            },
            writePaper: { order, path, replaces, progress throws(Sentence) in
                try await desk.write(order, to: path, replaces: replaces, progress: progress)
            },
            printers: { () throws(Sentence) in try await PrintQueues().printers() },
            send: { order, job throws(Sentence) in try await desk.send(order, job) },
            dataVersion: { () throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.dataVersion() }
            },
            similarNames: { entry, limit throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.similarNames(to: entry, limit: limit)
                }
            },
            merge: { other, survivor throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.merge(other.kind, from: other.identity, into: survivor.identity, by: who)
                }
            },
            counted: { today throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in try await store.counted(on: today) }
            },
            supportAccount: { year, today throws(Sentence) in
                try await desk.supportAccount(year: year, on: today)
            },
            flags: { entries, isShown throws(Sentence) in
                try await desk.stored { () async throws(StoreError) in
                    try await store.materials(for: entries, isShown: isShown)
                }
            })
        office.news = { store.news }
        return office
    }
}
