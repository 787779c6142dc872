// Names that mean one product or holder are found, names of two are told apart.
import Domain
import Testing

@Suite struct SameNameTests {
    private static let product = RecordKind.product
    private static let holder = RecordKind.holder

    /// The products of the published list.
    static let listed = [
        "Thạch đen Hồng Nhung", "Tinh bột thạch Đức Quý", "Quy linh cao", "Gạo nếp cái ong vàng",
        "Gạo bao thai hồng", "Bánh khảo Tất Liên", "Trứng vịt đầu xanh", "Bí xanh thơm", "Khâu nhục Thu Hằng",
        "Bánh nướng bí xanh Thúy Tiệp", "Trám đen ướp muối", "Măng khô Kéo Đẩy", "Bánh nướng Nông Tuyết",
        "Mật ong rừng Đông Bắc",
    ]

    /// The holders of the notice.
    private static let holders = [
        "Cơ sở sản xuất và kinh doanh Thạch đen Hồng Nhung", "Công ty TNHH Sản xuất và Đầu tư xuất nhập khẩu Đức Quý",
        "HTX nông sản sạch Tràng Định", "HTX dịch vụ nông lâm nghiệp Bình Độ", "HTX Thạch đen OTRADI Tràng Định",
        "HTX sản xuất dịch vụ nông nghiệp Trường Hạ", "HTX sản xuất và chế biến Áng Mò",
    ]

    @Test(arguments: [
        ("nếp cái ong vàng", "nếp ong vàng", [NameLikeness.Reason.word]),
        ("Gạo nếp cái ong vàng", "Nếp cái Ong Vàng", [.filler]), ("Bí xanh thơm", "Quả Bí xanh thơm", [.filler]),
        ("Bí xanh thơm", "BI XANH THOM", [.marks]), ("Bánh khảo Tất Liên", "Bánh Khảo – Tất Liên.", [.marks]),
        ("Gạo bao thai hồng", "Sản phẩm bao thai hồng", [.filler]),
        ("Gạo bao thai hồng", "gạo baothai hồng", [.spacing]),
        ("Thạch đen Hồng Nhung", "Hồng Nhung thạch đen", [.order]),
        ("Khâu nhục Thu Hằng", "Khâu nhục Thu Hằngg", [.slip]),
        ("Quy linh cao", "Quy linh cao", [.same]),
    ])
    func oneProduct(first: String, second: String, why: [NameLikeness.Reason]) throws {
        for (left, right) in [(first, second), (second, first)] {
            let found = try #require(SameName.likeness(left, right, of: Self.product), "\(left) / \(right)")
            #expect(found.isProbable && found.reasons == why, "\(left) / \(right): \(found)")
        }
    }

    @Test(arguments: [
        ("HTX nông sản sạch Tràng Định", "Hợp tác xã nông sản sạch Tràng Định"),
        ("Công ty TNHH Sản xuất và Đầu tư xuất nhập khẩu Đức Quý", "Công ty Đức Quý"),
        ("Cơ sở sản xuất kinh doanh Thạch đen Hồng Nhung", "Cơ sở sản xuất và kinh doanh thạch đen Hồng Nhung"),
        ("HTX Bình Độ", "HTX dịch vụ nông lâm nghiệp Bình Độ"), ("Thạch đen Hồng Nhung", "HTX Thạch đen Hồng Nhung"),
    ])
    func oneHolder(first: String, second: String) throws {
        let found = try #require(SameName.likeness(first, second, of: Self.holder))
        #expect(found.isProbable, "\(found)")
    }

    @Test(arguments: [
        ("HTX Thạch đen Hồng Nhung", "Cơ sở sản xuất và kinh doanh Thạch đen Hồng Nhung", NameLikeness.Reason.form),
        ("HTX nông nghiệp Tràng Định", "HTX dịch vụ Tràng Định", .activity),
    ])
    func whatOnlyMayBeOneIsNotProbable(first: String, second: String, doubt: NameLikeness.Reason) throws {
        let found = try #require(SameName.likeness(first, second, of: Self.holder))
        #expect(!found.isProbable && found.reasons.last == doubt, "\(found)")
    }

    @Test func theListedProductsAndHoldersAreAllDifferent() {
        for (kind, names) in [(Self.product, Self.listed), (Self.holder, Self.holders)] {
            for (place, first) in names.enumerated() {
                for second in names.dropFirst(place + 1) {
                    let found = SameName.likeness(first, second, of: kind)
                    #expect(found == nil, "\(first) / \(second): \(String(describing: found))")
                }
            }
        }
        for name in Self.listed {
            #expect(SameName.likeness("Thạch đen dạng bột", name, of: Self.product) == nil, "\(name)")
        }
    }

    @Test(arguments: [
        ("Trà hoa vàng 100 g", "Trà hoa vàng 200 g"), ("HTX số 1", "HTX số 2"), ("", "Quy linh cao"), ("…", "–"),
        ("Mật ong", "Mật ong rừng Đông Bắc"), ("nếp", "Nếp cái ong vàng"),
    ])
    func twoThings(first: String, second: String) {
        #expect(SameName.likeness(first, second, of: Self.product) == nil)
    }

