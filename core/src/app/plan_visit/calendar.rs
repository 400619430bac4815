//! Which day it is at the person's place: that of the region whose services come first.

use super::PlanVisit;
use crate::app::phone::Context;
use crate::time::Now;
use crate::{directory, plan};

/// Where no region is chosen: six hours behind UTC, as in the middle of the country. Nowhere in the
/// contiguous states is the day another one for more than two hours around midnight.
const MIDDLE_MS: i64 = 6 * 3_600_000;

impl PlanVisit {
    /// Tells the plan which day it is.
    pub(super) fn tell_the_day(&mut self, context: &Context<'_>) {
        let region = self.plan.settings().region.as_deref().or(context.phone.region());
        let (today, latest) = days_in(region, context.now);
        let language = self.words(context.phone).language();
        self.session.today = context.now.day();
        self.session.calendar = plan::Calendar::new(today, latest, language);
    }
}

/// The day in a region, and the last one that may have begun where the person is; in days since
/// 1970-01-01.
fn days_in(region: Option<&str>, now: Now) -> (i32, i32) {
    match directory::zone_of(region) {
        Some(zone) => {
            let today = i32::try_from(zone.day_at(now.utc())).unwrap_or_default();
            (today, today)
        }
        None => (now.earlier_by(MIDDLE_MS).day(), now.day()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_ends_at_midnight_of_the_region_and_else_in_the_middle_of_the_country() {
        let days = |region, moment: &str| {
            let moment = moment.parse::<chrono::DateTime<chrono::Utc>>().unwrap();
            days_in(region, Now { wall_ms: moment.timestamp_millis(), monotonic_ms: 0, boot_id: 0 })
        };
        let westchester = Some("westchester-ny");
        // Monday, 2 March 2026, is day 20,514.
        assert_eq!(days(westchester, "2026-03-03T04:59:59Z"), (20_514, 20_514));
        assert_eq!(days(westchester, "2026-03-03T05:00:00Z"), (20_515, 20_515));
        for region in [None, Some("us-national"), Some("atlantis")] {
            assert_eq!(days(region, "2026-03-02T23:59:59Z"), (20_514, 20_514));
            // Where the sun rises first, Tuesday may have begun.
            assert_eq!(days(region, "2026-03-03T05:59:59Z"), (20_514, 20_515));
            assert_eq!(days(region, "2026-03-03T06:00:00Z"), (20_515, 20_515));
        }
    }

    #[test]
    fn no_clock_makes_it_panic() {
        for wall_ms in [i64::MIN, -1, 0, i64::MAX] {
            for region in [None, Some("westchester-ny")] {
                let (today, latest) = days_in(region, Now { wall_ms, monotonic_ms: 0, boot_id: 0 });
                assert!(today <= latest && latest <= 1, "{wall_ms}: {today} {latest}");
            }
        }
    }
}
