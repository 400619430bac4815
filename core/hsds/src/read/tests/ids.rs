//! Faults of ids and references.

use super::*;

#[test]
fn every_fault_of_an_id_is_reported_once() {
    assert_faults([
        (
            "/phones/0/id",
            json!(id(1)),
            ".phones[0].id: \"00000000-0000-4000-8000-000000000001\" was used before, on line 1: every id is used once",
        ),
        (
            "/phones/0/id",
            json!("three"),
            ".phones[0].id: \"three\" is not a UUID, such as 1f2f2331-298f-559e-85cb-eaff311b9418; uuidgen makes one",
        ),
        (
            "/phones/0/service_id",
            json!(id(99)),
            ".phones[0].service_id: \"00000000-0000-4000-8000-000000000099\" is not the id of the service it stands in: \
             leave it out",
        ),
        (
            "/organization_id",
            json!(id(99)),
            ".organization_id: \"00000000-0000-4000-8000-000000000099\" is not the id of the organization it stands in: \
             leave it out",
        ),
        (
            "/phones/0/languages/0/phone_id",
            json!(id(2)),
            ".phones[0].languages[0].phone_id: \"00000000-0000-4000-8000-000000000002\" is not the id of the phone it \
             stands in: leave it out",
        ),
        (
            "/attributes/0/link_id",
            json!(id(3)),
            ".attributes[0].link_id: \"00000000-0000-4000-8000-000000000003\" is not the id of the object it stands in: \
             leave it out",
        ),
    ]);
}
