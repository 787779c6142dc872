// Finds the parts of an office file through its relationships (ECMA-376 part 2).

/// The parts a part points at.
final class RelationshipReader: MarkupHandler {
    struct Relationship {
        var type: String
        var target: String
    }

    private(set) var byIdentifier: [String: Relationship] = [:]
    let fault: FormatError? = nil

    func open(_ element: MarkupElement) {
        guard element.name == "Relationship", element["TargetMode"] != "External", let id = element["Id"],
            let type = element["Type"], let target = element["Target"]
        else { return }
        byIdentifier[id] = Relationship(type: type, target: target)
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {}
    func text(_ text: String) {}

    /// The target of the first relationship whose type ends so.
    func target(ofType ending: String) -> String? {
        byIdentifier.values.filter { $0.type.hasSuffix("/" + ending) }.map(\.target).min()
    }
}

extension ZipArchive {
    /// The relationships of a part ("" for those of the whole file); none when it has no list.
    mutating func relationships(of part: String) throws(FormatError) -> RelationshipReader {
        let (folder, file) = Self.split(part)
        let name = folder + "_rels/" + file + ".rels"
        let reader = RelationshipReader()
        guard contains(name) else { return reader }
        try MarkupReader.read(try content(of: name), part: name, into: reader)
        return reader
    }

    /// The path of a relationship's target, which is relative to the folder of the part that names it.
    static func resolve(_ target: String, from part: String) -> String {
        let target = target.replacing("\\", with: "/")
        var folders = target.hasPrefix("/") ? [] : split(part).folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." {
                if !folders.isEmpty { folders.removeLast() }
            } else if step != "." {
                folders.append(String(step))
            }
        }
        return folders.joined(separator: "/")
    }

    /// The main part, from the file's relationships, the list of its parts' types or the names every program uses.
    mutating func mainPart() throws(FormatError) -> String? {
        if let target = try relationships(of: "").target(ofType: "officeDocument") {
            let path = Self.resolve(target, from: "")
            if contains(path) { return path }
        }
        let types = "[Content_Types].xml"
        if contains(types) {
            let reader = MainTypeReader()
            try? MarkupReader.read(try content(of: types), part: types, into: reader)
            if let path = reader.names.map({ Self.resolve($0, from: "") }).first(where: { contains($0) }) {
                return path
            }
        }
        for path in ["word/document.xml", "xl/workbook.xml"] where contains(path) { return path }
        return names.first { name in
            let (folder, file) = Self.split(name.lowercased())
            return file.hasSuffix(".xml")
                && (folder == "word/" && file.hasPrefix("document") || folder == "xl/" && file.hasPrefix("workbook"))
        }
    }

    /// The part that a part points at by a type of relationship, or the one of the usual name beside it.
    func part(
        ofType type: String, usually name: String, of main: String, _ relationships: RelationshipReader
    ) -> String? {
        [relationships.target(ofType: type), name].compactMap { $0.map { Self.resolve($0, from: main) } }
            .first { contains($0) }
    }

    private static func split(_ part: String) -> (folder: String, file: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }
}

/// Reads from the list of types which parts are a document or a workbook.
private final class MainTypeReader: MarkupHandler {
    private(set) var names: [String] = []
    let fault: FormatError? = nil

    func open(_ element: MarkupElement) {
        guard element.name == "Override", let name = element["PartName"], let type = element["ContentType"] else {
            return
        }
        if type.hasSuffix(".main+xml") { names.append(name) }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {}
    func text(_ text: String) {}
}
