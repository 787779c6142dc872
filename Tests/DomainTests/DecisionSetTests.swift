// The 26 sets of decision 26/2026/QĐ-TTg: structure, points and minima are the decision's, the wording is ours.
import Domain
import Foundation
import Testing

@Suite struct DecisionSetTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func sets() throws -> [CriteriaSet] {
        let file = root.appendingPathComponent("Resources/criteria/26-2026.txt")
        return SharedCriteria(try String(contentsOf: file, encoding: .utf8)).sets
    }

    /// What the decision says of a set, without a word: codes, points and minima, in their order.
    private static func structure(_ set: CriteriaSet) -> [String] {
        func lines(_ node: CriteriaNode) -> [String] {
            [node.code + " " + (node.points?.text ?? "")]
                + node.options.map { "- \($0.points.text) " + ($0.minimum.map(String.init) ?? "") }
                + node.children.flatMap(lines)
        }
        return set.scored.parts.flatMap(lines) + set.scored.bands.bands.map { "* \($0.stars) \($0.from.text)" }
    }

    /// FNV-1a, 64 bits.
    private static func digest(_ lines: [String]) -> String {
        let hash = lines.joined(separator: "\n").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16)
    }

    @Test func allSetsAddUpAndHaveTheStructureOfTheDecision() throws {
        let sets = try Self.sets()
        #expect(sets.count == 26 && Set(sets.map(\.identity.uid)).count == 26)
        for set in sets {
            #expect(CriteriaSet.problems(of: set).isEmpty, "\(set.name)")
            #expect(RecordIdentity.isUID(set.identity.uid) && !set.isFrameOnly && set.validTo == nil)
            #expect(set.decision == "26/2026/QĐ-TTg" && set.validFrom == Sample.day(2026, 5, 22) && set.total == 100)
            let parts = set.scored.parts
            #expect(parts.map(\.code) == ["A", "B", "C"] && parts.map { $0.points?.text } == ["40", "25", "35"])
            #expect(set.scored.bands.bands.map(\.from.text) == ["0", "30", "50", "70", "90"])
        }
        #expect(sets.map { Self.digest(Self.structure($0)) } == Self.digests)
    }

    @Test func theWordsFitAScreenOf80ColumnsAndTellOptionsApart() throws {
        for set in try Self.sets() {
            for criterion in set.scored.criteria {
                #expect(criterion.name.count <= 48, "\(criterion.name)")
                #expect(criterion.options.allSatisfy { $0.text.count <= 57 }, "\(criterion.code) \(set.name)")
                #expect(Set(criterion.options.map(\.text)).count == criterion.options.count, "\(criterion.code)")
            }
        }
    }

    @Test func theSetsAreThoseOfTheProducts() throws {
        #expect(try Self.sets().map(\.productSet) == ProductSets.all.map(\.name))
        #expect(ProductSets.all.map(\.number) == Array(1...26))
        var groups: [String] = []
        for set in ProductSets.all where groups.last != set.group { groups.append(set.group) }
        #expect(groups.count == 6)
    }

    @Test(arguments: [
        ("Mật ong bạc hà", 4), ("Thạch đen Hồng Nhung", 7), ("Gạo nếp cái hoa vàng", 3), ("Lạp sườn gác bếp", 8),
        ("chè shan tuyết", 11), ("Trà hoa vàng", 12), ("Rượu men lá", 14), ("Homestay bản Nà Lầu", 26), ("ca phe", 13),
        ("Nước mắm Ba Làng", 9), ("Vải thiều sấy", 7), ("Vải thổ cẩm", 22), ("Trám đen muối", 7), ("Tinh dầu hồi", 20),
        ("Mứt trám", 7), ("Mận tam hoa", 1), ("Hoa hồi", 10), ("Cá chép", 2),
    ])
    func aProductFindsItsSetByItsName(name: String, number: Int) {
        #expect(ProductSets.matching(name).first?.number == number)
    }

    @Test func aNameThatSaysNothingFindsNoSet() {
        #expect(ProductSets.matching("XYZ 68").isEmpty && ProductSets.matching("").isEmpty)
        #expect(ProductSets.named("rượu TRẮNG")?.number == 14 && ProductSets.named("rượu") == nil)
    }

    /// The text of the decision, where it stands beside this folder.
    private static let decision: String? = {
        var folder = root
        while folder.pathComponents.count > 1 {
            let file = folder.appendingPathComponent("shared/data/law/criteria-26-2026.jsonl")
            if let found = try? String(contentsOf: file, encoding: .utf8) { return found }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }()

    /// Set by set; without the text the digests below hold what the sets were.
    @Test(.enabled(if: decision != nil, "the text of the decision is not beside this folder"))
    func theyAgreeWithTheTextOfTheDecision() throws {
        let found = try #require(Self.decision)
        let sets = try Self.sets()
        let law = try found.split(separator: "\n").map { line -> CriteriaSet in
            let json = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            var set = CriteriaSet()
            set.identity.uid = json["uid"] as? String ?? ""
            (set.name, set.outline) = (json["name"] as? String ?? "", json["outline"] as? String ?? "")
            (set.productSet, set.decision) = (json["productSet"] as? String ?? "", json["decision"] as? String ?? "")
            return set
        }
        #expect(law.map(\.identity.uid) == sets.map(\.identity.uid) && law.map(\.name) == sets.map(\.name))
        for (ours, theirs) in zip(sets, law) {
            #expect(CriteriaSet.problems(of: theirs).isEmpty)
            #expect(Self.structure(ours) == Self.structure(theirs), "\(ours.name)")
        }
        let options = law.flatMap { $0.scored.criteria.flatMap(\.options) }
        #expect(options.count == 2579 && options.count { $0.minimum != nil } == 574)
    }

    private static let digests = [
        "b7987479292e74bd", "cdec1d276f42f01c", "a1024b281cfc8372", "10685b346ea97777", "233afbd62a6a6145",
        "d6d2456f909f33b", "8730f03576b5c536", "19f24ae19702fbff", "c59a8b5c3f44e35c", "7b442197f19c81ca",
        "f5b6cc10b4e603e5", "cc30b000ef4fdfd4", "438f1c08de4a93dc", "bb3b7627d4f28495", "5d78d033392ef95",
        "44c14779680d6a0e", "a4747fde522092b2", "f87f4751556a2226", "49776f746b761d8b", "1882be2a2b649d6e",
        "9f1aaeedda35772a", "c96f7901f609f8e5", "37987cf142cfeddd", "27113167b92669b1", "bd8db6194bff82c",
        "a08acf89680783f8",
    ]
}
