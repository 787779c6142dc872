// Measures the register of products: lists in every order, views, names that are alike, and a product with a long history.
import ArgumentParser
import Domain
import Foundation
import Repository

struct ProductBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "products", abstract: "Lists, views and one long history among many products.")

    @Option(help: "How many products the database has.")
    var rows = 100_000

    @Option(help: "How often each is done.")
    var runs = 15

    @Option(help: "A database that `make --kind products` made; without it one is made.")
    var file: String?

    func run() async throws {
        let folder = try BenchFolder()
        defer { folder.remove() }
        let path = file ?? folder.database
        if file == nil { try await makeProducts(rows, at: path) }
        let store = try Store.open(path: path, createIfMissing: false)
        let (kind, frame) = (RecordKind.product, BenchFrame(runs: runs))
        try await frame.measureLists(
            of: Product.description, in: store, filters: ["thach den", "san pham 777", "xa hung son"])
        try await frame.measure("what belongs to a product of ten years") { _ in
            for part in Catalogue.parts(of: kind) {
                let query = ListQuery(kind: part.kind, conditions: [.equals(field: part.field, .reference(1))])
                _ = try await store.window(query, at: .start, limit: 300)
            }
        }
        try await frame.measure("names like one") { round in
            let entry = try await store.entry(of: kind, id: Int64(1 + round * max(1, rows / max(1, runs)) % rows))
            if let entry { _ = try await store.similarNames(to: entry, limit: 5) }
        }
        try await frame.measure("what the registers count") { _ in _ = try await store.counted(on: benchDay) }
        try store.close()
        let screen = try BenchScreen(path)
        try screen.report("the register of products", "2", until: "1/" + groupedCount(rows))
        try screen.report("a product of ten years, opened", "\r", until: "Sản phẩm · ")
        try screen.end()
    }
}

/// Fills a new database with products; the first has ten years of dossiers, papers and lots, every second one a listing.
func makeProducts(_ count: Int, at path: String) async throws {
    let store = try Store.open(path: path, createIfMissing: true)
    var words = Vocabulary()
    let units = ["xã Hùng Sơn", "xã Đào Viên", "xã Chi Lăng", "xã Chí Minh", "thị trấn Thất Khê"]
    let groups = ["Thực phẩm", "Đồ uống", "Thủ công mỹ nghệ", "Rau, quả"]
    var made = 0
    while made < count {
        var batch: [RecordEntry] = []
        let first = made + 1
        for _ in 0..<min(10_000, count - made) {
            made += 1
            var product = Product()
            product.name = "Sản phẩm \(made): " + (0..<4).map { _ in words.next() }.joined(separator: " ")
            product.holder = "HTX \(made % 700) " + units[made % units.count]
            product.unit = units[made % units.count]
            product.group = groups[made % groups.count]
            product.state = Product.State.allCases[[2, 2, 2, 0, 1, 2, 3][made % 7]]
            product.starRating = made % 5 == 0 ? nil : 3 + made % 3
            product.year = 2020 + made % 7
            product.issuedOn = benchDay.adding(days: -(made * 37 % 2200))
            product.isYouthLed = made % 9 == 0
            product.traceabilityCode = made % 3 == 0 ? "" : "TX\(made)"
            batch.append(RecordEntry(product))
        }
        _ = try await store.saveAll(batch, action: "import", by: "bench")
        let listings = (first...made).filter { $0 % 2 == 0 }.map { number in
            var listing = Listing()
            (listing.item, listing.platform, listing.product) = (
                "Sản phẩm \(number)", "Sàn \(number % 5)", Int64(number)
            )
            return RecordEntry(listing)
        }
        _ = try await store.saveAll(listings, action: "import", by: "bench")
    }
    var history: [RecordEntry] = []
    for number in 1...40 {
        var dossier = Dossier()
        (dossier.title, dossier.item, dossier.product) = ("Hồ sơ \(number)", "Sản phẩm 1", 1)
        history.append(RecordEntry(dossier))
        for place in 1...10 {
            var paper = DossierPaper()
            (paper.name, paper.dossier) = ("Giấy tờ \(place)", -Int64(1 + (number - 1) * 11))
            history.append(RecordEntry(paper))
        }
    }
    _ = try await store.saveAll(history, action: "import", by: "bench")
    let lots = (1...500).map { number in
        var lot = Lot()
        (lot.code, lot.item, lot.product, lot.measure) = ("L\(number)", "Sản phẩm 1", 1, "hộp")
        lot.producedOn = benchDay.adding(days: -number * 7)
        lot.quantity = Figure(Int64(number))
        return RecordEntry(lot)
    }
    _ = try await store.saveAll(lots, action: "import", by: "bench")
    try await store.checkpoint()
    try store.close()
}
