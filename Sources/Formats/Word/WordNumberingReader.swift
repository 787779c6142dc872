// Reads numbering definitions and the numbering that paragraph styles carry.

/// Reads word/numbering.xml.
final class WordNumberingReader: MarkupHandler {
    private(set) var numbering = WordNumbering()
    let fault: FormatError? = nil
    private var abstract: Int?
    private var instance: Int?
    private var levelNumber: Int?
    private var level = WordNumbering.Level()

    func open(_ element: MarkupElement) {
        guard element.vocabulary == .word else { return }
        let value = element["val"]
        switch element.name {
        case "abstractNum": abstract = element.number("abstractNumId")
        case "num":
            instance = element.number("numId")
            if let instance { numbering.instances[instance] = WordNumbering.Instance() }
        case "numStyleLink": if let abstract { numbering.links[abstract, default: .init()].follows = value }
        case "styleLink": if let abstract { numbering.links[abstract, default: .init()].defines = value }
        case "abstractNumId":
            if let instance, let id = element.number("val") { numbering.instances[instance]?.abstract = id }
        case "lvlOverride": levelNumber = element.number("ilvl")
        case "startOverride":
            if let instance, let levelNumber, let start = element.number("val") {
                numbering.instances[instance]?.starts[levelNumber] = start
            }
        case "lvl":
            levelNumber = element.number("ilvl")
            level = WordNumbering.Level()
        case "start": level.start = element.number("val") ?? 1
        case "lvlRestart": level.restart = element.number("val")
        case "rFonts": level.font = element["ascii"] ?? element["hAnsi"]
        case "numFmt": level.format = value ?? "decimal"
        case "lvlText": level.text = String((value ?? "").unicodeScalars.prefix(40))
        case "isLgl": level.isLegal = element.isOn
        case "pStyle": level.style = value
        default: break
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        guard vocabulary == .word else { return }
        switch name {
        case "abstractNum": abstract = nil
        case "num": instance = nil
        case "lvl":
            guard let levelNumber else { return }
            if let abstract {
                numbering.abstracts[abstract, default: [:]][levelNumber] = level
            } else if let instance {
                numbering.instances[instance]?.levels[levelNumber] = level
            }
        default: break
        }
    }

    func text(_ text: String) {}
}

extension MarkupElement {
    /// An attribute as a whole number within ±1,000,000.
    func number(_ key: String) -> Int? {
        guard let text = self[key], let value = Int(text) else { return nil }
        return (-1_000_000...1_000_000).contains(value) ? value : nil
    }
}

/// Reads from word/styles.xml what styles of paragraphs and of lists say of numbering.
final class WordStyleReader: MarkupHandler {
    struct Style {
        var parent: String?
        var instance: Int?
        var level: Int?
    }

    private(set) var styles: [String: Style] = [:]
    private(set) var standard: String?
    let fault: FormatError? = nil
    private var id: String?
    private var style = Style()

    func open(_ element: MarkupElement) {
        guard element.vocabulary == .word else { return }
        switch element.name {
        case "style":
            guard let type = element["type"], type == "paragraph" || type == "numbering" else { return }
            id = element["styleId"]
            style = Style()
            if type == "paragraph", let chosen = element["default"], chosen == "1" || chosen == "true" { standard = id }
        case "basedOn": style.parent = element["val"]
        case "numId": style.instance = element.number("val")
        case "ilvl": style.level = element.number("val")
        default: break
        }
    }

    func close(_ name: String, _ vocabulary: Vocabulary) {
        guard vocabulary == .word, name == "style", let id else { return }
        styles[id] = style
        self.id = nil
    }

    func text(_ text: String) {}

    /// The numbering of a style or of the nearest style it is based on.
    func numbering(of style: String?) -> (instance: Int, level: Int?, style: String)? {
        var name = style ?? standard
        for _ in 0..<16 {
            guard let current = name, let found = styles[current] else { return nil }
            if let instance = found.instance { return (instance, found.level, current) }
            name = found.parent
        }
        return nil
    }
}
