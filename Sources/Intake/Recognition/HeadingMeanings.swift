// What headings mean, whatever words an office chooses; all texts here are folded.

enum HeadingMeanings {
    private static let orders: Set<String> = [
        "stt", "tt", "so tt", "so thu tu", "thu tu", "so", "no", "s t t", "t t",
    ]

    private static func isOrder(_ text: String) -> Bool { orders.contains(text) }

    /// Whole words in a text.
    private static func has(_ text: String, _ words: [String]) -> Bool {
        let padded = " " + text + " "
        return words.contains { padded.contains(" " + $0 + " ") }
    }

    private static func begins(_ text: String, _ words: [String]) -> Bool {
        let padded = text + " "
        return words.contains { padded.hasPrefix($0 + " ") }
    }

    /// Where the first of some words begins.
    private static func position(_ text: String, _ words: [String]) -> Int? {
        let padded = " " + text + " "
        return words.compactMap { padded.firstRange(of: " " + $0 + " ")?.lowerBound }.min()
            .map { padded.utf8.distance(from: padded.startIndex, to: $0) }
    }

    private static let bodies = ["co quan", "phong", "phong ban", "so nganh", "ban nganh", "tham quyen"]
    private static let persons = [
        "don vi", "nguoi", "cu tri", "dia phuong", "ho ten", "ho va ten", "ten", "doan", "xa", "to chuc", "chu the",
        "thanh nien", "doan vien", "dai bieu", "dia chi", "noi cong tac", "noi hoi", "noi o", "ca nhan", "tac gia",
    ]
    private static let asking = [
        "kien nghi", "de xuat", "hoi", "neu", "phan anh", "gui", "cau hoi", "y kien", "de nghi",
    ]
    private static let answering = [
        "tra loi", "giai dap", "giai trinh", "giai quyet", "ket qua", "phuc dap", "xu ly", "tiep thu", "chu tri",
        "chuyen mon", "tham muu", "phu trach", "tham quyen", "thuc hien", "tiep nhan",
    ]
    private static let asked = [
        "kien nghi", "y kien", "cau hoi", "de xuat", "noi dung", "van de", "phan anh", "hoi", "de nghi", "tam tu",
    ]

    /// The pattern of a table of questions and answers.
    static let dialogue = HeadingPattern(
        kind: .dialogue,
        meaning: dialogueMeaning,
        missing: { found in
            var missing: [ColumnMeaning] = found.contains(.question) ? [] : [.question]
            // A column headed by who answers holds the answers when there is no other.
            if !found.contains(.answer), !found.contains(.department) { missing.append(.answer) }
            return missing
        })

    static func dialogueMeaning(_ text: String) -> ColumnMeaning? {
        if isOrder(text) { return .order }
        if begins(text, ["linh vuc", "nhom van de", "nhom linh vuc"]) { return .group }
        if begins(text, ["ghi chu", "chuc vu", "chuc danh", "thoi han", "thoi gian", "ngay"]) { return nil }
        let ask = position(text, asking)
        let answer = position(text, answering)
        if begins(text, bodies) {
            // "The body that asks" is an asker; any other body answers.
            if let ask, ask < answer ?? .max { return .asker }
            return .department
        }
        if begins(text, persons) {
            if let answer, answer < ask ?? .max { return .department }
            return .asker
        }
        if answer != nil || has(text, ["co quan", "dap an"]) { return .answer }
        return has(text, asked) ? .question : nil
    }

    /// The pattern of a table of recognised products.
    static let product = HeadingPattern(
        kind: .product,
        meaning: productMeaning,
        missing: { found in
            if !found.contains(.name) { return [.name] }
            return found.count > 1 ? [] : [.holder]
        })

    static func productMeaning(_ text: String) -> ColumnMeaning? {
        if isOrder(text) { return .order }
        if has(text, ["het han", "thoi han", "het hieu luc", "ghi chu", "don vi tinh", "so luong", "diem"]) {
            return nil
        }
        if begins(text, ["nhom", "bo san pham", "nganh", "loai"]) { return .group }
        if begins(text, ["dia chi", "dia ban", "dia phuong", "xa", "thi tran", "noi san xuat", "phuong"]) {
            return .unit
        }
        if begins(text, ["ngay", "thoi diem", "thoi gian"]) { return .date }
        if has(text, ["quyet dinh", "qd"]) { return .decision }
        if begins(text, ["nam"]) { return .year }
        // "Hạng" (rank) and "hàng" (goods) fold alike, so the word alone says nothing inside a heading.
        if has(text, ["sao", "xep hang", "phan hang"]) || begins(text, ["hang"]) { return .stars }
        if has(
            text, ["chu the", "co so", "nha san xuat", "don vi san xuat", "ho san xuat", "doanh nghiep", "chu so huu"])
            || begins(text, ["to chuc", "hop tac xa", "htx", "cong ty", "ho kinh doanh", "nguoi san xuat"])
        {
            return .holder
        }
        if has(text, ["san pham", "ten sp", "ten hang hoa", "mat hang", "sp"]) { return .name }
        return begins(text, ["don vi", "huyen"]) ? .unit : nil
    }
}
