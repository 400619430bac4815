import CalculatorEngine
import SwiftUI

extension Symbol {
    /// What the system calls the picture.
    var systemName: String {
        switch self {
        case .call: "phone.fill"
        case .text: "message.fill"
        case .chat: "bubble.left.and.bubble.right.fill"
        case .place: "mappin.and.ellipse"
        case .person: "person.fill"
        case .list: "checklist"
        case .page: "doc.text"
        case .settings: "gearshape"
        case .more: "ellipsis"
        case .back: "chevron.backward"
        case .exit: "door.left.hand.open"
        }
    }
}

/// A picture beside words that say the same: silent.
struct Picture: View {
    let systemName: String

    init(_ systemName: String) {
        self.systemName = systemName
    }

    init(_ symbol: Symbol) {
        systemName = symbol.systemName
    }

    var body: some View {
        Image(systemName: systemName).accessibilityHidden(true)
    }
}
