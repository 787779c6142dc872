// The words of both languages are complete, used and alike in their places; no two commands want one key.
import Domain
import Foundation
import Screen
import Testing
import UI
import Vietnamese
import Words

@Suite struct StringsTests {
    @Test(arguments: Language.allCases) func theFileIsWellFormed(language: Language) {
        let file = StringsFile.embedded(language.rawValue + ".strings")
        #expect(file.mistakenLine == nil)
        #expect(file.repeatedKeys == [])
        for (key, text) in file.texts {
            #expect(!text.isEmpty, "\(key)")
            let composed = text.precomposedStringWithCanonicalMapping
            #expect(Array(text.unicodeScalars) == Array(composed.unicodeScalars), "\(key)")
            #expect(text == text.trimmingCharacters(in: .newlines), "\(key)")
        }
    }

    @Test(arguments: Language.allCases) func everyWordIsThereAndUsed(language: Language) {
        let keys = Set(Words(language).keys)
        #expect(Self.needed.subtracting(keys) == [], "missing")
        #expect(keys.subtracting(Self.needed).subtracting(Self.optional) == [], "unused")
    }

    @Test func bothLanguagesHaveTheSameKeysAndPlaces() {
        let (vietnamese, english) = (Words(.vi), Words(.en))
        // Only what is drawn beside or instead of a longer word may be missing in one of them.
        let inOne = Set(vietnamese.keys).symmetricDifference(english.keys)
        #expect(inOne.filter { !$0.hasPrefix("short.") && !$0.hasPrefix("column.") } == [])
        for key in vietnamese.keys where english.has(key) {
            #expect(Self.places(vietnamese.raw(key)) == Self.places(english.raw(key)), "\(key)")
        }
    }

    /// The interface writes tones as the office's documents do. One text shows the other style.
    @Test func tonesStandWhereTheDocumentsPutThem() {
        for (key, text) in StringsFile.embedded("vi.strings").texts where key != "text.typingNew" {
            #expect(placingTones(text, .old) == text, "\(key)")
        }
    }

    /// Words that offices do not use for these things.
    @Test(arguments: [
        "khung nhìn", "cách xem", "ngăn ", "esc thôi", "enter làm", "thu hẹp", "đã chép", "nhận là một", "số bán",
        "đổi một ô", "như cũ", "anh/chị",
    ])
    func wordsAreThoseOfOffices(word: String) {
        for (key, text) in StringsFile.embedded("vi.strings").texts {
            #expect(!(text + " ").lowercased().contains(word), "\(key): \(text)")
        }
    }

    /// Each part of what a kind offers begins with a command that has a key where its records are listed.
    @Test(arguments: Language.allCases) func offersBeginWithCommands(language: Language) {
        let words = Words(language)
        for key in words.keys where key.hasPrefix("offer.") {
            for part in words.raw(key).split(separator: " · ") {
                let name = part.dropFirst().prefix { $0 != "}" }
                let command = Command.allCases.first { $0.name == name }
                #expect(part.hasPrefix("{") && command?.keys.isEmpty == false, "\(key): \(part)")
                #expect(command?.places.isSuperset(of: [.list]) == true, "\(key): \(part)")
            }
        }
    }

    @Test func placesAreNumberedFromOne() {
        let words = Words(.vi)
        for key in words.keys {
            let places = Self.places(words.raw(key))
            #expect(places == Set((1...9).prefix(places.count)), "\(key)")
        }
    }

    @Test func placesAreFilled() {
        let words = Words(.vi)
        #expect(words(.saved, "“A”", "09:41") == "Đã lưu “A” lúc 09:41. Ctrl-Z hoàn tác.")
        #expect(words(.saved, "%2 100%", "x") == "Đã lưu %2 100% lúc x. Ctrl-Z hoàn tác.")
        #expect(words(.saved) == "Đã lưu %1 lúc %2. Ctrl-Z hoàn tác.")
    }

