// Records that are saved together, so that each is held against the others as they are about to be.
import Vietnamese

/// Help to somebody, made ready to be compared.
struct HelpGiven {
    let support: Support
    /// The names as keys.
    let keys: Set<String>

    init(_ support: Support, names: [String]) {
        self.support = support
        keys = Set(names.map(matchKey)).subtracting([""])
    }

    /// What it is known by in a flag.
    var uid: String { support.identity.uid }

    /// Whether it is the same help to the same beneficiary, in the same programme or year.
    func isSame(as other: HelpGiven) -> Bool {
        guard support.state != .refused, other.support.state != .refused, support.purpose == other.support.purpose
        else { return false }
        if let one = support.product, let two = other.support.product, one != two { return false }
        let isSameHolder = support.holder != nil && support.holder == other.support.holder
        guard isSameHolder || !keys.isDisjoint(with: other.keys) else { return false }
        return support.year == other.support.year && support.year != nil || isSameProgramme(as: other)
    }

    private func isSameProgramme(as other: HelpGiven) -> Bool {
        if let one = support.policy, let two = other.support.policy { return one == two }
        let key = matchKey(support.programme)
        return !key.isEmpty && key == matchKey(other.support.programme)
    }
}

/// The records of a batch, found by what they have in common.
struct SaveBatch {
    private var help: [Int: HelpGiven] = [:]
    private var byName: [String: [Int]] = [:]
    private var approved: [Int64: [Int?: Int128]] = [:]
    private var paid: [Int64: Int128] = [:]
    private var byFigure: [String: [(index: Int, indicator: Indicator)]] = [:]
    private var supports: Set<Int64> = []
    private var instalments: Set<Int64> = []

    init(_ batch: [RecordEntry], _ materials: [CaseMaterial]) {
        for (index, entry) in batch.enumerated() {
            let material = materials.indices.contains(index) ? materials[index] : CaseMaterial()
            if let support = entry.record(as: Support.self) {
                take(support, material, index)
            } else if let payment = entry.record(as: Payment.self) {
                if payment.identity.id > 0 { instalments.insert(payment.identity.id) }
                if let id = payment.support { paid[id, default: 0] += Int128(payment.amount?.dong ?? 0) }
            } else if let indicator = entry.record(as: Indicator.self) {
                byFigure[Self.key(indicator), default: []].append((index, indicator))
            }
        }
    }

    private mutating func take(_ support: Support, _ material: CaseMaterial, _ index: Int) {
        if support.identity.id > 0 { supports.insert(support.identity.id) }
        let given = HelpGiven(support, names: support.beneficiaries + material.names)
        help[index] = given
        for key in given.keys { byName[key, default: []].append(index) }
        if let id = material.programme?.identity.id, support.state.isApproved, let amount = support.amount {
            approved[id, default: [:]][support.year, default: 0] += Int128(amount.dong)
        }
    }

    /// Whether a stored case is in the batch.
    func has(_ support: Support) -> Bool { supports.contains(support.identity.id) }

    /// Whether a stored payment is in the batch.
    func has(_ payment: Payment) -> Bool { instalments.contains(payment.identity.id) }

    /// The help of the entry at a place.
    func help(at index: Int) -> HelpGiven { help[index] ?? HelpGiven(Support(), names: []) }

    /// Help of other entries that shares a name.
    func help(like own: HelpGiven, at index: Int) -> [HelpGiven] {
        Set(own.keys.flatMap { byName[$0] ?? [] }).filter { $0 != index }.compactMap { help[$0] }
    }

    /// What the batch approves of a programme, in a year or in all.
    func approved(by programme: Programme, isYearly: Bool, in year: Int?) -> Int128 {
        let years = approved[programme.identity.id] ?? [:]
        return isYearly ? years[year] ?? 0 : years.values.reduce(0, +)
    }

    /// The payments of a case in the batch.
    func payments(of support: Support) -> Int128 { support.identity.id > 0 ? paid[support.identity.id] ?? 0 : 0 }

    /// The same figure in other entries.
    func indicators(like indicator: Indicator, at index: Int) -> [Indicator] {
        (byFigure[Self.key(indicator)] ?? []).filter { $0.index != index }.map(\.indicator)
    }

    private static func key(_ indicator: Indicator) -> String {
        matchKey(indicator.name) + "\u{1F}" + matchKey(indicator.measure)
    }
}
