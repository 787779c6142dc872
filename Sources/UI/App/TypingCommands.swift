// Commands of the input method inside the program.
import Office
import Screen

extension Command {
    static let vietnamese = Command(
        "vietnamese", [.control("n")], in: [.list, .detail, .summary, .form, .review, .similar, .prompt, .menu]
    ) { state, _ in state.toggleTyping() }

    static let typingMethod = Command("typingMethod", in: [.list, .detail, .summary, .form, .review]) {
        state, _ in
        state.chooseTyping()
        return []
    }

    static let rawKeys = Command("rawKeys", [.control("l")], in: [.list, .form, .review, .prompt, .menu]) {
        state, _ in
        state.restoreRawKeys()
    }

    static let typingRows: [Command] = [vietnamese, typingMethod, rawKeys]
}
