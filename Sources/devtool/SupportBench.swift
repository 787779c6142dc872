// Measures the tracker of support: lists, filters and the account of a year, with many cases and with few.
import ArgumentParser
import Domain
import Foundation
import Repository

struct SupportBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supports", abstract: "Lists and the account of a year among many cases of ten years.")

    @Option(help: "How many cases the database has.")
    var rows = 200_000

    @Option(help: "How often each is done.")
    var runs = 15

    @Option(help: "A database that `make --kind supports` made; without it one is made.")
    var file: String?

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        let path = file ?? folder.database
        if file == nil { try await makeSupports(rows, at: path) }
        let store = try Store.open(path: path, createIfMissing: false)
        let (kind, frame) = (RecordKind.support, BenchFrame(runs: runs))
        try await frame.measureLists(
            of: Support.description, in: store, filters: ["che nui", "ho tro 777", "hung son"])
        try await frame.measure("a year by unit and programme") { round in
            _ = try await store.supportFacts(of: benchDay.year - round % 10)
        }
        try await frame.measure("the account of a year, whole") { round in
            _ = try await store.supportAccount(year: benchDay.year - round % 10, on: benchDay)
        }
        let account = try await store.supportAccount(year: benchDay.year, on: benchDay)
        for (name, line) in [
            ("a programme", account.programmes.first?.line), ("a beneficiary", account.beneficiaries.first?.line),
        ] {
            guard let line else { continue }
            try await frame.measure("the cases of \(name) in a year") { _ in
                _ = try await store.window(ListQuery(kind: kind, conditions: line.conditions), at: .start, limit: 60)
            }
        }
        try store.close()
        try screen(path, rows: rows)
        let few = folder.path + "/few.db"
        try await makeSupports(20, at: few)
        try screen(few, rows: 20)
    }

    /// The same as a person meets it.
    private func screen(_ path: String, rows: Int) throws {
        let (screen, count) = (try BenchScreen(path), groupedCount(rows))
        try screen.report("\(count) cases, the pane", "3", until: "1/" + count)
        let downs = try (2...min(200, rows)).map { try screen.time("\u{1B}[B", until: "\($0)/" + count) }
        report("\(count) cases, a Down key to its frame", downs, "ms")
        try screen.report("\(count) cases, the account of the year", "y", until: "triệu đồng")
        try screen.end()
    }
}

/// Fills a new database with cases of ten years, of eight programmes and twenty units; every tenth one is paid in parts,
/// every eleventh is shared.
func makeSupports(_ count: Int, at path: String) async throws {
    let store = try Store.open(path: path, createIfMissing: true)
    var words = Vocabulary()
    let units = (1...20).map { "xã " + ["Hùng Sơn", "Đào Viên", "Chi Lăng", "Chí Minh"][$0 % 4] + " \($0)" }
    let programmes = (1...8).map { number -> RecordEntry in
        var programme = Programme()
        programme.name = "Chương trình hỗ trợ \(number): " + (0..<6).map { _ in words.next() }.joined(separator: " ")
        programme.document = "\(number)/2019/NQ-HĐND"
        programme.budget = Money(dong: 50_000_000_000_000)
        return RecordEntry(programme)
    }
    _ = try await store.saveAll(programmes, action: "import", by: "bench")
    var made = 0
    while made < count {
        var batch: [RecordEntry] = []
        let first = made + 1
        for _ in 0..<min(10_000, count - made) {
            made += 1
            var support = Support()
            let names = (0..<(made % 11 == 0 ? 3 : 1)).map { "HTX chè núi \((made + $0 * 31) % 900)" }
            support.beneficiary = names.joined(separator: "; ")
            support.recipients = made % 11 == 0 ? 3 : 1
            support.unit = units[made / 8 % units.count]
            (support.programme, support.policy) = (programmes[made % 8].title, Int64(1 + made % 8))
            support.basis = made % 3 == 0 ? "" : "Nghị quyết số \(1 + made % 8)/2019/NQ-HĐND của HĐND tỉnh"
            support.purpose = Support.Purpose.allCases[made / 16 % 12]
            support.year = benchDay.year - made / 40 % 10
            support.amount = Money(dong: Int64(1 + made * 7919 % 90_000) * 10_000)
            support.requested = support.amount
            support.state = Support.State.allCases[made % 7]
            support.paidOn = benchDay.adding(days: -(made / 40 % 10) * 365)
            support.notes = "Hỗ trợ \(made): " + (0..<6).map { _ in words.next() }.joined(separator: " ")
            if support.state == .refused { support.reason = "Thiếu giấy tờ" }
            batch.append(RecordEntry(support))
        }
        _ = try await store.saveAll(batch, action: "import", by: "bench")
        let payments = (first...made).filter { $0 % 10 == 0 }.flatMap { number in
            (1...2).map { part -> RecordEntry in
                var payment = Payment()
                (payment.label, payment.support) = ("Đợt \(part)", Int64(number))
                payment.year = benchDay.year - number / 40 % 10 + part - 1
                payment.amount = Money(dong: Int64(number % 900) * 10_000 + 10_000)
                return RecordEntry(payment)
            }
        }
        _ = try await store.saveAll(payments, action: "import", by: "bench")
    }
    try await store.checkpoint()
    try store.close()
}
