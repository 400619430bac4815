import CalculatorEngine
import Shell
import SwiftUI

import class Shell.Host

/// Where the text of a field goes.
@MainActor
struct Writing {
    let host: Host
    /// Something lies over the page, so no keyboard stays open.
    let isCovered: Bool
}

/// A text field. The host hears of every letter. It tells core after a pause, when the field is
/// left, and before anything else happens.
struct FieldView: View {
    let id: UInt32
    let label: Caption
    let known: String
    let kind: FieldKind
    let writing: Writing
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            // Shown only; VoiceOver hears it from the field.
            Text(label)
                .font(.body.weight(.medium))
                .foregroundStyle(palette.ink)
                .accessibilityHidden(true)
            PrivateField(
                label: label, text: writing.host.text(in: id, known: known), kind: kind, isCovered: writing.isCovered,
                write: { writing.host.write($0, in: id) }, leave: writing.host.sendDrafts
            )
            .padding(.horizontal, 16)
            .padding(.vertical, 14)
            .frame(maxWidth: .infinity, minHeight: kind == .lines ? 104 : 56, alignment: kind == .lines ? .topLeading : .leading)
            .background(palette.panel, in: RoundedRectangle(cornerRadius: 16))
            .overlay { RoundedRectangle(cornerRadius: 16).strokeBorder(palette.outline) }
        }
    }
}
