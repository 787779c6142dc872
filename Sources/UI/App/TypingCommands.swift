// Commands of the input method inside the program.
import Office
import Screen

extension Command {
    static let vietnamese = Command(
        "vietnamese", [.control("n")], in: [.list, .detail, .summary, .form, .review, .similar, .prompt, .menu]
    ) { state, _ in state.toggleTyping() }

    /// Where the menu of commands is: text is typed there, or in what opens from there.
    private static let typed: Set<Place> = [.list, .detail, .summary, .form, .review, .similar, .score]

    static let typingMethod = Command("typingMethod", in: typed) { state, _ in
        state.chooseTyping()
        return []
    }

    static let shortWords = Command("shortWords", in: typed) { state, _ in state.chooseShortWord() }

    static let rawKeys = Command("rawKeys", [.control("l")], in: [.list, .form, .review, .prompt, .menu]) {
        state, _ in
        state.restoreRawKeys()
    }

    static let typingRows: [Command] = [vietnamese, typingMethod, shortWords, rawKeys]
}
