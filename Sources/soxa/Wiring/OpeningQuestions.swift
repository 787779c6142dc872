// What is asked on the screen before there are records: whether to make a file, and what to do with an old log.
import Domain
import Office
import Repository
import UI
import Words

extension CommonOptions {
    /// Opens the records for the screen, and asks before a file is made or a log is set aside.
    /// - Returns: nil when the person wants none of it.
    func openOnScreen(_ look: ScreenOptions) async throws -> Store? {
        let book = book
        switch await book.opened(words) {
        case .success(let store): return keptOpen(store)
        case .failure(.store(.oldLog(let log, _, let isUsable), _)):
            return try await openBeside(log, isUsable: isUsable, book, look)
        case .failure(let failure):
            guard failure.isAbsence else { throw Ending(failure) }
            if !isNewAllowed {
                let note = Sentence(Self.note(failure), book.path)
                // What may be a failed copy is left as it is unless somebody says otherwise.
                let choices: [Text] = book.exists ? [.beginNo, .beginYes] : [.beginYes, .beginNo]
                let question = StartQuestion(title: .beginTitle, note: note, choices: choices)
                guard let answer = try await ask(question, look), choices[answer] == .beginYes else { return nil }
            }
            return keptOpen(try await book.begin(words))
        }
    }

    private static func note(_ absence: OfficeFailure) -> Text {
        switch absence {
        case .emptyBook: .beginEmptyNote
        case .noBook: .beginNote
        default: .beginFileNote
        }
    }

    private func openBeside(_ log: String, isUsable: Bool, _ book: Book, _ look: ScreenOptions) async throws -> Store? {
        let aside = Book.nameAside(for: log, on: systemNow().today)
        let note = Sentence(isUsable ? .logNoteUsable : .logNote, book.path, log, aside)
        let choices: [Text] = isUsable ? [.logNothing, .logAside, .logUse] : [.logNothing, .logAside]
        let question = StartQuestion(title: .logTitle, note: note, choices: choices)
        switch try await ask(question, look) {
        case 1:
            try Book.set(log, aside: aside)
            return keptOpen(try book.open())
        case 2: return keptOpen(try book.open(usesLog: true))
        default: return nil
        }
    }

    @MainActor
    private func ask(_ question: StartQuestion, _ look: ScreenOptions) async throws -> Int? {
        let display = try openDisplay(look)
        defer { display.close() }
        return await StartQuestionApplication(
            question, words: words, display: display, onIdle: { display.announceIdle() }
        ).run()
    }
}
