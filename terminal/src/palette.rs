//! The colors: quiet, and quieter if a page asks for it. Of the 256 that nearly every terminal
//! has.

use ratatui::style::{Color, Modifier, Style};
use tally_core::{Emphasis, Look};

/// Colors by what they say.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Palette {
    ground: Color,
    ink: Color,
    soft: Color,
    note: Color,
    line: Color,
    accent: Color,
    caution: Color,
    grave: Color,
}

impl Palette {
    pub(crate) const USUAL: Self = Self {
        ground: Color::Indexed(234),
        ink: Color::Indexed(253),
        soft: Color::Indexed(246),
        note: Color::Indexed(250),
        line: Color::Indexed(240),
        accent: Color::Indexed(110),
        caution: Color::Indexed(215),
        grave: Color::Indexed(174),
    };

    const DIM: Self = Self {
        ground: Color::Indexed(232),
        ink: Color::Indexed(243),
        soft: Color::Indexed(239),
        note: Color::Indexed(241),
        line: Color::Indexed(236),
        accent: Color::Indexed(60),
        caution: Color::Indexed(94),
        grave: Color::Indexed(95),
    };

    pub(crate) fn of(look: Look) -> Self {
        if look.dim { Self::DIM } else { Self::USUAL }
    }

    pub(crate) fn ink(self) -> Style {
        Style::new().fg(self.ink).bg(self.ground)
    }

    pub(crate) fn bold(self) -> Style {
        self.ink().add_modifier(Modifier::BOLD)
    }

    pub(crate) fn soft(self) -> Style {
        self.ink().fg(self.soft)
    }

    pub(crate) fn line(self) -> Style {
        self.ink().fg(self.line)
    }

    pub(crate) fn accent(self) -> Style {
        self.ink().fg(self.accent)
    }

    pub(crate) fn caution(self) -> Style {
        self.ink().fg(self.caution)
    }

    /// Beside the mark of a caution: many stand on one page, and all of them aloud are none.
    pub(crate) fn note(self) -> Style {
        self.ink().fg(self.note)
    }

    pub(crate) fn grave(self) -> Style {
        self.ink().fg(self.grave)
    }

    /// What holds for the whole page: seen, and no thing to touch.
    pub(crate) fn banner(self) -> Style {
        Style::new().fg(self.ink).bg(self.line)
    }

    pub(crate) fn quote(self) -> Style {
        self.ink().add_modifier(Modifier::ITALIC)
    }

    /// Filled: what asks to be seen first.
    pub(crate) fn filled(self) -> Style {
        Style::new().fg(self.ground).bg(self.accent).add_modifier(Modifier::BOLD)
    }

    /// Where the keyboard is: ground and ink change places. The terminal does that, so that it is
    /// seen without colors too (`NO_COLOR`); nothing else is drawn reversed.
    pub(crate) fn focused(self) -> Style {
        self.ink().add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    pub(crate) fn control(self, emphasis: Emphasis, focused: bool) -> Style {
        match emphasis {
            _ if focused => self.focused(),
            Emphasis::Primary => self.filled(),
            Emphasis::Normal => self.accent(),
            Emphasis::Destructive => self.ink().fg(self.grave),
        }
    }
}
