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
/// left, and before anything else happens: also before what is written is added.
struct FieldView: View {
    let id: UInt32
    let label: Caption
    let known: String
    let kind: FieldKind
    let add: Control?
    let writing: Writing
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            // Shown only; VoiceOver hears it from the field.
            Text(label)
                .font(.subheadline.weight(.medium))
                .foregroundStyle(palette.ink)
                .accessibilityHidden(true)
            HStack(spacing: 0) {
                PrivateField(
                    label: label, text: writing.host.text(in: id, known: known), kind: kind, isCovered: writing.isCovered,
                    write: { writing.host.write($0, in: id) }, leave: writing.host.sendDrafts
                )
                .padding(.horizontal, 16)
                .padding(.vertical, 12)
                if let add { plus(add) }
            }
            .frame(maxWidth: .infinity, minHeight: kind == .lines ? 104 : 48, alignment: kind == .lines ? .topLeading : .leading)
            .background(palette.panel, in: RoundedRectangle(cornerRadius: 12))
            .overlay { RoundedRectangle(cornerRadius: 12).strokeBorder(palette.outline) }
        }
        .accessibilityElement(children: .contain)
    }

    private func plus(_ control: Control) -> some View {
        ControlButton(control: control, send: send) {
            Label(control.label.text, systemImage: "plus.circle.fill")
                .labelStyle(.iconOnly)
                .font(.title3)
                .foregroundStyle(palette.link)
                .frame(minWidth: touchTarget, minHeight: touchTarget)
        }
    }
}
