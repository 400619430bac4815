import CalculatorEngine
@_spi(StandIn) import CryptoKit
import Foundation
import Handset
@_spi(StandIn) import Security
import Testing

@testable import Shell

/// The device key of an iPhone, over a Keychain in memory and a Secure Enclave in software.
@MainActor
@Suite(.serialized) struct KeyTests {
    private let input = Data(0..<32)

    init() {
        ToyKeychain.shared.empty()
        SecureEnclave.device = 1
        SecureEnclave.isAvailable = true
        SecureEnclave.made = []
    }

    // RFC 5903, 8.1: the shared secret of i and g^r.
    @Test func theEnclaveInSoftwareAgreesAsTheStandardSays() throws {
        let mine = bytes("C88F01F510D9AC3F70A292DAA2316DE544E9AAB8AFE84049C62A9C57862D1433")
        let other = bytes(
            "04" + "D12DFB5289C8D4F81208B70270398C342296970A0BCCB74C736FC7554494BF63"
                + "56FBF3CA366CC23E8157854C13C58D6AAC23F046ADA30F8353E74F33039872AB")
        let agreed = try PhoneEnclave().agree(Data([1]) + mine, with: other)
        #expect(agreed == bytes("D6840F6B42F6EDAFD13116E0E12565202FEF8E9ECE7DCE03812464D04B9442DE"))
    }