    /// What fills a place may have ended by itself: the sentence around it ends once, and goes on without a full stop.
    @Test func aFilledSentenceIsPunctuatedOnce() {
        let words = Words(.vi)
        #expect(words(.accountStanding, "đang làm.") == "Kết quả: đang làm.")
        #expect(words(.accountStanding, "xong chưa?") == "Kết quả: xong chưa?")
        #expect(words(.accountStanding, "đang làm…") == "Kết quả: đang làm…")
        #expect(words(.accountStanding, "chè, quế, v.v.") == "Kết quả: chè, quế, v.v.")
        #expect(words(.reportPromise, "Mở lớp.", "Đoàn xã;", "01/5/2025") == "Mở lớp (Đoàn xã; 01/5/2025).")
        #expect(words(.reportPromise, "Bao giờ?", "TP.", "…") == "Bao giờ? (TP.; …).")
        #expect(words(.saved, "“A.”", "09:41") == "Đã lưu “A.” lúc 09:41. Ctrl-Z hoàn tác.")
        #expect(words(.written, "/tmp/a.") == "Đã ghi tệp /tmp/a.")
    }

    @Test func mistakesInAFileAreFound() {
        func read(_ text: String) -> StringsFile {
            Array(text.utf8).withUnsafeBufferPointer { StringsFile(bytes: $0) }
        }
        #expect(read("").texts.isEmpty)
        #expect(read("// một\n\"a\" = \"b \\\"c\\\" \\\\ \\n\";").texts == ["a": "b \"c\" \\ \n"])
        #expect(read("\"a\" = \"b\";\n\"a\" = \"c\";").repeatedKeys == ["a"])
        #expect(read("\"a\" = \"b\"\n\"c\" = \"d\";").mistakenLine == 1)
        #expect(read("\"a\" = \"b\";\n\"c\" = ").mistakenLine == 2)
        #expect(read("\"a").mistakenLine == 1)
        #expect(read("\"a\" = \"b\\").mistakenLine == 1)
        #expect(read("\"a\" =").mistakenLine == 1)
        #expect(read("/").mistakenLine == 1)
    }

    private static func places(_ text: String) -> Set<Int> {
        Set(zip(text, text.dropFirst()).compactMap { $0 == "%" ? $1.wholeNumberValue : nil })
    }

    /// Every key that the program looks up.
    private static var needed: Set<String> {
        var keys = Set(Text.allCases.map(\.key))
        for description in Catalogue.descriptions {
            let kind = description.kind.rawValue
            keys.formUnion(["kind." + kind, "counted." + kind, "one." + kind])
            for view in description.views(ViewContext(today: .epoch)) {
                keys.insert("view.\(kind).\(view.name)")
            }
            for field in description.fields {
                keys.insert("field.\(kind).\(field.name)")
                for code in codes(field, kind) { keys.insert("choice.\(kind).\(field.name).\(code)") }
                guard field.name == "state" else { continue }
                for code in codes(field, kind) { keys.insert("sign.\(kind).state.\(code)") }
            }
        }
        for action in JournalAction.allCases { keys.insert("done." + action.rawValue) }
        for step in JournalItem.Step.allCases { keys.insert("step." + step.rawValue) }
        for role in JournalItem.Role.allCases where role != .original { keys.insert("role." + role.rawValue) }
        for duty in LegalDay.Duty.allCases {
            keys.formUnion(["duty.", "article.", "clock."].map { $0 + duty.rawValue })
        }
        for part in LegalDay.Part.allCases { keys.insert("open." + part.rawValue) }
        for pane in Pane.allCases { keys.insert("pane." + pane.rawValue) }
        for place in Place.allCases { keys.insert("place." + place.rawValue) }
        for command in Command.allCases { keys.insert("command." + command.name) }
        for step in TourStep.allCases { keys.formUnion(["tour.\(step)", "tour.\(step).how"]) }
        for kind in Pane.allCases.flatMap(\.kinds) { keys.insert("empty." + kind.rawValue) }
        if let day = CalendarDate("2024-04-12") {
            for kind in Catalogue.descriptions.map(\.kind) {
                for view in kind.description.views(ViewContext(today: day)) {
                    keys.insert("view.\(kind.rawValue).\(view.name)")
                }
            }
        }
        for action in ImportAction.allCases { keys.insert("import." + action.rawValue) }
        for outcome in AnswerOutcome.allCases { keys.insert("outcome." + outcome.rawValue) }
        for encoding in TextEncoding.allCases { keys.insert("encoding." + encoding.rawValue) }
        for reason in HiddenPart.Reason.allCases { keys.insert("hidden." + reason.rawValue) }
        for reason in NameLikeness.Reason.allCases { keys.insert("likeness." + reason.rawValue) }
        return keys
    }

