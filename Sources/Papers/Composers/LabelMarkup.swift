// A sheet of labels as a page for a browser, which prints it on A4; the codes are vector drawings.
import Domain
import Vietnamese
import Words

/// Composes a sheet of labels as HTML that is well-formed XML too. Nothing in it is fetched from anywhere.
package struct LabelMarkup {
    let words: Words

    /// A composer with its words.
    package init(words: Words) { self.words = words }

    /// The lines of the page.
    package func lines(_ labels: [PaperLabel]) -> [String] {
        let language = words.language.rawValue
        return [
            "<!DOCTYPE html>",
            "<html lang=\"\(language)\" xml:lang=\"\(language)\" xmlns=\"http://www.w3.org/1999/xhtml\">", "<head>",
            "<meta charset=\"utf-8\"/>", "<title>\(escapedMarkup(words[.labelSheet]))</title>", "<style>",
        ] + Self.style + ["</style>", "</head>", "<body>"] + labels.flatMap(label) + ["</body>", "</html>"]
    }

    /// Three labels across A4; a label is never parted.
    private static let style = [
        "@page { size: A4; margin: 10mm; }",
        "body { margin: 0; color: #000; background: #fff; font: 9pt/1.3 'Times New Roman', serif;",
        "  display: grid; grid-template-columns: repeat(3, 1fr); gap: 3mm; }",
        ".label { border: 0.2mm dashed #888; padding: 2mm; break-inside: avoid; overflow-wrap: anywhere; }",
        ".label h1 { font-size: 11pt; margin: 0 0 1mm; }", ".label p { margin: 0; }",
        ".label svg { display: block; width: 32mm; height: 32mm; margin: 0 auto 1mm; }",
    ]

    private func label(_ label: PaperLabel) -> [String] {
        let code = label.codeText.map { text in
            label.codes.first.map { codeMarkup($0, of: text) } ?? "<p>\(escapedMarkup(label.notice))</p>"
        }
        return ["<section class=\"label\">"] + [code].compactMap { $0 }
            + ["<h1>\(escapedMarkup(label.title))</h1>"] + label.facts.map { "<p>\(escapedMarkup($0))</p>" }
            + ["</section>"]
    }
}

/// A code as one path: a box for every run of dark modules in a row.
func codeMarkup(_ code: QRCode, of text: String) -> String {
    let quiet = QRCode.quietZone
    let side = code.size + 2 * quiet
    let path = code.darkRuns.map { row, columns in
        "M\(columns.lowerBound + quiet) \(row + quiet)h\(columns.count)v1h-\(columns.count)z"
    }.joined()
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"\(escapedMarkup(text))\" "
        + "viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\">"
        + "<path fill=\"#fff\" d=\"M0 0h\(side)v\(side)h-\(side)z\"/><path fill=\"#000\" d=\"\(path)\"/></svg>"
}

/// A text for markup: what has a meaning there is escaped, what may not stand there is left out (XML 1.0, section 2.2).
func escapedMarkup(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in composed(text).unicodeScalars {
        switch scalar {
        case "&": result.append(contentsOf: "&amp;".unicodeScalars)
        case "<": result.append(contentsOf: "&lt;".unicodeScalars)
        case ">": result.append(contentsOf: "&gt;".unicodeScalars)
        case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
        case "'": result.append(contentsOf: "&#39;".unicodeScalars)
        case "\t", "\n", "\r": result.append(" ")
        default:
            let value = scalar.value
            let isForbidden =
                value < 0x20 || (0x7F...0x9F).contains(value) || value == 0xFFFE || value == 0xFFFF
                || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
            if !isForbidden { result.append(scalar) }
        }
    }
    return String(result)
}
