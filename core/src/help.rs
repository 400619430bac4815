//! stub
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Plan,
}
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Screen {
    Home,
}
#[derive(Clone, Debug, Default)]
pub(crate) struct Session;
#[derive(Clone, Debug)]
pub(crate) struct Tried;
pub(crate) struct Context<'a> {
    pub(crate) now: crate::time::Now,
    pub(crate) directory: &'a (),
    pub(crate) people: &'a [&'a crate::plan::Person],
    pub(crate) where_am_i: &'a [&'a crate::view::Text],
    pub(crate) where_to_go: &'a [&'a crate::view::Text],
    pub(crate) tried: Option<&'a Tried>,
}
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Stay,
    Back,
    OpenPlan,
    Go(Screen),
    Perform(crate::event::Effect, Option<Tried>),
}
pub(crate) fn draw(_: Screen, _: &Session, _: &Context<'_>, page: &mut crate::view::PageBuilder<'_>) {
    page.title("Help");
    let control = page.control("My plan", crate::view::Weight::Plain, Action::Plan);
    page.row(crate::view::Row::Button(control));
}
pub(crate) fn act(_: Action, _: &mut Session, _: &Context<'_>) -> Outcome {
    Outcome::OpenPlan
}
