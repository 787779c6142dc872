// A call that fails: the status is honest, the file whole, nothing half written stays. `devtool faults` tries every call.

import Faults
import Foundation
import Testing

@Suite struct FaultTests {
    @Test(arguments: Faults.jobs.map(\.name)) func whateverFailsIsSaidAndHarmsNothing(name: String) throws {
        let home = try Home()
        guard let faults = try Faults(program: builtProgram("soxa"), folder: home.path + "/tmp") else { return }
        let job = try #require(Faults.jobs.first { $0.name == name })
        let report = try faults.walk(job, most: 5)
        #expect(report.wrong == [])
        #expect(report.runs > 2)
    }
}
