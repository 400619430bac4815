import Foundation

/// A number modulo the prime of P-256, in Montgomery's form: four words, the lowest first.
struct Element: Equatable {
    var words: (UInt64, UInt64, UInt64, UInt64)

    static let prime: [UInt64] = [0xffff_ffff_ffff_ffff, 0x0000_0000_ffff_ffff, 0, 0xffff_ffff_0000_0001]
    /// 2^512 modulo the prime.
    private static let square = Element(words: (3, 0xffff_fffb_ffff_ffff, 0xffff_ffff_ffff_fffe, 0x4_ffff_fffd))
    static let zero = Element(words: (0, 0, 0, 0))
    static let one = Element(plain: (1, 0, 0, 0))

    init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    init(plain: (UInt64, UInt64, UInt64, UInt64)) { self = Element(words: plain) * Self.square }

    /// 32 bytes, the highest first.
    init?(_ bytes: some Collection<UInt8>) {
        guard let words = Words(bytes), !words.isAtLeast(Self.prime) else { return nil }
        self.init(plain: words.tuple)
    }

    var bytes: [UInt8] {
        Words((self * Element(words: (1, 0, 0, 0))).words).bytes
    }

    static func == (first: Element, second: Element) -> Bool { first.words == second.words }

    static func + (first: Element, second: Element) -> Element {
        var sum = Words(first.words)
        let carry = sum.add(Words(second.words))
        return Element(words: sum.reduced(carry: carry).tuple)
    }

    static func - (first: Element, second: Element) -> Element {
        var difference = Words(first.words)
        if difference.subtract(Words(second.words)) { _ = difference.add(Words(prime)) }
        return Element(words: difference.tuple)
    }

    /// Montgomery's product. The prime is -1 modulo 2^64, so that the lowest word itself is the
    /// multiple to add.
    static func * (first: Element, second: Element) -> Element {
        let a = Words(first.words).list
        let b = Words(second.words).list
        var t: [UInt64] = [0, 0, 0, 0, 0, 0]
        for i in 0..<4 {
            addProduct(&t, a, by: b[i])
            addProduct(&t, prime, by: t[0])
            t = [t[1], t[2], t[3], t[4], t[5], 0]
        }
        return Element(words: Words([t[0], t[1], t[2], t[3]]).reduced(carry: t[4] != 0).tuple)
    }

    /// Fermat's: to the power of the prime less two.
    var inverse: Element {
        let power: [UInt64] = [Self.prime[0] - 2] + Self.prime[1...]
        return (0..<256).reversed().reduce(.one) { result, bit in
            let squared = result * result
            return power[bit / 64] >> UInt64(bit % 64) & 1 == 1 ? squared * self : squared
        }
    }

    private static func addProduct(_ t: inout [UInt64], _ a: [UInt64], by factor: UInt64) {
        var carry: UInt64 = 0
        for j in 0..<4 {
            var (high, low) = a[j].multipliedFullWidth(by: factor)
            for part in [t[j], carry] {
                let (sum, over) = low.addingReportingOverflow(part)
                low = sum
                high += over ? 1 : 0
            }
            t[j] = low
            carry = high
        }
        let (sum, over) = t[4].addingReportingOverflow(carry)
        t[4] = sum
        t[5] += over ? 1 : 0
    }
}

/// 256 bits, the lowest word first.
struct Words {
    var list: [UInt64]

    init(_ list: [UInt64]) { self.list = list }

