//! The known properties of each record and their forms: those read here, and others of HSDS that
//! are allowed. Anything else is refused, so that a slip such as `schedule` for `schedules` cannot
//! make a closed line look open.

use serde_json::Value;

use super::{Fault, is_https, is_uuid};
use crate::dates::{is_date_time, parse_day};

/// The names of one record's properties.
pub(super) type Properties = &'static [(&'static str, Form)];

/// The form of a value, as in HSDS's schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Text,
    Uuid,
    Number,
    /// An integer, or one that is dialed.
    Whole,
    Date,
    Day,
    DateTime,
    Email,
    Address,
    Https,
    List,
    /// A list of what a region offers.
    Offers,
    Object,
}

impl Form {
    /// What is wrong with a value that should be of this form.
    pub(super) fn fault_of(self, value: &Value) -> Option<Fault> {
        match self {
            Self::List | Self::Offers => match value {
                Value::Array(list) if list.is_empty() && self == Self::Offers => Some(Fault::NoService),
                Value::Array(list) if list.is_empty() => Some(Fault::EmptyList),
                Value::Array(_) => None,
                _ => Some(Fault::WrongType("a list, in [ ]")),
            },
            Self::Object => (!value.is_object()).then_some(Fault::WrongType("an object, in { }")),
            Self::Number => (!value.is_number()).then_some(Fault::WrongType("a number, without quotes")),
            Self::Whole => (!value.is_u64()).then_some(Fault::WrongType("a whole number, without quotes")),
            _ => match value.as_str() {
                None => Some(Fault::WrongType("text, in double quotes")),
                Some(text) if text.trim().is_empty() => None,
                Some(text) => self.fault_of_text(text),
            },
        }
    }

    fn fault_of_text(self, text: &str) -> Option<Fault> {
        let (sound, fault) = match self {
            Self::Uuid => (is_uuid(text), Fault::BadId),
            Self::Date | Self::Day => (parse_day(text).is_some(), Fault::BadDate(false)),
            Self::DateTime => (is_date_time(text), Fault::NotADateTime),
            Self::Email => (is_email(text), Fault::NotEmail),
            Self::Https => (is_https(text), Fault::NotHttps),
            Self::Address => {
                let secure = text.replacen("http://", "https://", 1);
                (is_https(&secure), Fault::NotAnAddress)
            }
            _ => return None,
        };
        (!sound).then_some(fault)
    }
}

fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    !name.is_empty() && host.contains('.') && !text.contains(char::is_whitespace) && !host.contains('@')
}

use Form::{Address, Date, DateTime, Day, Email, Https, List, Number, Object, Offers, Text, Uuid, Whole};

pub(super) const FILE: Properties = &[("region", Object), ("contents", Offers), ("$schema", Text)];
pub(super) const REGION: Properties = &[("id", Text), ("name", Text), ("state", Text), ("attributes", List)];
pub(super) const ORGANIZATION: Properties = &[
    ("id", Uuid),
    ("name", Text),
    ("alternate_name", Text),
    ("description", Text),
    ("email", Email),
    ("website", Address),
    ("year_incorporated", Number),
    ("legal_status", Text),
    ("logo", Text),
    ("contacts", List),
    ("services", Offers),
];
pub(super) const SERVICE: Properties = &[
    ("id", Uuid),
    ("organization_id", Uuid),
    ("name", Text),
    ("alternate_name", Text),
    ("description", Text),
    ("url", Https),
    ("additional_urls", List),
    ("email", Email),
    ("status", Text),
    ("interpretation_services", Text),
    ("application_process", Text),
    ("fees_description", Text),
    ("eligibility_description", Text),
    ("minimum_age", Number),
    ("maximum_age", Number),
    ("alert", Text),
    ("assured_date", Date),
    ("assurer_email", Email),
    ("last_modified", DateTime),
    ("phones", List),
    ("contacts", List),
    ("schedules", List),
    ("service_areas", List),
    ("languages", List),
    ("attributes", List),
];
pub(super) const PHONE: Properties = &[
    ("id", Uuid),
    ("service_id", Uuid),
    ("contact_id", Uuid),
    ("number", Text),
    ("extension", Whole),
    ("type", Text),
    ("description", Text),
    ("languages", List),
    ("attributes", List),
];
pub(super) const CONTACT: Properties = &[
    ("id", Uuid),
    ("organization_id", Uuid),
    ("service_id", Uuid),
    ("name", Text),
    ("title", Text),
    ("department", Text),
    ("email", Email),
    ("phones", List),
];
pub(super) const SCHEDULE: Properties = &[
    ("id", Uuid),
    ("service_id", Uuid),
    ("freq", Text),
    ("byday", Text),
    ("opens_at", Text),
    ("closes_at", Text),
    ("valid_from", Day),
    ("valid_to", Day),
    ("description", Text),
    ("notes", Text),
    ("attributes", List),
];
pub(super) const SERVICE_AREA: Properties = &[
    ("id", Uuid),
    ("service_id", Uuid),
    ("name", Text),
    ("description", Text),
    ("extent", Text),
    ("extent_type", Text),
    ("uri", Text),
];
pub(super) const LANGUAGE: Properties =
    &[("id", Uuid), ("service_id", Uuid), ("phone_id", Uuid), ("name", Text), ("code", Text), ("note", Text)];
pub(super) const URL: Properties =
    &[("id", Uuid), ("service_id", Uuid), ("organization_id", Uuid), ("label", Text), ("url", Https)];
pub(super) const ATTRIBUTE: Properties = &[
    ("id", Uuid),
    ("link_id", Uuid),
    ("link_type", Text),
    ("link_entity", Text),
    ("label", Text),
    ("value", Text),
];
