//! Settings, reached from the plan only: the codes, the decoy, what holds and what does not, and
//! the end.
//!
//! What cannot be undone asks for a typed word first.

use super::choosing::Purpose;
use super::pages::Action;
use super::state::{Mode, State};
use super::visit::{PlanVisit, Screen};
use super::work::Job;
use crate::directory;
use crate::document::SaveState;
use crate::notes;
use crate::text::Text;
use crate::vault::Kind;
use crate::view::{Emphasis, FieldKind, PageBuilder, Row};

/// A page of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SettingsScreen {
    Root,
    /// Which region's services come first.
    Region,
    Limits,
    Code,
    CodeDone,
    Decoy,
    DecoyDone,
    /// Whether opening the decoy erases the plan.
    DecoyErase,
    Erase,
    Erasing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SettingsAction {
    Go(SettingsScreen),
    Back,
    /// By its id; none follows how the app was set up.
    Region(Option<&'static str>),
    ChooseCode,
    ChooseDecoyCode,
    EditDecoy,
    RemoveDecoy,
    DecoyErases(bool),
    Erase,
}

/// The field that takes the typed word; far from every field of plan and notes.
const CONFIRMATION_FIELD: u32 = 0xFFFF_0001;

pub(super) fn draw(screen: SettingsScreen, visit: &PlanVisit, page: &mut PageBuilder<'_, Action>) {
    let words = page.words();
    let go = SettingsAction::Go;
    let title = match screen {
        SettingsScreen::Root => id!("settings-title"),
        SettingsScreen::Region => id!("settings-region"),
        SettingsScreen::Limits => id!("settings-limits-title"),
        SettingsScreen::Code => id!("settings-code-title"),
        SettingsScreen::CodeDone => id!("settings-code-done-title"),
        SettingsScreen::Decoy => id!("settings-decoy-title"),
        SettingsScreen::DecoyDone => id!("settings-decoy-done-title"),
        SettingsScreen::DecoyErase => id!("settings-decoy-erase-title"),
        SettingsScreen::Erase | SettingsScreen::Erasing => id!("settings-erase-title"),
    };
    page.title(words.say(title));
    if let Some(notice) = visit.notice {
        page.announce(words.say(notice));
        page.banner(notice);
    }
    match visit.saving.state {
        SaveState::Saving => page.banner(id!("saving")),
        SaveState::Saved if visit.notice.is_none() => page.banner(id!("saved")),
        SaveState::Failed | SaveState::DoesNotFit { .. } => page.caution(id!("settings-save-failed")),
        SaveState::Idle | SaveState::Saved => {}
    }
    match screen {
        SettingsScreen::Root => {
            page.text(id!("settings-code-who"));
            page.button(id!("settings-code"), go(SettingsScreen::Code));
            page.button(id!("settings-decoy"), go(SettingsScreen::Decoy));
            page.button(id!("settings-region"), go(SettingsScreen::Region));
            page.button(id!("settings-limits"), go(SettingsScreen::Limits));
            page.emphasized_button(id!("settings-erase"), Emphasis::Destructive, go(SettingsScreen::Erase));
        }
        SettingsScreen::Region => draw_region(visit, page),
        SettingsScreen::Limits => draw_limits(page),
        SettingsScreen::Code => {
            page.text(id!("settings-code-text"));
            page.caution(id!("settings-code-old-copy"));
            page.emphasized_button(id!("settings-code-go"), Emphasis::Primary, SettingsAction::ChooseCode);
        }
        SettingsScreen::CodeDone => page.text(id!("settings-code-done")),
        SettingsScreen::Decoy => draw_decoy(visit, page),
        SettingsScreen::DecoyDone => {
            page.text(id!("settings-decoy-done"));
            page.emphasized_button(id!("settings-decoy-edit"), Emphasis::Primary, SettingsAction::EditDecoy);
        }
        SettingsScreen::DecoyErase => {
            page.caution(id!("settings-decoy-erase-what"));
            page.caution(id!("settings-decoy-erase-evidence"));
            page.text(id!("settings-decoy-erase-choice"));
            let label = words.say(id!("settings-decoy-erase-field"));
            page.field(CONFIRMATION_FIELD, label, visit.confirmation.clone(), FieldKind::Confirmation);
            page.button(id!("settings-decoy-erase-stop"), SettingsAction::Back);
            page.emphasized_button(
                id!("settings-decoy-erase-go"),
                Emphasis::Destructive,
                SettingsAction::DecoyErases(true),
            );
        }
        SettingsScreen::Erase => {
            page.caution(id!("settings-erase-what"));
            page.caution(id!("settings-erase-evidence"));
            page.caution(id!("settings-erase-sign"));
            page.text(id!("settings-erase-left"));
            let label = words.say(id!("settings-erase-field"));
            page.field(CONFIRMATION_FIELD, label, visit.confirmation.clone(), FieldKind::Confirmation);
            page.emphasized_button(id!("settings-erase-go"), Emphasis::Destructive, SettingsAction::Erase);
        }
        SettingsScreen::Erasing => page.row(Row::Busy(words.say(id!("settings-erase-busy")).into())),
    }
}

fn draw_region(visit: &PlanVisit, page: &mut PageBuilder<'_, Action>) {
    let chosen = visit.plan.settings().region.as_deref();
    page.text(id!("settings-region-text"));
    let words = page.words();
    page.choice(words.say(id!("settings-region-as-set-up")), chosen.is_none(), SettingsAction::Region(None));
    for directory in directory::embedded() {
        let region = directory.region();
        page.choice(directory.name(), chosen == Some(region), SettingsAction::Region(Some(region)));
    }
}

fn draw_limits(page: &mut PageBuilder<'_, Action>) {
    page.heading(id!("settings-limits-yes"));
    page.text(id!("settings-limits-yes-file"));
    page.text(id!("settings-limits-yes-glance"));
    page.text(id!("settings-limits-yes-guess"));
    page.heading(id!("settings-limits-no"));
    page.caution(id!("settings-limits-no-spy"));
    page.caution(id!("settings-limits-no-typed"));
    page.caution(id!("settings-limits-no-installed"));
    page.caution(id!("settings-limits-no-calls"));
    page.caution(id!("settings-limits-no-forced"));
    page.caution(id!("settings-limits-no-lab"));
    page.caution(id!("settings-limits-no-moment"));
    page.caution(id!("settings-limits-no-copy"));
    page.caution(id!("settings-limits-no-old"));
    page.caution(id!("settings-limits-no-setup-code"));
    page.caution(id!("settings-limits-forgotten"));
    page.heading(id!("settings-limits-after"));
    page.caution(id!("settings-limits-after-plan"));
    page.caution(id!("settings-limits-after-traces"));
    page.caution(id!("settings-limits-after-sign"));
    let elsewhere = id!("settings-limits-emergency-any");
    page.text(page.by_platform(id!("settings-limits-emergency"), elsewhere, elsewhere));
}

fn draw_decoy(visit: &PlanVisit, page: &mut PageBuilder<'_, Action>) {
    if visit.companion.is_none() {
        page.text(id!("settings-decoy-what"));
        page.text(id!("settings-decoy-apart"));
        page.text(id!("settings-decoy-belief"));
        page.text(id!("settings-decoy-wait"));
        page.emphasized_button(
            id!("settings-decoy-set-up"),
            Emphasis::Primary,
            SettingsAction::ChooseDecoyCode,
        );
        return;
    }
    page.text(id!("settings-decoy-belief"));
    page.text(id!("settings-decoy-wait"));
    page.button(id!("settings-decoy-edit"), SettingsAction::EditDecoy);
    page.button(id!("settings-decoy-change"), SettingsAction::ChooseDecoyCode);
    if visit.decoy.as_ref().is_some_and(|decoy| decoy.kind == Kind::ErasingDecoy) {
        page.caution(id!("settings-decoy-erase-on"));
        page.button(id!("settings-decoy-erase-turn-off"), SettingsAction::DecoyErases(false));
    } else {
        page.button(id!("settings-decoy-erase-off"), SettingsAction::Go(SettingsScreen::DecoyErase));
    }
    page.emphasized_button(id!("settings-decoy-remove"), Emphasis::Destructive, SettingsAction::RemoveDecoy);
}

impl State {
    pub(super) fn settings_action(&mut self, action: SettingsAction) {
        let words = self.words();
        let Mode::Plan(visit) = &mut self.mode else { return };
        match action {
            SettingsAction::Go(screen) => {
                visit.go(Screen::Settings(screen));
                if screen == SettingsScreen::Decoy {
                    self.open_decoy();
                }
            }
            SettingsAction::Back => {
                visit.back();
            }
            SettingsAction::Region(region) => {
                visit.plan.settings_mut().region = region.map(Text::from);
                self.save_plan();
            }
            SettingsAction::ChooseCode => self.choose(Purpose::Plan),
            SettingsAction::ChooseDecoyCode => self.choose(Purpose::Decoy),
            SettingsAction::EditDecoy => {
                if visit.decoy.is_some() {
                    visit.go(Screen::Decoy(notes::Screen::List));
                } else {
                    visit.notice = Some(id!("settings-decoy-unreadable"));
                    self.open_decoy();
                }
            }
            SettingsAction::RemoveDecoy => self.remove_decoy(),
            SettingsAction::DecoyErases(true)
                if !confirmed(&visit.confirmation, &words.say(id!("settings-erase-word"))) =>
            {
                visit.notice = Some(id!("settings-erase-mistyped"));
            }
            SettingsAction::DecoyErases(erases) => {
                let Some(decoy) = &mut visit.decoy else {
                    visit.notice = Some(id!("settings-decoy-unreadable"));
                    return;
                };
                decoy.kind = if erases { Kind::ErasingDecoy } else { Kind::Decoy };
                visit.go(Screen::Settings(SettingsScreen::Decoy));
                self.save_decoy();
            }
            SettingsAction::Erase
                if !confirmed(&visit.confirmation, &words.say(id!("settings-erase-word"))) =>
            {
                visit.notice = Some(id!("settings-erase-mistyped"));
            }
            SettingsAction::Erase => {
                visit.go(Screen::Settings(SettingsScreen::Erasing));
                self.sealed.clear();
                self.works.take(|job| matches!(job, Job::Save(_)));
                self.add_work(Job::Erase);
            }
        }
    }

    pub(super) fn settings_fill(&mut self, field: u32, text: Text) {
        if let (Mode::Plan(visit), CONFIRMATION_FIELD) = (&mut self.mode, field) {
            visit.confirmation = text;
        }
    }
}

/// Case and spaces around it do not matter: hands shake.
fn confirmed(typed: &str, word: &str) -> bool {
    typed.trim().to_lowercase() == word.to_lowercase()
}
