//! What is true of every call, text or chat is said once a page, not on every card: somebody in a
//! hurry must not scroll through it. What is true of one service alone stays on each of its cards.

use crate::text::Text;
use crate::view::{Card, Label, PageBuilder, Row};
use crate::words::MessageId;

const TRUE_OF_EVERY_ONE: [MessageId; 9] = [
    id!("help-dial-note"),
    id!("help-text-note"),
    id!("help-chat-note"),
    id!("help-caution-check-number"),
    id!("help-caution-call-trace"),
    id!("help-caution-call-trace-theirs"),
    id!("help-caution-text-trace"),
    id!("help-caution-text-trace-theirs"),
    id!("help-caution-chat-trace"),
];

/// Leaves such a sentence where it stands first; that of a pair goes below both cards.
pub(super) fn say_once<A>(page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    let general = TRUE_OF_EVERY_ONE.map(|id| words.say(id));
    let mut said: Vec<Text> = Vec::new();
    let mut rows = Vec::with_capacity(page.rows().len() + TRUE_OF_EVERY_ONE.len());
    for row in core::mem::take(page.rows()) {
        match row {
            Row::Pair { mut first, mut second } => {
                let mut below = take_general(&mut first, &general);
                below.extend(take_general(&mut second, &general));
                rows.push(Row::Pair { first, second });
                for label in below {
                    if !said.contains(&label.text) {
                        said.push(label.text.clone());
                        rows.push(Row::Caution(label));
                    }
                }
            }
            Row::Card(mut card) => {
                card.cautions.retain(|label| !said.contains(&label.text));
                said.extend(
                    card.cautions
                        .iter()
                        .map(|label| &label.text)
                        .filter(|text| general.contains(text))
                        .cloned(),
                );
                rows.push(Row::Card(card));
            }
            row => rows.push(row),
        }
    }
    *page.rows() = rows;
}

fn take_general(card: &mut Card, general: &[Text]) -> Vec<Label> {
    let (general, own) = card.cautions.drain(..).partition(|label| general.contains(&label.text));
    card.cautions = own;
    general
}