    init(_ words: (UInt64, UInt64, UInt64, UInt64)) { list = [words.0, words.1, words.2, words.3] }

    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        let bytes = Array(bytes)
        list = (0..<4).reversed().map { word in bytes[word * 8..<word * 8 + 8].reduce(0) { $0 << 8 | UInt64($1) } }
    }

    var tuple: (UInt64, UInt64, UInt64, UInt64) { (list[0], list[1], list[2], list[3]) }

    var bytes: [UInt8] {
        list.reversed().flatMap { word in (0..<8).reversed().map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) } }
    }

    func isAtLeast(_ other: [UInt64]) -> Bool {
        for index in (0..<4).reversed() where list[index] != other[index] { return list[index] > other[index] }
        return true
    }

    mutating func add(_ other: Words) -> Bool {
        var carry: UInt64 = 0
        for index in 0..<4 {
            let (first, over) = list[index].addingReportingOverflow(other.list[index])
            let (second, again) = first.addingReportingOverflow(carry)
            list[index] = second
            carry = over || again ? 1 : 0
        }
        return carry == 1
    }

    mutating func subtract(_ other: Words) -> Bool {
        var borrow: UInt64 = 0
        for index in 0..<4 {
            let (first, under) = list[index].subtractingReportingOverflow(other.list[index])
            let (second, again) = first.subtractingReportingOverflow(borrow)
            list[index] = second
            borrow = under || again ? 1 : 0
        }
        return borrow == 1
    }

    func reduced(carry: Bool) -> Words {
        guard carry || isAtLeast(Element.prime) else { return self }
        var less = self
        _ = less.subtract(Words(Element.prime))
        return less
    }
}

/// A point of P-256 in Jacobian coordinates; z is zero at infinity.
struct P256Point {
    var x: Element
    var y: Element
    var z: Element

    private static let infinity = P256Point(x: .one, y: .one, z: .zero)
    private static let b = Element([
        0x5a, 0xc6, 0x35, 0xd8, 0xaa, 0x3a, 0x93, 0xe7, 0xb3, 0xeb, 0xbd, 0x55, 0x76, 0x98, 0x86, 0xbc,
        0x65, 0x1d, 0x06, 0xb0, 0xcc, 0x53, 0xb0, 0xf6, 0x3b, 0xce, 0x3c, 0x3e, 0x27, 0xd2, 0x60, 0x4b,
    ])!

    private init(x: Element, y: Element, z: Element) { (self.x, self.y, self.z) = (x, y, z) }

    /// X9.63, uncompressed; `nil` where it is no point of the curve.
    init?(x963 bytes: [UInt8]) {
        guard bytes.count == 65, bytes[0] == 4, let x = Element(bytes[1..<33]), let y = Element(bytes[33...]) else { return nil }
        guard y * y == x * x * x - x - x - x + Self.b else { return nil }
        self.init(x: x, y: y, z: .one)
    }

    /// The x coordinate as 32 bytes; `nil` at infinity.
    var affineX: [UInt8]? {
        guard z != .zero else { return nil }
        let inverse = z.inverse
        return (x * inverse * inverse).bytes
    }

    /// Double and add, from the highest bit.
    func times(_ scalar: Words) -> P256Point {
        (0..<256).reversed().reduce(Self.infinity) { sum, bit in
            let doubled = sum.doubled
            return scalar.list[bit / 64] >> UInt64(bit % 64) & 1 == 1 ? doubled.plus(self) : doubled
        }
    }

    private var doubled: P256Point {
        guard z != .zero else { return self }
        let delta = z * z
        let gamma = y * y
        let beta = x * gamma
        let part = (x - delta) * (x + delta)
        let alpha = part + part + part
        let beta4 = beta + beta + beta + beta
        let newX = alpha * alpha - beta4 - beta4
        let gamma2 = gamma * gamma
        let gamma4 = gamma2 + gamma2 + gamma2 + gamma2
        let yz = y + z
        return P256Point(x: newX, y: alpha * (beta4 - newX) - gamma4 - gamma4, z: yz * yz - gamma - delta)
    }

    private func plus(_ other: P256Point) -> P256Point {
        if z == .zero { return other }
        if other.z == .zero { return self }
        let z1 = z * z
        let z2 = other.z * other.z
        let u1 = x * z2
        let s1 = y * other.z * z2
        let h = other.x * z1 - u1
        let r = other.y * z * z1 - s1
        if h == .zero { return r == .zero ? doubled : Self.infinity }
        let h2 = h * h
        let h3 = h * h2
        let v = u1 * h2
        let newX = r * r - h3 - v - v
        return P256Point(x: newX, y: r * (v - newX) - s1 * h3, z: z * other.z * h)
    }
}
