// Papers as PDF, made by the office's LibreOffice.
import Exchange
import Foundation
import UI

/// Turns word-processing documents into PDF.
struct PortablePages {
    /// The program that does it.
    let program: String

    /// The LibreOffice on the path; nil when there is none.
    init?() {
        guard let program = programOnPath("soffice", "libreoffice") else { return nil }
        self.program = program
    }

    /// So many seconds a document may take.
    private static let limit = 180

    /// The PDF of a document, as a file in a folder.
    func make(_ document: String, in folder: PrivateFolder) async throws(Sentence) -> String {
        // A profile of its own: one that is open on the screen is neither disturbed nor waited for.
        let profile = "-env:UserInstallation=file://" + folder.path + "/profile"
        let arguments = [
            profile, "--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir", folder.path,
            document,
        ]
        let ending: ProgramEnding
        do {
            ending = try await run(program, arguments, limit: Self.limit)
        } catch {
            switch error {
            case .notStarted(let code): throw Sentence(.failedPortable, Sentence.systemText(code))
            case .tooLong: throw Sentence(.failedPortableTime, String(Self.limit))
            case .stopped: throw Sentence(.stopped)
            }
        }
        let path = document.replacing(".docx", with: ".pdf")
        var status = stat()
        guard ending.status == 0, stat(path, &status) == 0, status.st_size > 0 else {
            let said = firstLine(ending.complaint.isEmpty ? ending.output : ending.complaint)
            throw Sentence(.failedPortable, said.isEmpty ? words(.reasonStatus, String(ending.status)) : said)
        }
        return path
    }
}

/// The first line that says something, fit to be shown.
func firstLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).map { harmless(String($0)) }.first {
        $0.contains { !$0.isWhitespace }
    }
    return String((line ?? "").prefix(300))
}
