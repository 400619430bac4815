//! All topics, what is urgent first.

use super::{Block, Topic};

pub(super) static CONTENTS: Topic =
    Topic { title: id!("topics-title"), blocks: &[Block::Text(id!("topics-intro"))] };
