//! The phones of a service, or of a contact.

use super::{ENTRIES, Ids, NAME, Node, Reader, properties};
use crate::error::Fault;
use crate::number::{self, NumberFault, Owner};
use crate::service::{Kind, Phone, PhoneType};
use tally_phone_number::PhoneNumber;

impl Reader<'_> {
    pub(super) fn phones(&mut self, node: &Node<'_>, ids: Ids<'_>, kind: Kind) -> Vec<Phone> {
        let mut phones: Vec<Phone> = Vec::new();
        for at in node.optional_list("phones", ENTRIES) {
            let Some(phone) = self.phone(&at, ids, kind) else { continue };
            if phones.iter().any(|other| other.kind == phone.kind) {
                at.fault_at("type", Fault::SecondOfItsType);
            }
            phones.push(phone);
        }
        phones
    }

    pub(super) fn phone(&mut self, node: &Node<'_>, ids: Ids<'_>, kind: Kind) -> Option<Phone> {
        node.knows_only(properties::PHONE);
        let id = self.id(node);
        let ids = Ids { phone: id.as_deref(), ..ids };
        ids.hold(node);
        let phone =
            PhoneType::ALL.iter().find(|(_, word)| node.optional_word("type", NAME).as_deref() == Some(word));
        if phone.is_none() && node.word("type", NAME).is_some() {
            let words = PhoneType::ALL.iter().map(|(_, word)| *word).collect();
            node.fault_at("type", Fault::UnknownWord(words));
        }
        let phone = phone.map(|(phone, _)| *phone);
        let owner = phone.map(|phone| Owner { phone, kind, national: self.national });
        let number = self.number(node, owner);
        let languages = self.languages(node, ids);
        let (mut text_body, mut text_body_es) = (None, None);
        for attribute in self.attributes(node, id.as_deref(), |_| false) {
            match attribute.label.as_str() {
                "text-body" | "text-body:es" if phone.is_some_and(|phone| phone != PhoneType::Text) => {
                    attribute.node.fault_at("label", Fault::NotATextLine);
                }
                "text-body" => text_body = Some(attribute.value),
                "text-body:es" => text_body_es = Some(attribute.value),
                _ => {
                    let words = vec!["text-body", "text-body:es"];
                    attribute.node.fault_at("label", Fault::UnknownWord(words));
                }
            }
        }
        Some(Phone { number: number?, kind: phone?, languages, text_body, text_body_es })
    }

    /// The number with its extension.
    fn number(&self, node: &Node<'_>, owner: Option<Owner>) -> Option<PhoneNumber> {
        let written = node.word("number", NAME)?;
        let number = match number::read(&written, owner) {
            Ok(number) => number,
            Err(fault) => return node.none_at("number", Fault::Number(fault)),
        };
        let Some(extension) = node.optional_number("extension") else { return Some(number) };
        if owner.is_some_and(|owner| owner.phone == PhoneType::Text) {
            return node.none_at("extension", Fault::Number(NumberFault::ExtensionOfText));
        }
        match number::with_extension(&written, extension) {
            Ok(number) => Some(number),
            Err(fault) => node.none_at("extension", Fault::Number(fault)),
        }
    }
}
