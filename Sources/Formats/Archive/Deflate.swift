// Raw deflate in both directions and the CRC of a zip entry, over the system's zlib.
import CZlib

enum Deflate {
    /// Inflates exactly `size` bytes; nil when the stream is damaged or longer or shorter than that.
    static func inflate(_ source: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
        // One spare byte lets zlib finish a stream whose output is empty and shows a longer one.
        var complete = false
        let output = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            var stream = z_stream()
            guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
            else { return }
            defer { inflateEnd(&stream) }
            source.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = uInt(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = uInt(buffer.count)
                let status = CZlib.inflate(&stream, Z_FINISH)
                count = min(size, buffer.count - Int(stream.avail_out))
                complete = status == Z_STREAM_END && stream.avail_out == 1 && stream.avail_in == 0
            }
        }
        return complete ? output : nil
    }

    /// Compresses; nil only when zlib has no memory.
    static func deflate(_ source: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, uLong(source.count))) + 16
        var finished = false
        let output = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            source.withUnsafeBufferPointer { input in
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = uInt(input.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = uInt(buffer.count)
                finished = CZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END
                count = buffer.count - Int(stream.avail_out)
            }
        }
        return finished ? output : nil
    }

    /// Compresses into the form that PDF and PNG ask for (RFC 1950): two bytes in front and a sum behind. Nil only when
    /// zlib has no memory.
    static func zlib(_ source: [UInt8]) -> [UInt8]? {
        guard let packed = deflate(source) else { return nil }
        let sum = source.withUnsafeBufferPointer { Int(adler32(1, $0.baseAddress, uInt($0.count))) }
        return [0x78, 0x9C] + packed + (0..<4).map { UInt8(sum >> (24 - 8 * $0) & 0xFF) }
    }

    /// The CRC of bytes that follow others.
    /// - Parameter before: the CRC of those before.
    static func checksum(_ bytes: [UInt8], after before: Int = 0) -> Int {
        bytes.withUnsafeBufferPointer { Int(crc32(uLong(before), $0.baseAddress, uInt($0.count))) }
    }
}

/// Compresses content that comes piece by piece. One writer has it at a time.
final class Deflater: @unchecked Sendable {
    private let stream: UnsafeMutablePointer<z_stream>

    /// A compression; nil only when zlib has no memory.
    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = deflateInit2_(
            stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        if status != Z_OK {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// What the content gives so far; with `isLast` all of it.
    func deflate(_ content: [UInt8], isLast: Bool) -> [UInt8] {
        var output: [UInt8] = []
        content.withUnsafeBufferPointer { input in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = uInt(input.count)
            var room = 0
            repeat {
                let size = 1 << 16
                output += [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                    stream.pointee.next_out = buffer.baseAddress
                    stream.pointee.avail_out = uInt(size)
                    _ = CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    room = Int(stream.pointee.avail_out)
                    count = size - room
                }
            } while room == 0
        }
        return output
    }
}
