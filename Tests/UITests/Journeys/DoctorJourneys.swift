// The examination of a terminal: every step, what it shows and what it leaves behind.
import Domain
import Screen
import Testing
import UI
import Words

@Suite(.takingTurns) struct DoctorJourneys {
    private static let small = Size(rows: 10, columns: 40)
    private static let sizes = [Journey.wide, Journey.usual, small]

    /// An examination that was opened from the menu; the terminal drew everything right.
    private func open(_ size: Size = Journey.usual, _ language: Language = .vi, keys: String = "") async -> Journey {
        let journey = await Journey(size: size, language: language)
        await journey.press("<F9>" + (language == .vi ? "khám màn" : "check screen") + "<Enter>")
        await journey.happen(.measured(TerminalFindings(wrong: [], marksPastes: true, reportsMouse: true)))
        await journey.press(keys)
        return journey
    }

    private func doctor(_ journey: Journey) throws -> DoctorState {
        guard case .doctor(let doctor) = journey.state.layers.last else { throw Missing.doctor }
        return doctor
    }

    private enum Missing: Error { case doctor }

    /// Backspaces as a terminal under examination tells them.
    private func type(_ text: String, backspace: UInt8 = 0x7F, in journey: Journey) async {
        for letter in text.unicodeScalars {
            if letter == "\u{8}" {
                await journey.happen(.backspaceCode(backspace))
                await journey.happen(.key(KeyPress(.backspace)))
            } else {
                await journey.happen(.key(.letter(Character(letter))))
            }
        }
    }

    @Test(arguments: sizes, Language.allCases) func everyStepShowsItsTaskAndItsKeys(size: Size, language: Language)
        async
    {
        let journey = await open(size, language)
        let words = Words(language)
        let steps: [(Text, String)] = [
            (.doctorStepLines, "└"), (.doctorStepColours, words[.colourError]), (.doctorStepKeys, "F1"),
            (.doctorStepOthers, "Ctrl-Q"), (.doctorStepPaste, "Shift-Insert"),
            (.doctorStepMouse, language == .vi ? "chuột" : "Click"),
            (.doctorStepMethod, "tiếng Việt"), (.doctorStepResult, "✓"),
        ]
        for (index, (title, content)) in steps.enumerated() {
            #expect(journey.place == .doctor)
            #expect(journey.text.contains("\(index + 1)/8 · " + words[title]), "\(index)")
            if title == .doctorStepResult { await journey.press("<PgDn><PgDn><PgDn><PgDn><PgDn><PgDn>") }
            #expect(journey.text.contains(content), "\(index) at \(size.columns)")
            #expect(journey.text.contains("Esc"), "\(index)")
            #expect(journey.screen.lines().allSatisfy { columnWidth($0) <= size.columns })
            await journey.press("<Tab>")
        }
    }

    @Test func theBoxIsOneBoxInEverySize() async {
        for size in Self.sizes {
            let journey = await open(size)
            let lines = journey.screen.lines()
            let rows = lines.filter { $0.contains("▁▂▃") || $0.contains("┬") || $0.contains("┴") }
            #expect(rows.count == 3)
            let ends = rows.map { row in columnWidth(row[..<(row.lastIndex { "┐┘│".contains($0) } ?? row.endIndex)]) }
            #expect(Set(ends).count == 1)
        }
    }

