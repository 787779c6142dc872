package func composed(_ text: String) -> String { text }
package func folded(_ text: String) -> String { text }
package func matchKey(_ text: String) -> String { text }
package func sortKey(_ text: String) -> [UInt8] { Array(text.utf8) }
package func grouped(_ value: Int64, scale: Int = 0) -> String { String(value) }
package func parseDecimal(_ text: String) -> (unscaled: Int64, scale: Int)? { nil }
