// Changes of the records by other programs, as the loop hears of them.
import Office

extension Application {
    /// Looks whether another program has changed the records whenever something was written to their file.
    func watch() async {
        var version: Int?
        var isTold = false
        var notices = services.office.notices().makeAsyncIterator()
        while !Task.isCancelled {
            do throws(OfficeFailure) {
                let seen = try await services.office.dataVersion()
                if let version, version != seen { post(.changedElsewhere) }
                (version, isTold) = (seen, false)
            } catch .store(.replaced(let path), _) {
                if !isTold {
                    post(.failed(.store(.replaced(path: path), path: path)))
                    if let news = services.office.news { post(.news(news)) }
                }
                isTold = true
            } catch {
                // A number that cannot be read now is read a little later.
                try? await Task.sleep(for: .seconds(1))
                continue
            }
            guard await notices.next() != nil else { return }
            // What is written in a row is looked at once.
            try? await Task.sleep(for: .milliseconds(100))
        }
    }
}
