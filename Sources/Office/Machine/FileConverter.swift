// Turns files of other programs into ones that are read, by the office's own LibreOffice.
import Formats
import Foundation

/// A program that turns files of one format into another.
struct FileConverter {
    private let program: String
    private let ending: String

    /// The converter for a format; nil without the program, and for files that no program opens without their password.
    init?(for format: ForeignFormat) {
        switch format {
        case .oldWord, .openText, .richText: ending = "docx"
        case .oldSheet, .openSheet, .binarySheet: ending = "xlsx"
        case .locked, .oldOffice, .portable, .presentation: return nil
        }
        guard let found = programOnPath("soffice", "libreoffice") else { return nil }
        program = found
    }

    /// Seconds that it may take.
    private static let limit = 180

    /// The file turned; it is gone with the folder.
    /// - Parameter written: the file as it was named, for the failure alone.
    func converted(_ path: String, written: String) async throws(OfficeFailure) -> ConvertedFile {
        let folder = try PrivateFolder()
        // With a profile of its own it neither waits for nor disturbs one that is open.
        let profile = "-env:UserInstallation=" + URL(fileURLWithPath: folder.path + "/profile").absoluteString
        let file = URL(fileURLWithPath: path).path
        let result: ProgramEnding
        do {
            result = try await run(
                program,
                [
                    "--headless", "--norestore", "--nolockcheck", profile, "--convert-to", ending, "--outdir",
                    folder.path, file,
                ],
                limit: Self.limit)
        } catch {
            throw switch error {
            case .stopped: .stopped
            case .tooLong: .conversion(path: written, says: nil)
            case .notStarted(let code): .cannotRead(path: program, code: code)
            }
        }
        let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        let made = folder.path + "/" + name + "." + ending
        guard result.status == 0, FileManager.default.fileExists(atPath: made) else {
            let said = firstLine(result.complaint.isEmpty ? result.output : result.complaint)
            throw .conversion(path: written, says: said.isEmpty ? nil : said)
        }
        return ConvertedFile(path: made, folder: folder)
    }
}

/// A file that a converter made, as long as its folder is kept.
struct ConvertedFile {
    let path: String
    private let folder: PrivateFolder

    init(path: String, folder: PrivateFolder) { (self.path, self.folder) = (path, folder) }
}
