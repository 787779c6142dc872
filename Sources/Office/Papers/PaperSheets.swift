// The fonts of papers, and the pages of a paper that somebody wants.
import Papers
import Resources
import Words

extension PaperFonts {
    /// The fonts of the program.
    static func own() throws(OfficeFailure) -> PaperFonts {
        let fonts = PaperFonts { face in
            let resource = soxa_resource_named("fonts/" + face.rawValue + ".ttf")
            return Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
        }
        guard let fonts else { throw .fonts }
        return fonts
    }
}

extension Office {
    /// Refuses pages that a paper does not have.
    func check(_ pages: PageRanges?, of document: PaperDocument, leavingOut leftOut: Set<Int>)
        async throws(OfficeFailure)
    {
        guard let pages else { return }
        var layout = SheetLayout()
        var count = 0
        do {
            try await layout.write(document, leavingOut: leftOut) { count += $0.count }
        } catch {
            throw failure(error)
        }
        guard pages.last <= count else { throw .pagesBeyond(pages.last, count: count) }
    }
}
