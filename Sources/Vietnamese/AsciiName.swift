// Words as names that files, scripts and command lines can have everywhere.

/// The words of a text in small ASCII letters and digits with hyphens between them: "Đoạn mẫu" becomes `doan-mau`. Empty
/// when the text has none.
package func asciiName(_ text: String) -> String {
    folded(text).unicodeScalars.split { scalar in
        !(0x61...0x7A).contains(scalar.value) && !(0x30...0x39).contains(scalar.value)
    }.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
}