    /// Shorter words for narrow places, which need not be there.
    private static var optional: Set<String> {
        let columns = Catalogue.descriptions.flatMap { description in
            description.columns.map { "column.\(description.kind.rawValue).\($0.name)" }
        }
        let law = Catalogue.descriptions.flatMap { description in
            description.fields.filter { $0.kind == .date }.map { "law.\(description.kind.rawValue).\($0.name)" }
        }
        let commands = (Command.keyBar + Command.onMarks).map { "short." + $0.name }
        // What a key does in one place alone.
        let placed = ["plan", "columns", "page", "merger"].map { "short.save." + $0 }
        let ofKinds = Command.allCases.flatMap { command in
            (command.kinds ?? []).map { "command.\(command.name).\($0.rawValue)" }
        }
        return Set(columns + law + commands + placed + ofKinds).union(steps).union(offers)
    }

    /// What is useful with a record of a kind, for one that is late, in a state, and for a role.
    private static var offers: Set<String> {
        Set(
            Catalogue.descriptions.flatMap { description -> [String] in
                let kind = "offer." + description.kind.rawValue
                let codes = description.fields.filter { $0.name == "state" }.flatMap { $0.kind.codes }
                let states = [kind] + (codes + ["late"]).map { kind + "." + $0 }
                return states + states.flatMap { state in OfficeRole.allCases.map { state + "." + $0.rawValue } }
            })
    }

    /// Words of a kind for its steps, where the general ones will not do.
    private static var steps: Set<String> {
        var keys: Set<String> = []
        for description in Catalogue.descriptions where description.workflow != nil {
            let kind = description.kind.rawValue
            keys.insert("ask.\(kind).note")
            for state in description.workflow?.states ?? [] {
                keys.formUnion(["asks.\(kind).\(state)", "stepped.\(kind).\(state)"])
            }
            for field in description.fields {
                keys.formUnion(["", ".note", ".none"].map { "ask.\(kind).\(field.name)" + $0 })
            }
        }
        return keys
    }

    private static func codes(_ field: FieldDescription, _ kind: String) -> Set<String> {
        let standings = kind == "product" && field.name == "state" ? Product.Standing.allCases.map(\.rawValue) : []
        return Set(field.kind.codes + standings)
    }
}

@Suite struct KeyMapTests {
    @Test func noTwoCommandsWantOneKeyInOnePlace() {
        #expect(KeyMap().clashes.map { "\($0.place) \($0.key.label): \($0.first) \($0.second)" } == [])
    }

    /// What a letter means in one list it means in all, whatever is listed and however each list calls it.
    @Test func aLetterHasOneMeaningInAllLists() {
        var meanings: [KeyPress: Set<Command>] = [:]
        for command in Command.allCases where !command.places.isDisjoint(with: Command.lists) {
            for key in command.keys where key.modifiers.isEmpty {
                guard case .character = key.key else { continue }
                meanings[key, default: []].insert(command)
            }
        }
        for (key, commands) in meanings where commands.count > 1 {
            #expect(Command.alike.contains { $0.isSuperset(of: commands) }, "\(key.label): \(commands.map(\.name))")
        }
    }

    @Test func everyCommandHasAKeyOrStandsInTheMenu() {
        for command in Command.allCases where command.keys.isEmpty {
            #expect(!command.places.isDisjoint(with: [.list, .detail, .form, .summary]), "\(command)")
        }
    }

    @Test func keysThatTerminalsCannotTellApartAreNotUsed() {
        for letter in "hijm" {
            for place in Place.allCases { #expect(KeyMap().command(for: .control(letter), in: place) == nil) }
        }
    }

    @Test func aDigitStandsForAFunctionKey() {
        #expect(KeyMap.functionKey(for: .letter("1")) == KeyPress(.function(1)))
        #expect(KeyMap.functionKey(for: .letter("0")) == KeyPress(.function(10)))
        #expect(KeyMap.functionKey(for: .letter("x")) == nil)
        #expect(KeyMap.functionKey(for: .letter("²")) == nil)
    }
}
