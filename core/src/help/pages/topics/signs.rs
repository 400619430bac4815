//! Signs of more danger, and the one that needs a doctor. Only what has a source that may be shown:
//! the others wait in docs/facts-to-check.md.

use super::{Block, Topic, TopicId};

pub(super) static SIGNS: Topic = Topic {
    title: id!("signs-title"),
    blocks: &[
        Block::Text(id!("signs-mean")),
        Block::Text(id!("signs-more")),
        Block::Emergency,
        Block::Heading(id!("signs-mark")),
        Block::Signs,
        Block::Heading(id!("signs-about")),
        Block::Text(id!("signs-neck-about")),
        Block::Topic(TopicId::Throat),
        Block::Text(id!("signs-leaving-about")),
        Block::Text(id!("signs-unseen")),
        Block::Hotlines,
    ],
};

pub(super) static THROAT: Topic = Topic {
    title: id!("signs-throat-title"),
    blocks: &[
        Block::Text(id!("signs-throat-first")),
        Block::Heading(id!("signs-throat-list")),
        Block::Risk(id!("signs-throat-now")),
        Block::Emergency,
        Block::Text(id!("signs-throat-breath")),
        Block::Text(id!("signs-throat-swallow")),
        Block::Text(id!("signs-throat-face")),
        Block::Text(id!("signs-throat-body")),
        Block::Text(id!("signs-throat-faint")),
        Block::Say(id!("signs-throat-say")),
    ],
};
