// Columns read without trust: a file damaged by a disk must not bring the program down.
import Domain
import GRDB

extension Row {
    /// The text of a column.
    /// - Throws: `StoreError.damaged` when it holds something else.
    func text(_ index: Int) throws -> String {
        guard case .string(let text) = (self[index] as DatabaseValue).storage else { throw damage(index) }
        return text
    }

    /// The whole number of a column.
    /// - Throws: `StoreError.damaged` when it holds something else.
    func integer(_ index: Int) throws -> Int64 {
        guard case .int64(let number) = (self[index] as DatabaseValue).storage else { throw damage(index) }
        return number
    }

    /// The bytes of a column, none when it holds something else: only the place in a list depends on them.
    func bytes(_ index: Int) -> [UInt8] {
        guard case .blob(let data) = (self[index] as DatabaseValue).storage else { return [] }
        return Array(data)
    }

    private func damage(_ index: Int) -> StoreError {
        .damaged(detail: "column \(Array(columnNames)[index])")
    }
}
