import CalculatorEngine
import Shell
import SwiftUI

import class Shell.Host

/// Where what is written goes.
@MainActor
struct Writing {
    let host: Host
    /// Something lies over the page: no keyboard stays open.
    let isCovered: Bool
}

/// Something to write in. The host is told with every letter, and tells core after a pause, when
/// the field is left, and before anything else that is done.
struct FieldView: View {
    let id: UInt32
    let label: Caption
    let known: String
    let kind: FieldKind
    let writing: Writing
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            // For the eye; the field says it for the ear.
            Text(label)
                .font(.body.weight(.medium))
                .foregroundStyle(palette.ink)
                .accessibilityHidden(true)
            PrivateField(
                label: label, text: writing.host.text(in: id, known: known), kind: kind, isCovered: writing.isCovered,
                write: { writing.host.write($0, in: id) }, leave: writing.host.tellDrafts
            )
            .padding(.horizontal, 16)
            .padding(.vertical, 14)
            .frame(maxWidth: .infinity, minHeight: kind == .lines ? 104 : 56, alignment: kind == .lines ? .topLeading : .leading)
            .background(palette.panel, in: RoundedRectangle(cornerRadius: 16))
            .overlay { RoundedRectangle(cornerRadius: 16).strokeBorder(palette.outline) }
        }
    }
}
