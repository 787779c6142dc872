// Turns the roles of cells into colours and attributes, for the colours a terminal has.

import Screen

/// How many colours the terminal can show.
package enum ColourDepth: Sendable, CaseIterable {
    /// None, or none wanted (`NO_COLOR`).
    case none
    /// The eight of ANSI.
    case eight
    /// Those and their bright twins.
    case sixteen
    /// xterm's palette of 256.
    case many

    /// The depth for a number of colours.
    package init(count: Int) {
        switch count {
        case 256...: self = .many
        case 16...: self = .sixteen
        case 8...: self = .eight
        default: self = .none
        }
    }
}

/// How a role looks. A nil colour is the terminal's own.
package struct Appearance: Sendable, Hashable {
    /// The attributes a role may have.
    package struct Attributes: OptionSet, Sendable, Hashable {
        /// The bits.
        package let rawValue: UInt8
        /// Attributes from their bits.
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Heavier or brighter letters.
        package static let bold = Attributes(rawValue: 1)
        /// Fainter letters.
        package static let dim = Attributes(rawValue: 2)
        /// A line under the letters.
        package static let underline = Attributes(rawValue: 4)
        /// Letter and ground exchanged.
        package static let reverse = Attributes(rawValue: 8)
    }

    /// The letter's colour in the terminal's palette.
    package var foreground: Int16?
    /// The ground's colour in the terminal's palette.
    package var background: Int16?
    /// What else marks it.
    package var attributes: Attributes

    /// A look from its parts.
    package init(_ foreground: Int16? = nil, on background: Int16? = nil, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// The one theme: the terminal's own ground, one accent colour, and nothing told by colour alone.
package enum Theme {
    /// How a role looks with the given colours.
    package static func appearance(of role: StyleRole, depth: ColourDepth) -> Appearance {
        switch depth {
        case .none: return plain(role)
        case .eight: return few(role, dim: Appearance(nil, .dim))
        case .sixteen: return few(role, dim: Appearance(8))
        case .many: return rich(role)
        }
    }

    /// Colours of the middle of the palette, which stand off from a white and from a black ground alike.
    private static func rich(_ role: StyleRole) -> Appearance {
        let accent: Int16 = 31
        let grey: Int16 = 243
        switch role {
        case .normal, .keyLabel: return Appearance()
        case .dim, .placeholder, .border, .barRest: return Appearance(grey)
        case .title, .header: return Appearance(nil, .bold)
        case .accent, .key: return Appearance(accent, .bold)
        case .bar: return Appearance(accent)
        case .selected: return Appearance(231, on: 24)
        case .selectedInactive: return Appearance(231, on: 240)
        case .selection: return Appearance(16, on: 153)
        case .input: return Appearance(nil, .underline)
        case .match: return Appearance(accent, [.bold, .underline])
        case .error: return Appearance(160, .bold)
        case .overdue: return Appearance(160)
        case .warning: return Appearance(130)
        case .success: return Appearance(28)
        case .removed: return Appearance(160, .dim)
        case .added: return Appearance(28, .underline)
        case .commented: return Appearance(130, .underline)
        case .code: return Appearance(16, on: 231)
        }
    }

    private static func few(_ role: StyleRole, dim: Appearance) -> Appearance {
        switch role {
        case .normal, .keyLabel: return Appearance()
        case .dim, .placeholder, .border, .barRest: return dim
        case .title, .header: return Appearance(nil, .bold)
        case .accent, .key: return Appearance(6, .bold)
        case .bar: return Appearance(6)
        case .selected: return Appearance(7, on: 4, .bold)
        case .selectedInactive: return Appearance(nil, .reverse)
        case .selection: return Appearance(0, on: 6)
        case .input: return Appearance(nil, .underline)
        case .match: return Appearance(6, [.bold, .underline])
        case .error: return Appearance(1, .bold)
        case .overdue: return Appearance(1)
        case .warning: return Appearance(3)
        case .success: return Appearance(2)
        case .removed: return Appearance(1, .dim)
        case .added: return Appearance(2, .underline)
        case .commented: return Appearance(3, .underline)
        case .code: return Appearance(0, on: 7)
        }
    }

    private static func plain(_ role: StyleRole) -> Appearance {
        switch role {
        case .normal, .keyLabel, .border, .bar, .barRest, .success: return Appearance()
        case .dim, .placeholder, .removed: return Appearance(nil, .dim)
        case .added: return Appearance(nil, .bold)
        case .commented: return Appearance(nil, .underline)
        case .title, .accent, .key, .error, .overdue, .warning: return Appearance(nil, .bold)
        case .header, .match: return Appearance(nil, [.bold, .underline])
        case .input: return Appearance(nil, .underline)
        case .selected: return Appearance(nil, .reverse)
        case .selectedInactive: return Appearance(nil, .underline)
        // Most terminals without colours are dark: reversed, the ground is light as on paper.
        case .code: return Appearance(nil, .reverse)
        case .selection: return Appearance(nil, [.reverse, .underline])
        }
    }
}

extension Appearance {
    /// A look without a ground of its own.
    fileprivate init(_ foreground: Int16?, _ attributes: Attributes) {
        self.init(foreground, on: nil, attributes)
    }
}
