// Units in the report of an import: told by their names, never by their codes.

import Foundation
import Testing

@Suite struct UnitImportTests {
    /// Units that a row names by their codes are told by their names, also those that the file itself brings.
    @Test func unitsAreToldByTheirNames() throws {
        let home = try Home()
        let rows = [
            #"{"kind":"unit","uid":"\#(String(repeating: "1", count: 32))","name":"Cũ","level":"commune","code":"06001","#
                + #""validTo":"2025-06-30","successors":"06002"}"#,
            #"{"kind":"unit","name":"Mới","level":"commune","code":"06002","validFrom":"2025-07-01"}"#,
        ]
        #expect(try home.soxa("import", home.write(rows.joined(separator: "\n"), to: "a.jsonl")).status == 0)
        let changed = [
            #"{"kind":"unit","uid":"\#(String(repeating: "1", count: 32))","name":"Cũ","level":"commune","code":"06001","#
                + #""validTo":"2025-06-30","successors":"06002;06003"}"#,
            #"{"kind":"unit","name":"Kỳ","level":"ward","code":"06003","validFrom":"2025-07-01"}"#,
        ]
        let path = try home.write(changed.joined(separator: "\n"), to: "b.jsonl")
        for options in [["--dry-run"], []] {
            let finished = try finish(
                builtProgram("soxa"), ["import", path, "--conflicts", "theirs"] + options, environment: home.environment
            )
            #expect(finished.status == 0 && finished.text.contains("xã Mới → xã Mới; phường Kỳ"), "\(finished.text)")
            #expect(!finished.text.contains("06002"), "\(finished.text)")
        }
    }
}
