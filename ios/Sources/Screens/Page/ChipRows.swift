import CalculatorEngine
import SwiftUI

/// Small things to touch, in a row that wraps. They keep their order, and each its width whether it
/// is on or off: nothing moves under a finger. They are the one thing on a page that is as small as
/// the system allows, so that all of them are seen at once.
struct ChipsView: View {
    let chips: [Chip]
    let send: @MainActor (Event) -> Void

    var body: some View {
        Wrapping {
            ForEach(Array(chips.enumerated()), id: \.offset) { chip in
                ChipView(chip: chip.element, send: send)
            }
        }
    }
}

private struct ChipView: View {
    let chip: Chip
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        switch chip.kind {
        case .answer(let isOn):
            SwitchingButton(control: chip.control, isOn: isOn, send: send) { look(nil, isOn: isOn) }
        case .suggestion:
            ControlButton(control: chip.control, send: send) { look("plus", isOn: false) }
        case .person:
            ControlButton(control: chip.control, send: send) { look(chip.control.symbol?.systemName, isOn: false) }
        case .way:
            ControlButton(control: chip.control, send: send) { look(nil, isOn: false) }
        }
    }

    /// What is on has a tick on its edge, which takes no room from the words.
    private func look(_ picture: String?, isOn: Bool) -> some View {
        HStack(spacing: 4) {
            if let picture { Picture(picture).foregroundStyle(palette.link) }
            Text(chip.control.label)
        }
        .font(.footnote)
        .foregroundStyle(isOn ? palette.onTonal : palette.ink)
        .padding(.horizontal, 8)
        .padding(.vertical, 4)
        .frame(minHeight: 36)
        .background(isOn ? palette.tonal : palette.panel, in: RoundedRectangle(cornerRadius: 18))
        .overlay { RoundedRectangle(cornerRadius: 18).strokeBorder(isOn ? palette.link : palette.outline) }
        .overlay(alignment: .topTrailing) {
            if isOn { Picture("checkmark.circle.fill").font(.footnote).foregroundStyle(palette.link) }
        }
        .frame(minWidth: leastTarget, minHeight: leastTarget)
    }
}
