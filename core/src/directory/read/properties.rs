//! The properties that are known, record by record: those read here, and those of HSDS 3.0 that may stand beside them. Anything else is
//! refused, so that a slip such as `schedule` for `schedules` cannot open a closed line.

pub(super) const FILE: &[&str] = &["region", "contents", "$schema"];
pub(super) const REGION: &[&str] = &["id", "name"];
pub(super) const ORGANIZATION: &[&str] = &[
    "id",
    "name",
    "alternate_name",
    "description",
    "email",
    "website",
    "year_incorporated",
    "legal_status",
    "logo",
    "contacts",
    "services",
];
pub(super) const SERVICE: &[&str] = &[
    "id",
    "organization_id",
    "name",
    "alternate_name",
    "description",
    "url",
    "additional_urls",
    "email",
    "status",
    "interpretation_services",
    "application_process",
    "fees_description",
    "eligibility_description",
    "minimum_age",
    "maximum_age",
    "assured_date",
    "assurer_email",
    "last_modified",
    "phones",
    "contacts",
    "schedules",
    "service_areas",
    "languages",
    "attributes",
];
pub(super) const PHONE: &[&str] =
    &["id", "service_id", "number", "type", "description", "languages", "attributes"];
pub(super) const CONTACT: &[&str] =
    &["id", "organization_id", "service_id", "name", "title", "department", "email", "phones"];
pub(super) const SCHEDULE: &[&str] = &[
    "id",
    "service_id",
    "freq",
    "byday",
    "opens_at",
    "closes_at",
    "valid_from",
    "valid_to",
    "description",
    "notes",
    "attributes",
];
pub(super) const SERVICE_AREA: &[&str] =
    &["id", "service_id", "name", "description", "extent", "extent_type", "uri"];
pub(super) const LANGUAGE: &[&str] = &["id", "service_id", "phone_id", "name", "code", "note"];
pub(super) const URL: &[&str] = &["id", "service_id", "organization_id", "label", "url"];
pub(super) const ATTRIBUTE: &[&str] = &["id", "link_id", "link_type", "link_entity", "label", "value"];