    @Test func anotherVarietyOnlyMayBeTheSame() {
        let found = SameName.likeness("Gạo nếp cái hoa vàng", "Gạo nếp cái ong vàng", of: Self.product)
        #expect(found?.isProbable == false)
    }

    @Test func otherNamesCountAndAnotherHolderIsADoubt() {
        var (first, second) = (Product(), Product())
        (first.name, first.aliases) = ("Gạo nếp cái ong vàng", "Nếp vàng; Nếp Tràng Định")
        second.name = "nếp  tràng định"
        let found = SameName.likeness(of: RecordEntry(first), and: RecordEntry(second))
        #expect(found?.reasons == [.alias] && found?.isProbable == true)
        (first.holder, second.holder) = ("HTX Áng Mò", "Hợp tác xã Áng Mò")
        #expect(SameName.likeness(of: RecordEntry(first), and: RecordEntry(second))?.isProbable == true)
        second.holder = "HTX Bình Độ"
        let doubted = SameName.likeness(of: RecordEntry(first), and: RecordEntry(second))
        #expect(doubted?.isProbable == false && doubted?.reasons == [.alias, .holder])
    }

    @Test func anyTextIsCompared() {
        let long = String(repeating: "thạch đen ", count: 5000)
        #expect(SameName.likeness(long, long + "x", of: Self.product) != nil)
        #expect(SameName.likeness("\u{0}\u{301}💥", "💥", of: Self.holder) == nil)
    }
}

@Suite struct MergingTests {
    private func product(_ change: (inout Product) -> Void) -> RecordEntry {
        var product = Product()
        change(&product)
        return RecordEntry(product)
    }

    @Test func theOneThatStaysTakesNamesAndWhatItDidNotSay() {
        let stays = product {
            ($0.name, $0.aliases) = ("Gạo nếp cái ong vàng", "Gạo nếp vàng; nếp ong vàng")
            ($0.holder, $0.notes) = ("HTX A", "một")
        }
        let other = product {
            ($0.name, $0.aliases) = ("Nếp ong vàng", "GẠO NẾP CÁI ONG VÀNG\nNếp cái Tràng Định")
            ($0.holder, $0.unit, $0.isYouthLed, $0.state, $0.notes) = ("HTX B", "xã Hạ", true, .recognised, "hai")
        }
        let merged = Merging.merged(other, into: stays).record(as: Product.self)
        #expect(merged?.name == "Gạo nếp cái ong vàng")
        #expect(merged?.aliases == "Gạo nếp vàng; nếp ong vàng; Nếp cái Tràng Định")
        #expect(merged?.holder == "HTX A" && merged?.unit == "xã Hạ" && merged?.isYouthLed == true)
        #expect(merged?.state == .recognised && merged?.notes == "một\nhai")
    }

    @Test func twoRecognitionsAreNotMixed() {
        let stays = product { ($0.name, $0.starRating) = ("A", 3) }
        let other = product { ($0.name, $0.starRating, $0.year, $0.decision) = ("B", 4, 2024, "12/QĐ-UBND") }
        let merged = Merging.merged(other, into: stays).record(as: Product.self)
        #expect(merged?.starRating == 3 && merged?.year == nil && merged?.decision == "")
        let same = Merging.merged(other, into: product { $0.name = "A" }).record(as: Product.self)
        #expect(same?.starRating == 4 && same?.year == 2024)
    }

    @Test func everyKindThatRefersToAProductIsKnown() {
        let kinds = Set(Merging.references(to: .product).map(\.kind.rawValue))
        #expect(kinds == ["dossier", "score", "lot", "listing", "sale", "promotion", "support"])
    }
}

@Suite struct RegisterCountTests {
    @Test(arguments: [
        (RegisterCount(14), Figure(14), RegisterCount.Verdict.agrees), (RegisterCount(14), Figure(15), .contradicts),
        (RegisterCount(14), Figure(13), .contradicts), (RegisterCount(2, upTo: 14), Figure(13), .open),
        (RegisterCount(2, upTo: 14), Figure(15), .contradicts), (RegisterCount(2, upTo: 14), Figure(1), .contradicts),
        (RegisterCount(2, upTo: 14), Figure(2), .open), (RegisterCount(0), Figure(0), .agrees),
    ])
    func figuresAreHeldAgainstTheCount(count: RegisterCount, figure: Figure, verdict: RegisterCount.Verdict) {
        #expect(count.verdict(on: figure) == verdict)
    }

    @Test func aPartLargerThanTheWholeIsAContradictionOfItsSource() {
        func reported(_ result: Int64?, _ counter: Indicator.Counter, _ source: String = "Thông báo") -> Indicator {
            var indicator = Indicator()
            (indicator.result, indicator.counter, indicator.source) = (result.map(Figure.init), counter, source)
            return indicator
        }
        var summary = Summary()
        summary.results = [
            reported(14, .products), reported(13, .holders), reported(15, .supportedProducts),
            reported(99, .supportedProducts, "Báo cáo"), reported(nil, .youthLedProducts), reported(50, .none),
        ]
        #expect(summary.contradictions.map { $0.part.result } == [Figure(15)])
        #expect(summary.contradictions.map { $0.whole.result } == [Figure(14)])
    }
}
