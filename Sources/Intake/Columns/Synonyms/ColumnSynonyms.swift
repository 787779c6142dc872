// The words by which offices head the columns of their lists, a kind and a field. The labels of the program come on top.
import Domain

/// The usual headings of a kind's fields.
enum ColumnSynonyms {
    /// The lines of a kind: a field and its headings parted by strokes. A heading behind "~" may mean other things too;
    /// one of the field "-" is known to be nothing that the kind keeps.
    static let lines: [RecordKind: String] = dialogue.merging(products) { $1 }.merging(supports) { $1 }
        .merging(commune) { $1 }

    /// What heads the numbers of rows, in a list of any kind.
    static let order =
        "stt|tt|số tt|số thứ tự|thứ tự|số|no|s t t|s tt|st t|t t|tt số|nº|câu hỏi số|số câu hỏi|câu số|câu hỏi thứ"
    /// What no kind keeps but as notes.
    static let nothing = "ký nhận|ký tên|chữ ký|xác nhận|người ký|người lập|đánh dấu"
    /// What a field of notes is called.
    static let notes = "ghi chú|chú thích|lưu ý|ghi chép thêm"
}