    @Test func whenAllIsTriedTheResultSaysSo() async throws {
        let journey = await open()
        // Lines and colours are answered, the keys pressed, text pasted, the box clicked.
        await journey.press("cc")
        await journey.press("<F1><F2><F3><F4><F5><F6><F7><F8><F9><F10><Enter>")
        await type("\u{8}", in: journey)
        await journey.press("<C-s><C-q><Enter>")
        await journey.happen(.paste("hai\ndòng"))
        await journey.press("<Enter>")
        await journey.happen(.mouse(.click, at: Point(row: 3, column: 5)))
        await journey.press("<Enter>")
        await type("tiếng Việt", in: journey)
        #expect(journey.text.contains(Words(.vi)[.findMethodPreedit]))
        await journey.press("<Enter>")
        let record = try doctor(journey).record
        #expect(record.isAllWell(Words(.vi)))
        #expect(record.sentences(Words(.vi)).allSatisfy { $0.verdict == .good })
        #expect(journey.text.contains("✓ F1–F10 đều tới."))
        let effects = journey.act(.key(KeyPress(.enter)))
        #expect(effects.contains { ($0.work?.subject as? TerminalRecord)?.day == Sample.today })
        #expect(effects.contains(.examine(false)))
        #expect(journey.state.terminalRecord.mouse == true)
        #expect(journey.message == Words(.vi)(.doctorRemembered, ""))
        #expect(journey.place == .list)
    }

    @Test func whatIsSkippedStaysUnknown() async throws {
        let journey = await open(keys: "<Tab><Tab><Enter><Enter><Enter><Enter><Enter>")
        let record = try doctor(journey).record
        var expected = TerminalRecord(name: "")
        expected.answers = TerminalFindings(wrong: [], marksPastes: true, reportsMouse: true)
        #expect(record == expected)
        await journey.press("<PgDn><PgDn>")
        #expect(journey.text.contains("? "))
    }

    @Test func answersAreTakenInBothLanguages() async throws {
        for (keys, answers) in [("ck", [true, false]), ("ny", [false, true]), ("<Enter><Enter>", [true, true])] {
            let record = try doctor(await open(keys: keys)).record
            #expect([record.drawsLines, record.showsColours] == answers)
        }
        let journey = await open(keys: "x9<Up>")
        #expect(try doctor(journey).step == .lines)
        // A step back is asked again.
        await journey.press("k<S-Tab>c")
        #expect(try doctor(journey).record.drawsLines == true)
    }

    @Test func keysThatNeverCameAreNamedWithAWayRound() async throws {
        let journey = await open(keys: "cc<F1><F2><F3><F4><F5><F6><F7><F8><F9>")
        #expect(journey.text.contains("✓ F9"))
        #expect(journey.text.contains("· F10"))
        await journey.press("k<C-s>k<Tab><Tab><Tab>")
        #expect(journey.text.contains("! Không thấy F10: gõ Alt với chữ số"))
        #expect(journey.text.contains("! Không thấy Ctrl-Q"))
        #expect(journey.text.contains("! Không thấy Backspace"))
    }

