// What is wrong with a set of criteria, in words.
import Domain

extension Words {
    /// What is wrong with the outline of a set of criteria.
    package func criteria(_ problem: CriteriaProblem) -> String {
        switch problem {
        case .unreadable(let line): self(.criteriaLine, String(line))
        case .sum(let line, let name, let stated, let found): self(.criteriaSum, String(line), name, stated, found)
        case .repeated(let line, let code): self(.criteriaRepeated, String(line), code)
        case .tooManyOptions(let line, let name, let limit):
            self(.criteriaOptions, String(line), name, String(limit))
        case .bands(let line): self(.criteriaBands, String(line))
        case .total(let stated, let found): self(.criteriaTotal, stated, found)
        }
    }
}
