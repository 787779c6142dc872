// From how many points on a product has how many stars.

/// The bands of stars of a set of criteria: data of the set, for decisions change them.
package struct StarBands: Sendable, Hashable {
    /// A band.
    package struct Band: Sendable, Hashable {
        /// Its stars, 1–5.
        package let stars: Int
        /// The fewest points in it.
        package let from: Points

        /// A band.
        package init(stars: Int, from: Points) {
            self.stars = stars
            self.from = from
        }
    }

    /// The bands, the fewest stars first.
    package let bands: [Band]

    /// Bands in any order.
    package init(_ bands: [Band]) { self.bands = bands.sorted { $0.stars < $1.stars } }

    /// The stars that points mean; nil below the lowest band, and when there are no bands.
    package func stars(for points: Points) -> Int? { bands.last { $0.from <= points }?.stars }

    /// The band above a number of stars, the lowest above none; nil in the highest.
    package func next(above stars: Int?) -> Band? { bands.first { $0.stars > (stars ?? 0) } }
}
