// Changing the innermost of what is open.

extension Array {
    /// Changes the last element in place, if there is one.
    package mutating func modifyLast(_ body: (inout Element) -> Void) {
        if let last = indices.last { body(&self[last]) }
    }
}