    @Test(arguments: Language.allCases) func keysThatNobodyPressedAreNotKnown(language: Language) async throws {
        let journey = await open(Journey.wide, language, keys: "<Tab><Tab><F1><F2><Enter><C-s><Enter><Tab><Tab><Tab>")
        let words = Words(language)
        for text in [
            words(.findKeysUnseen, "F3, F4, F5, F6, F7, F8, F9, F10"), words(.findFlowUnseen, "Ctrl-Q"),
            words[.findBackspaceUnseen],
        ] { #expect(journey.text.contains("? " + text.prefix(60))) }
        #expect(try doctor(journey).record.isAllWell(words))
        // Pressing none and saying so is an answer as well; a second try without a word takes it back.
        let no = language == .vi ? "k" : "n"
        let none = await open(Journey.usual, language, keys: "<Tab><Tab>" + no + no)
        let record = try doctor(none).record
        #expect(record.functionKeys == [] && record.flowKeys == [])
        let bad = record.sentences(words).filter { $0.verdict == .bad }
        #expect(bad.count == 3)
        await none.press("<Esc><F9>" + (language == .vi ? "khám màn" : "check screen") + "<Enter><Tab><Tab><F1><Enter>")
        #expect(try doctor(none).record.functionKeysAreLost == false)
    }

    @Test(arguments: Language.allCases) func everyStepNamesItsKeysInTheSameWords(language: Language) async throws {
        let journey = await open(Journey.usual, language)
        let isVietnamese = language == .vi
        let (skips, closes) = isVietnamese ? ("Tab qua", "Esc đóng") : ("Tab skip", "Esc close")
        let back = isVietnamese ? "Shift-Tab trước" : "Shift-Tab back"
        let fails = isVietnamese ? "k không tới" : "n missing"
        for step in DoctorState.Step.allCases {
            #expect(try doctor(journey).step == step)
            let lines = journey.screen.lines()
            let hint = lines[lines.count - 2]
            #expect(hint.contains(step == .result ? "Enter/Esc" : skips), "\(step)")
            #expect(hint.contains("Enter"), "\(step)")
            #expect(hint.contains(closes.dropFirst(3)), "\(step)")
            #expect(hint.contains(back) && hint.contains("↑ ↓") && !hint.contains("…"), "\(step)")
            let canFail = [.functionKeys, .otherKeys, .paste, .mouse].contains(step)
            #expect(hint.contains(fails) == canFail, "\(step)")
            // Where F10 is tried, it is not offered as the way out.
            let triesKeys = [.functionKeys, .otherKeys].contains(step)
            #expect(lines[lines.count - 1].contains("F10") == !triesKeys, "\(step)")
            await journey.press("<Tab>")
        }
    }

    @Test func lettersOfAWordAreNoAnswers() async throws {
        for step in [DoctorState.Step.functionKeys, .otherKeys, .paste, .mouse] {
            let tabs = String(repeating: "<Tab>", count: step.rawValue)
            let journey = await open(keys: tabs + "tieng nga")
            #expect(try doctor(journey).step == step)
            // Typed by hand in English, and what arrives at once in Vietnamese.
            let english = await open(Journey.usual, .en, keys: tabs + "tieng")
            #expect(try doctor(english).step == step)
            await english.press("<Tab><S-Tab>n")
            #expect(try doctor(english).step.rawValue == step.rawValue + 1)
            await journey.burst("ki")
            #expect(try doctor(journey).step == step)
        }
    }

    @Test func theInputMethodIsJudgedOnWhatIsTypedInItsStep() async throws {
        let journey = await open(keys: "<Tab><Tab><Tab><Tab><Tab>tieng<Enter>tiếng")
        #expect(try doctor(journey).step == .method)
        #expect(journey.text.contains(Words(.vi)[.findMethodPreedit].prefix(30)))
        await journey.press("<S-Tab><Enter>tieng<Enter>")
        #expect(try doctor(journey).record.method == .absent)
    }

    @Test func theKeysThatLeaveTheProgramOnlyLeaveWhereTheyAreNotTried() async throws {
        let tried = await open(keys: "cc<F10><C-q>")
        #expect(!tried.hasQuit)
        #expect(try doctor(tried).step == .functionKeys)
        for key in ["<F10>", "<C-q>"] {
            let journey = await open(keys: "k" + key)
            #expect(journey.hasQuit == (key == "<C-q>") && journey.place == .list)
            #expect(journey.state.terminalRecord.drawsLines == false)
        }
    }

    @Test func aPasteThatIsTypedIsTold() async throws {
        let journey = await open(keys: "cc<Enter><Enter>")
        await journey.burst("một\nhai\nkn")
        #expect(try doctor(journey).step == .paste)
        #expect(try doctor(journey).record.paste == .typed)
        #expect(journey.text.contains(Words(.vi)[.findPasteTyped].prefix(30)))
        // One that is marked later counts more.
        await journey.happen(.paste("x"))
        #expect(try doctor(journey).record.paste == .whole)
        await journey.press("k")
        #expect(try doctor(journey).record.paste == .absent)
        #expect(try doctor(journey).step == .mouse)
    }

    @Test(arguments: [
        ("tiếng Việt", 0x7F as UInt8, TerminalRecord.Method.preedit),
        ("tieng\u{8}\u{8}\u{8}ếng Vie\u{8}ê\u{8}ệt", 0x08, .retype(0x08)),
        ("tieng\u{8}\u{8}\u{8}ếng Vie\u{8}ê\u{8}ệt", 0x7F, .retype(0x7F)),
        ("tie\u{302}\u{301}ng Vie\u{323}\u{302}t", 0x7F, .decomposed), ("tieng Viet", 0x7F, .absent),
        // A slip of the hand is no method.
        ("tienh\u{8}g Viet", 0x7F, .absent), ("tiếngg\u{8} Việt", 0x7F, .preedit),
    ])
    func theInputMethodIsRecognised(keys: String, code: UInt8, method: TerminalRecord.Method) async throws {
        let journey = await open(keys: "<Tab><Tab><Tab><Tab><Tab><Tab>")
        await type(keys, backspace: code, in: journey)
        #expect(journey.textAtCursor.first == " ")
        await journey.press("<Enter>")
        #expect(try doctor(journey).record.method == method)
    }

    @Test func theInsideMethodKeepsOutOfTheBox() async throws {
        let journey = await Journey(keys: "<C-n>")
        await journey.press("<F9>kham man<Enter><Tab><Tab><Tab><Tab><Tab><Tab>")
        await journey.burst("tieengs Vieetj")
        #expect(journey.text.contains("tieengs Vieetj"))
        #expect(journey.state.typing.isOn && !journey.state.typing.isResting)
    }

    @Test func itAsksAnewAndShowsTheSignsAsTheyAre() async {
        let journey = await Journey(keys: "<F9>kham man")
        #expect(journey.act(.key(KeyPress(.enter))) == [.useStandIns(StandIns()), .examine(true)])
    }

    @Test func oneLetterIsTooLittleToTell() async throws {
        let journey = await open(keys: "<Tab><Tab><Tab><Tab><Tab><Tab>ti<Enter>")
        #expect(try doctor(journey).record.method == nil)
    }

    @Test(arguments: sizes, Language.allCases) func theResultIsReadToItsEnd(size: Size, language: Language) async throws
    {
        let journey = await open(size, language)
        await journey.happen(.measured(TerminalFindings(wrong: [.sign("●"), .sign("…"), .wide])))
        let no = language == .vi ? "k" : "n"
        await journey.press("kk<F1>" + no + "<C-s>" + no + no + no)
        await type("tieng Viet", in: journey)
        await journey.press("<Enter>")
        var seen = ""
        for _ in 0..<40 {
            seen += journey.text
            await journey.press("<Down>")
        }
        let sentences = try doctor(journey).record.sentences(Words(language))
        #expect(sentences.filter { $0.verdict == .bad }.count >= 8)
        // Every word of every sentence was on the screen.
        for sentence in sentences {
            for word in sentence.text.split(separator: " ") { #expect(seen.contains(word), "\(word)") }
        }
        let bottom = journey.text
        await journey.press("<Up>")
        #expect(size.rows > 10 || journey.text != bottom, "it scrolls back at once")
    }

    @Test func whatTheTerminalDrawsWrongIsReplacedAtOnce() async {
        let journey = await open()
        let findings = TerminalFindings(wrong: [.sign("●")])
        #expect(journey.act(.measured(findings)) == [.useStandIns(StandIns([.sign("●")]))])
        await journey.press("k")
        // Lines that are broken are drawn plain afterwards, not while they are looked at.
        let effects = journey.act(.key(KeyPress(.escape)))
        let lines = Signs.lines.map { DrawnSubject.sign($0) }
        #expect(effects.contains(.useStandIns(StandIns([.sign("●")] + lines))))
    }

    @Test func anExaminationWithoutAnswersKeepsTheOldOnes() async {
        let journey = await open(keys: "<Esc>")
        #expect(journey.state.terminalRecord.answers.wrong == [])
        await journey.press("<F9>kham man<Enter>k<Esc>")
        #expect(journey.state.terminalRecord.answers.wrong == [])
        #expect(journey.state.terminalRecord.drawsLines == false)
    }
}
