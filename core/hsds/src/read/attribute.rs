//! One attribute: a label and a value.

use super::{NAME, Node};
use crate::error::Fault;

/// One attribute and its place.
pub(super) struct Attribute<'n> {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) node: Node<'n>,
}

impl Attribute<'_> {
    /// Records a fault of the value.
    pub(super) fn fault(&self, fault: Fault) {
        self.node.fault_at("value", fault);
    }

    /// The value as a name, which is shorter than other texts.
    pub(super) fn name(&self) -> String {
        let found = self.value.chars().count();
        if found > NAME {
            self.fault(Fault::TooLong { found, most: NAME });
        }
        self.value.clone()
    }
}
