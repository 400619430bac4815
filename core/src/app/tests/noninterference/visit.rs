//! A visit of somebody who has a hidden book: what they do with it, and how they leave.

use core::fmt;

/// One visit. All of it is told to nobody.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Visit {
    /// Which of the hidden books.
    pub(super) book: u8,
    /// The sum that is done first, as a cover: one of [`SUMS`].
    pub(super) sum: u8,
    pub(super) acts: Vec<Act>,
    pub(super) end: End,
}

pub(super) const SUMS: [&str; 4] = ["c", "c12×3=", "c85+40+35=", "c100/7="];

/// What they do in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    Touch(u8),
    /// What is called like this.
    Tap(u8),
    Fill(u8, u8),
    Wait(u8),
    Back,
    /// What was touched last could not be opened.
    Failed,
}

/// How they leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Hide,
    Exit,
    /// The page locks by itself.
    Idle,
    /// The system ends the process.
    Killed,
    /// The phone is switched off.
    Off,
}

const ENDS: [(&str, End); 5] = [
    ("hide", End::Hide),
    ("exit", End::Exit),
    ("idle", End::Idle),
    ("killed", End::Killed),
    ("off", End::Off),
];

impl fmt::Display for Visit {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} {}", self.book, self.sum)?;
        for act in &self.acts {
            match act {
                Act::Touch(place) => write!(to, " t{place}")?,
                Act::Tap(name) => write!(to, " n{name}")?,
                Act::Fill(field, text) => write!(to, " f{field}.{text}")?,
                Act::Wait(wait) => write!(to, " w{wait}")?,
                Act::Back => to.write_str(" back")?,
                Act::Failed => to.write_str(" failed")?,
            }
        }
        let end = ENDS.iter().find(|(_, end)| *end == self.end).map(|(name, _)| *name);
        write!(to, " {}", end.expect("the table has all"))
    }
}

impl Visit {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let (book, sum) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        let end = words.next_back()?;
        let end = ENDS.iter().find(|(name, _)| *name == end).map(|(_, end)| *end)?;
        Some(Self { book, sum, acts: words.map(Act::parse).collect::<Option<_>>()?, end })
    }
}

impl Act {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "back" => Self::Back,
            "failed" => Self::Failed,
            _ => match text.split_at_checked(1)? {
                ("t", place) => Self::Touch(place.parse().ok()?),
                ("n", name) => Self::Tap(name.parse().ok()?),
                ("w", wait) => Self::Wait(wait.parse().ok()?),
                ("f", both) => {
                    let (field, text) = both.split_once('.')?;
                    Self::Fill(field.parse().ok()?, text.parse().ok()?)
                }
                _ => return None,
            },
        })
    }
}
