// The table of a kind of record as SQL, from its description: what a new step of the schema begins with.
import ArgumentParser
import Domain

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the table of a kind of record as a new step of the schema makes it.")

    @Argument(help: "The kind by its name in files: question, voucher …")
    var kind: String

    func run() throws {
        guard let kind = RecordKind(rawValue: kind) else { throw ValidationError("There is no kind \(kind).") }
        print(Self.table(of: kind.description))
    }

    /// The statements, with an index for each column of the list; lists of a few hundred records do without.
    private static func table(of description: RecordDescription) -> String {
        let name = description.kind.rawValue
        let own = [
            "id INTEGER PRIMARY KEY",
            "uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 32 AND uid NOT GLOB '*[^0-9a-f]*')",
            "version INTEGER NOT NULL CHECK (version > 0)", "createdAt INTEGER NOT NULL", "updatedAt INTEGER NOT NULL",
            "binnedAt INTEGER",
        ]
        let columns = own + description.fields.flatMap(columns)
        let indexes = description.columns.map { field in
            let title = field.name.prefix(1).uppercased() + field.name.dropFirst()
            return
                #"CREATE INDEX "\#(name)By\#(title)" ON "\#(name)" ("\#(field.name)Key", id) WHERE binnedAt IS NULL;"#
        }
        return """
            CREATE TABLE "\(name)" (
                \(columns.joined(separator: ",\n    "))
            ) STRICT;
            \(indexes.joined(separator: "\n"))
            INSERT INTO recordCount (kind, live, binned) VALUES ('\(name)', 0, 0);
            """
    }

    private static func columns(_ field: FieldDescription) -> [String] {
        let name = #""\#(field.name)""#
        let value =
            switch field.kind {
            case .text, .prose, .several, .references: ["\(name) TEXT NOT NULL DEFAULT ''"]
            case .choice(let codes):
                ["\(name) TEXT NOT NULL CHECK (\(name) IN (\(codes.map { "'\($0)'" }.joined(separator: ", "))))"]
            case .date: ["\(name) TEXT CHECK (\(name) IS date(\(name)))"]
            case .figure: ["\(name) TEXT"]
            case .number: ["\(name) INTEGER"]
            case .flag: ["\(name) INTEGER NOT NULL DEFAULT 0 CHECK (\(name) IN (0, 1))"]
            case .reference(let kind): [#"\#(name) INTEGER REFERENCES "\#(kind.rawValue)" (id)"#]
            case .money:
                [
                    "\(name) INTEGER",
                    #""\#(field.name)Written" TEXT NOT NULL DEFAULT '' "#
                        + #"CHECK ("\#(field.name)Written" = '' OR \#(name) IS NOT NULL)"#,
                ]
            }
        return value + (field.column == nil ? [] : [#""\#(field.name)Key" BLOB NOT NULL"#])
    }
}
