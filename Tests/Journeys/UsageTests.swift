// Help, complaints about arguments and the version, as the program says them in both languages.

import Repository
import Testing

@Suite struct UsageTests {
    private static let subcommands = [
        "open", "demo", "tour", "import", "export", "print", "search", "template", "doctor", "backup", "restore",
        "verify", "role",
    ]

    /// Each sentence that the library of arguments can say here, with what stands for it in Vietnamese.
    @Test(arguments: [
        (["--nonsense"], "Unknown option '--nonsense'", "Không có tùy chọn “--nonsense”."),
        (["search", "a", "--limt", "2"], "Did you mean '--limit'?", "Có phải là “--limit”?"),
        (["demo", "nonsense"], "Unexpected argument 'nonsense'", "Thừa “nonsense”."),
        (["backup", "a", "b", "c"], "2 unexpected arguments: 'b', 'c'", "Thừa 2 chữ: 'b', 'c'."),
        (["search"], "Missing expected argument '<TEXT> ...'", "Còn thiếu “<TEXT> ...”."),
        (["search", "a", "--limit"], "Missing value for '--limit <N>'", "“--limit <N>” còn thiếu giá trị."),
        (["search", "a", "--limit", "b"], "The value 'b' is invalid", "“b” không hợp lệ cho “--limit <N>”."),
        (["search", "a", "--new=b"], "does not take any value", "Tùy chọn “--new” không nhận giá trị; đã ghi “b”."),
        (["import", "a", "--conflicts", "x"], "one of 'ours' and 'theirs'", "được nhận: 'ours', 'theirs'."),
        (["export", "all", "--format", "x"], "'csv', 'jsonl' or 'xlsx'", "được nhận: 'csv', 'jsonl', 'xlsx'."),
        (["import", "a", "--encoding", "x"], "one of the following:", "Các giá trị được nhận:\n  - utf-8"),
        (["--generate-completion-script", "x"], "completion scripts for 'x'", "hoàn thành lệnh cho “x”"),
    ])
    func complaintsAreInTheLanguageThatIsAsked(words: [String], english: String, vietnamese: String) throws {
        let home = try Home()
        let inEnglish = try home.runAsWritten(words + ["--lang", "en"])
        #expect(inEnglish.complaint.hasPrefix("Error: "))
        #expect(inEnglish.complaint.contains(english), "\(inEnglish.complaint)")
        let inVietnamese = try home.runAsWritten(words + ["--lang", "vi"])
        #expect(inVietnamese.complaint.hasPrefix("Lỗi: "))
        #expect(inVietnamese.complaint.contains(vietnamese), "\(inVietnamese.complaint)")
        for word in ["Error", "Usage", "See '", "Help:", "<options>", "<subcommand>", "one of"] {
            #expect(!inVietnamese.complaint.contains(word), "\(word): \(inVietnamese.complaint)")
        }
        #expect(inEnglish.status == 2 && inVietnamese.status == 2)
    }

    @Test(arguments: [
        (["serach", "gạo"], "Did you mean 'search'?", "Có phải là “search”?"),
        (["--lang", "vi", "improt"], "Did you mean 'import'?", "Có phải là “import”?"),
        (["nonsense"], "The commands are: open, demo,", "Các lệnh: open, demo,"),
    ])
    func aCommandThatThereIsNotIsTold(words: [String], english: String, vietnamese: String) throws {
        let home = try Home()
        let inEnglish = try home.runAsWritten(["--lang", "en"] + words)
        #expect(inEnglish.status == 2 && inEnglish.complaint.contains(english), "\(inEnglish.complaint)")
        let inVietnamese = try home.runAsWritten(words)
        #expect(inVietnamese.status == 2 && inVietnamese.complaint.contains(vietnamese), "\(inVietnamese.complaint)")
    }

    /// What the library would say in English stands nowhere in Vietnamese help.
    @Test(arguments: [[]] + subcommands.map { [$0] }) func helpIsInOneLanguage(words: [String]) throws {
        let home = try Home()
        for asked in [words + ["--help"], ["help"] + words, ["--lang", "vi"] + words + ["-h"]] {
            let text = try home.runAsWritten(asked).text
            #expect(text.contains("Cách dùng: soxa " + (words.first ?? "")), "\(text)")
            for word in ["OVERVIEW", "USAGE", "OPTIONS", "Show ", "(default", "values:", "detailed help", "<options>"] {
                #expect(!text.contains(word), "\(word): \(text)")
            }
        }
        #expect(try home.runAsWritten(words + ["--help", "--lang", "en"]).text.contains("Usage: soxa"))
    }

    /// The language before a question about the whole program does not make one about its first command of it.
    @Test func theProgramIsDescribedInEachLanguage() throws {
        let home = try Home()
        let asked = [["--lang", "en", "--help"], ["--help", "--lang=en"], ["help", "--lang", "en"]]
        let texts = try asked.map { try home.runAsWritten($0).text }
        #expect(Set(texts).count == 1)
        for command in Self.subcommands { #expect(texts[0].contains("\n  \(command) "), "\(command)") }
        // Where the values are many, each has a line.
        let papers = try home.runAsWritten(["help", "print"]).lines.map { $0.drop { $0 == " " } }
        #expect(papers.contains { $0.hasPrefix("answers: ") } && papers.contains { $0.hasPrefix("book: ") })
        #expect(try home.runAsWritten(["--lang", "fr", "verify"]).status == 2)
        #expect(try home.runAsWritten(["--lang", "en", "search", "--limit"]).complaint.hasPrefix("Error: Missing"))
        // A word that a search leaves out is no option of it there either.
        #expect(try home.runAsWritten(["--lang", "en", "search", "gạo", "-nếp", "--new"]).status == 0)
    }

    @Test(arguments: [["--version"], ["--version", "--lang", "en"], ["search", "--version"]])
    func theVersionNamesTheSchema(words: [String]) throws {
        // Only a package says its commit.
        #expect(try Home().runAsWritten(words).text == "soxa 0.1.0 (schema \(Store.schemaStep))\n")
    }
}
