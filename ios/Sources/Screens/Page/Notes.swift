import CalculatorEngine
import SwiftUI

/// Something to know. Each level has a picture of its own, and an error a tint as well: none is
/// told by its color alone.
struct NoteView: View {
    let note: Note
    var font = Font.subheadline
    @Environment(\.palette) private var palette

    var body: some View {
        switch note.level {
        case .fact: words("info.circle", palette.inkSoft, palette.inkSoft)
        case .risk: words("exclamationmark.triangle.fill", palette.risk, palette.ink)
        case .error:
            words("xmark.octagon.fill", palette.error, palette.ink)
                .padding(12)
                .frame(maxWidth: .infinity, alignment: .leading)
                .background(palette.errorTint, in: RoundedRectangle(cornerRadius: 12))
        }
    }

    private func words(_ picture: String, _ color: Color, _ ink: Color) -> some View {
        HStack(alignment: .firstTextBaseline, spacing: 8) {
            Picture(picture).font(font).foregroundStyle(color)
            Words(note.label).font(font).foregroundStyle(ink)
        }
    }
}