    // RFC 4231, case 2 and case 6 (a key longer than a block).
    @Test func theHashInSoftwareIsTheStandards() throws {
        let short = try SoftwareKeys().prf(Data("Jefe".utf8), input: Data("what do ya want for nothing?".utf8))
        #expect(short == bytes("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"))
        let long = try SoftwareKeys().prf(
            Data(repeating: 0xaa, count: 131), input: Data("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
        #expect(long == bytes("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"))
    }

    @Test func aPointThatIsNotOnTheCurveIsRefused() throws {
        let key = try PhoneEnclave().makeKey()
        #expect(throws: (any Error).self) { try PhoneEnclave().agree(key, with: Data([4]) + Data(repeating: 1, count: 64)) }
        #expect(throws: (any Error).self) { try PhoneEnclave().agree(key, with: Data()) }
    }

    @Test(arguments: [true, false])
    func answersDependOnKeyAndInputAlone(enclave: Bool) throws {
        SecureEnclave.isAvailable = enclave
        let key = PhoneKey.live()
        let first = try key.make()
        let second = try key.make()
        #expect(second != first)
        #expect(try key.keys().sorted() == [first, second].sorted())
        let answer = try key.prf(key: first, input: input)
        #expect(answer.count == 32)
        #expect(try PhoneKey.live().prf(key: first, input: input) == answer)
        #expect(try key.prf(key: second, input: input) != answer)
        #expect(try key.prf(key: first, input: Data(1...32)) != answer)
    }

    @Test func aKeyIsBoundToThisDeviceAndToItsBeingUnlockedAndToNobodysPresence() throws {
        _ = try PhoneKey.live().make()
        #expect(SecureEnclave.made.map(\.protection) == [kSecAttrAccessibleWhenUnlockedThisDeviceOnly])
        #expect(SecureEnclave.made.map(\.flags) == [.privateKeyUsage])
        #expect(Set(ToyKeychain.shared.accessible.values) == [kSecAttrAccessibleWhenUnlockedThisDeviceOnly])
    }

    @Test func namesInTheKeychainSuitACalculator() throws {
        _ = try PhoneKey.live().make()
        for name in ToyKeychain.shared.accessible.keys {
            #expect(name.wholeMatch(of: /calculator\.[es]\/key\.[1-8]/) != nil, "\(name)")
        }
    }

    @Test func aDestroyedKeyIsGoneAndCanBeDestroyedAgain() throws {
        let key = PhoneKey.live()
        let number = try key.make()
        try key.destroy(key: number)
        try key.destroy(key: number)
        #expect(try key.keys().isEmpty)
        #expect(throws: DeviceKeyError.Gone) { try key.prf(key: number, input: input) }
    }

    @Test func aNumberIsOneOfEightThatIsFreeByChanceAndTheNinthKeyIsRefused() throws {
        let key = PhoneKey.live()
        var numbers: [UInt32] = []
        for _ in 0..<8 { numbers.append(try key.make()) }
        #expect(numbers.sorted() == Array(1...8))
        #expect(throws: DeviceKeyError.Broken) { try key.make() }
        try key.destroy(key: 6)
        #expect(try key.make() == 6)
        var firsts: Set<UInt32> = []
        for _ in 0..<60 {
            ToyKeychain.shared.empty()
            firsts.insert(try key.make())
        }
        #expect(firsts.count > 3)
    }

    @Test func noNameTellsHowManyKeysThereWere() throws {
        let key = PhoneKey.live()
        for _ in 0..<40 { try key.destroy(key: try key.make()) }
        _ = try key.make()
        let names = ToyKeychain.shared.accessible.keys
        #expect(names.count == 1)
        #expect(names.allSatisfy { $0.wholeMatch(of: /calculator\.e\/key\.[1-8]/) != nil })
    }

    /// The Secure Enclave is hardware; the Keychain of a simulator is not.
    @Test(arguments: [true, false])
    func saysWhetherHardwareHoldsTheKey(enclave: Bool) throws {
        SecureEnclave.isAvailable = enclave
        let key = PhoneKey.live()
        let number = try key.make()
        #expect(try key.isInHardware(key: number) == enclave)
        try key.destroy(key: number)
        #expect(throws: DeviceKeyError.Gone) { try key.isInHardware(key: number) }
    }

    @Test(arguments: [true, false])
    func withoutHardwareACodeNeedsTenDigits(enclave: Bool) async throws {
        SecureEnclave.isAvailable = enclave
        let bench = try Bench(key: PhoneKey.live())
        try await bench.settle()
        try await bench.keys("73282559=")
        for label in ["I am alone", "My plan", "I understand", "Open the calculator"] { try await bench.tap(label) }
        try await bench.keys("60481725=")
        #expect(bench.text.contains("under 10 digits") == !enclave)
        #expect((bench.title == "The same code once more") == enclave)
    }

    @Test(arguments: [
        (errSecInteractionNotAllowed, DeviceKeyError.Locked), (errSecNotAvailable, .Busy), (errSecParam, .Broken), (-1, .Broken),
    ])
    func whatTheKeychainAnswersBecomesOneOfCoresErrors(status: OSStatus, error: DeviceKeyError) throws {
        let key = PhoneKey.live()
        let number = try key.make()
        ToyKeychain.shared.failure = status
        #expect(throws: error) { try key.keys() }
        #expect(throws: error) { try key.prf(key: number, input: input) }
        #expect(throws: error) { try key.make() }
        #expect(throws: error) { try key.isInHardware(key: number) }
        #expect(throws: error) { try key.destroy(key: number) }
        ToyKeychain.shared.failure = nil
        #expect(try key.keys() == [number])
    }

    /// Only `errSecItemNotFound` means that there is no such item. Any other status is trouble, and
    /// nobody may conclude from trouble that a key is gone.
    @Test(arguments: [errSecInteractionNotAllowed, errSecNotAvailable, errSecParam, -36, -108, -34018, -25243, 1])
    func noTroubleIsTakenForAKeyThatIsGoneNorForAnEmptyList(status: OSStatus) throws {
        let key = PhoneKey.live()
        let number = try key.make()
        ToyKeychain.shared.failure = status
        #expect(throws: DeviceKeyError.self) { try key.keys() }
        do {
            _ = try key.prf(key: number, input: input)
            Issue.record("answered")
        } catch {
            #expect(error as? DeviceKeyError != .Gone)
        }
    }

    @Test func whatIsHandedOverAndIsNoKeyIsTrouble() throws {
        let key = PhoneKey.live()
        let number = try key.make()
        for odd: Any? in [nil, "words", 7, ["key.1"]] {
            ToyKeychain.shared.handedOver = .some(odd)
            #expect(throws: DeviceKeyError.Broken) { try key.keys() }
            #expect(throws: DeviceKeyError.Broken) { try key.prf(key: number, input: input) }
        }
        ToyKeychain.shared.handedOver = nil
        #expect(try key.keys() == [number])
    }

    @Test func aKeyOfAnotherPhoneIsBrokenAndNotGone() throws {
        let key = PhoneKey.live()
        let number = try key.make()
        SecureEnclave.device = 2
        #expect(throws: DeviceKeyError.Broken) { try key.prf(key: number, input: input) }
    }

    @Test func aKeyLeftOverFromAnEarlierInstallIsTakenOver() async throws {
        let left = try PhoneKey.live().make()
        let bench = try Bench(key: PhoneKey.live())
        try await bench.settle()
        try await bench.setUp()
        #expect(try PhoneKey.live().keys() == [left])
    }

    @Test func aPlanOpensUnderTheEnclaveAgainAfterTheProcessEnded() async throws {
        let bench = try Bench(key: PhoneKey.live())
        try await bench.settle()
        try await bench.setUp()
        bench.host.enter(.background)
        try await bench.settle()
        try bench.open()
        try await bench.keys("470913=")
        #expect(bench.title == "Help now")
    }

    @Test func whileThePhoneIsLockedTheCalculatorCountsAndThePlanOpensLater() async throws {
        let bench = try Bench(key: PhoneKey.live())
        try await bench.settle()
        try await bench.setUp()
        bench.host.enter(.background)
        try await bench.settle()
        try bench.open()
        ToyKeychain.shared.failure = errSecInteractionNotAllowed
        try await bench.keys("470913=c2+3=")
        #expect(bench.display == "5")
        ToyKeychain.shared.failure = nil
        try await bench.keys("c470913=")
        #expect(bench.title == "Help now")
    }

    private func bytes(_ hex: String) -> Data {
        let digits = Array(hex)
        return Data(stride(from: 0, to: digits.count, by: 2).map { UInt8(String(digits[$0...$0 + 1]), radix: 16)! })
    }
}
