// Options that do nothing where they stand are refused, and nothing is done.
import Foundation
import Testing

@Suite struct IdleOptionTests {
    @Test(arguments: [
        (["print", "list", "--kind", "product", "--force"], "--force chỉ dùng khi có --out"),
        (["print", "list", "--kind", "product", "--copies", "2"], "--copies chỉ dùng khi có --printer"),
        (["print", "list", "--kind", "product", "--sides", "long"], "--sides chỉ dùng khi có --printer"),
        (["print", "list", "--kind", "product", "--format", "xlsx"], "list không dùng --format"),
        (["print", "list", "--printers"], "PAPER không dùng được cùng --printers"),
        (["print", "notice", "--year", "2024"], "notice không dùng --year"),
        (["print", "plan", "--year", "2024", "--number", "3"], "Chỉ nêu một trong: --number, --year"),
        (
            ["print", "list", "--kind", "product", "--with-names", "Xem", "--doubtful-names", "hide"],
            "cùng --with-names"
        ),
        (["export", "product", "--force"], "--force chỉ dùng khi có --out"),
        (["template", "notice", "--force"], "--force chỉ dùng khi có --out"),
        (["import", "a.csv", "--force"], "--force chỉ dùng khi có --skip-refused"),
        (["import", "a.csv", "--answers", "--skip-refused"], "--skip-refused không dùng được cùng --answers"),
        (["backup", "b.db", "--folder", "."], "FILE không dùng được cùng --folder"),
        (["role", "--name", "Ai đó"], "--name chỉ dùng khi có LOGIN"),
        (["search", "a", "--with-names", "Xem", "--doubtful-names", "keep"], "cùng --with-names"),
    ])
    func isRefused(arguments: [String], sentence: String) throws {
        let home = try Home()
        let refused = try home.runAsWritten(home.beginning(arguments))
        #expect(refused.status == 2 && refused.complaint.contains(sentence), "\(refused.complaint)")
        #expect(refused.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: home.path + "/b.db"))
    }

    /// What is said of a column that the file does not have is told, and nothing is taken in.
    @Test(arguments: ["Không có=name", "product:Chủ=unit"]) func aColumnThatIsNotThereIsTold(columns: String)
        throws
    {
        let home = try Home()
        let file = try home.write("TT,Tên sản phẩm,Chủ thể\n1,Trám đen,HTX Một\n", to: "sp.csv")
        let taken = try home.soxa("import", file, "--columns", "product:Chủ thể=holder", "--dry-run")
        #expect(taken.status == 0, "\(taken.complaint)")
        let refused = try home.soxa("import", file, "--columns", columns)
        #expect(refused.status == 2 && refused.complaint.contains("Tệp không có cột nào tên “"), "\(refused.complaint)")
    }

    /// The mark of a hidden name is never taken for one, also where somebody says what the columns of our own file are.
    @Test func aHiddenNameIsKeptWhateverTheColumnsAreCalled() throws {
        let home = try Home()
        let rows = "STT,Câu hỏi,Người hỏi,Trả lời\n1,Hỏi gì?,Lò Văn Ghến,Ghến đã nhận.\n"
        #expect(try home.soxa("import", home.write(rows, to: "a.csv")).status == 0)
        let path = home.path + "/ra.csv"
        #expect(try home.soxa("export", "question", "--out", path).status == 0)
        let written = String(decoding: try home.bytes(of: "ra.csv"), as: UTF8.self)
        #expect(written.contains("⟦ẩn⟧ đã nhận") && !written.contains("Ghến"), "\(written)")
        _ = try home.soxa("import", path, "--columns", "question=question,asker=asker,answer=answer")
        let kept = try home.soxa("export", "question", "--format", "jsonl", "--private", "--with-names", "Xem")
        #expect(kept.text.contains("Lò Văn Ghến") && kept.text.contains("Ghến đã nhận."), "\(kept.text)")
    }

    @Test func whatAnExportDoesNotAddIsSaid() throws {
        let home = try Home()
        #expect(try home.soxa("export", "document", "--private").complaint.contains("--private không thêm gì"))
    }
}
