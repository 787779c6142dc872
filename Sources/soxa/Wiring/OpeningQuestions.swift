// What is asked on the screen before there are records: whether to make a file, and what to do with an old log.
import Domain
import Office
import Repository
import UI
import Words

extension CommonOptions {
    /// Opens the records for the screen, and asks before a file is made or a log is set aside.
    /// - Returns: nil when the person wants none of it; else also whether the file was made because they said so.
    func openOnScreen(_ look: ScreenOptions) async throws -> (store: Store, isMade: Bool)? {
        let book = book
        switch await book.opened(words) {
        case .success(let store): return (keptOpen(store), false)
        case .failure(.store(.oldLog(let log, _, let isUsable), _)):
            return try await openBeside(log, isUsable: isUsable, book, look).map { ($0, false) }
        case .failure(let failure) where failure.isDamage:
            let question = StartQuestion(damage: failure, of: book.path)
            guard let wanted = question.replacement(chosen: try await ask(question, look)) else { return nil }
            _ = try book.replace(by: wanted, on: systemNow().today, words)
            return (keptOpen(try book.open()), false)
        case .failure(let failure):
            guard failure.isAbsence else { throw Ending(failure) }
            if !isNewAllowed {
                let question = StartQuestion(failure, at: book.path, exists: book.exists)
                guard question.makesBook(try await ask(question, look)) else { return nil }
            }
            return (keptOpen(try await book.begin(words)), !isNewAllowed)
        }
    }

    private func openBeside(_ log: String, isUsable: Bool, _ book: Book, _ look: ScreenOptions) async throws -> Store? {
        let aside = Book.nameAside(for: log, on: systemNow().today)
        switch try await ask(StartQuestion(log: log, isUsable: isUsable, of: book.path, aside: aside), look) {
        case 1: return keptOpen(try book.open(setting: log, aside: aside))
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
