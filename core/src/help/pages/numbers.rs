//! The numbers of 911 and of the national hotline, to read: for a page on a phone that can keep
//! nothing.

use super::super::wording;
use crate::directory::{Kind, PhoneType, Services, embedded, translated};
use crate::view::{Label, PageBuilder, Row};
use crate::words::FluentArgs;

/// Draws both as text; the hotline's name and number are the directory's.
pub(crate) fn draw<A>(page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    let emergency =
        wording::label_with_number(words, id!("setup-cannot-emergency"), &wording::emergency_number());
    page.row(Row::Text(emergency));
    let services = Services::choose(embedded(), None);
    let hotline = services.iter().find(|service| service.kind() == Kind::Hotline);
    let Some((service, phone)) = hotline.and_then(|it| Some((it, it.phone(PhoneType::Voice)?))) else {
        return;
    };
    let told = |number: String| {
        let mut arguments = FluentArgs::new();
        arguments.set("name", translated::name(service, words.language()));
        arguments.set("number", number);
        words.say_args(id!("setup-cannot-hotline"), &arguments)
    };
    let number = &phone.number;
    page.row(Row::Text(Label {
        text: told(number.to_string()),
        spoken: told(wording::spoken(words, number)),
    }));
}
