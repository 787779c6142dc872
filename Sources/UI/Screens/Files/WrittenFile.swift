// A file that was written, or is there already and must not be replaced unasked.
import Office

/// A file that was to be written.
struct WrittenFile<Content: Sendable>: Sendable {
    /// The whole path.
    let path: String
    /// What was written; nil when a file is there already.
    let content: Content?

    /// Writes a file.
    init(_ path: String, _ write: () async throws(OfficeFailure) -> Content) async throws(OfficeFailure) {
        self.path = path
        do throws(OfficeFailure) {
            content = try await write()
        } catch {
            guard case .exists = error else { throw error }
            content = nil
        }
    }
}
