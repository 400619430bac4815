use std::sync::Mutex;

use super::*;
use crate::device_key::MemoryDeviceKey;

const CONTAINER: [u8; 16] = [5; 16];

/// Counts the calls, and is busy for some of them.
struct Counting {
    device: MemoryDeviceKey,
    questions: Mutex<Vec<[u8; 32]>>,
    /// How often each question is refused, and how.
    refused: Option<(usize, DeviceKeyError)>,
}

impl Counting {
    fn new(refused: Option<(usize, DeviceKeyError)>) -> (Self, KeyId) {
        let device = MemoryDeviceKey::seeded([7; 32]);
        let id = device.make().unwrap();
        (Self { device, questions: Mutex::default(), refused }, id)
    }

    fn asked(&self) -> usize {
        self.questions.lock().unwrap().len()
    }
}

impl DeviceKey for Counting {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        self.device.keys()
    }
    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        let mut questions = self.questions.lock().unwrap();
        questions.push(*input);
        let times = questions.iter().filter(|question| *question == input).count();
        match self.refused {
            Some((refused, error)) if times <= refused => Err(error),
            _ => self.device.prf(key, input),
        }
    }
    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        self.device.make()
    }
    fn is_in_hardware(&self, key: KeyId) -> Result<bool, DeviceKeyError> {
        self.device.is_in_hardware(key)
    }
    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        self.device.destroy(key)
    }
}

fn pin_key() -> Key {
    Key::from_bytes([9; 32])
}

#[test]
fn each_answer_is_the_next_question() {
    let (counting, id) = Counting::new(None);
    let links = Links::parse(3).unwrap();
    let part = derive_device_part(&counting, id, &pin_key(), &CONTAINER, links).unwrap();
    let mut answer = pin_key();
    for link in 0..3 {
        let question = crypto::derive_key(&[], &answer, &[b"calculator 2 link", &CONTAINER, &[3, link]]);
        assert_eq!(counting.questions.lock().unwrap()[usize::from(link)], *question.expose_bytes());
        answer = Key::from_bytes(counting.device.prf(id, question.expose_bytes()).unwrap());
    }
    assert!(part.ct_eq(answer.expose_bytes()));
    assert_eq!(counting.asked(), 3);
}

#[test]
fn length_and_container_change_every_question() {
    let part = |container: u8, links: u8| {
        let (counting, id) = Counting::new(None);
        let container = [container; 16];
        derive_device_part(&counting, id, &pin_key(), &container, Links::parse(links).unwrap()).unwrap();
        counting.questions.into_inner().unwrap()
    };
    let all: Vec<_> = [part(1, 4), part(2, 4), part(1, 5)].concat();
    let different: std::collections::BTreeSet<_> = all.iter().collect();
    assert_eq!(different.len(), all.len());
}

#[test]
fn a_link_that_is_busy_is_tried_again_and_anything_else_fails_the_chain() {
    use DeviceKeyError::{Broken, Busy, Gone, Locked};
    let links = Links::parse(5).unwrap();
    for (refused, error, result, asked) in [
        (3, Busy, None, 20),
        (3, Locked, None, 20),
        (4, Busy, Some(Busy), 4),
        (4, Locked, Some(Locked), 4),
        (1, Broken, Some(Broken), 1),
        (1, Gone, Some(Gone), 1),
    ] {
        let (counting, id) = Counting::new(Some((refused, error)));
        let part = derive_device_part(&counting, id, &pin_key(), &CONTAINER, links);
        assert_eq!((part.err(), counting.asked()), (result, asked), "{error}, {refused} times");
    }
}

#[test]
fn as_many_links_as_take_about_a_third_of_a_second() {
    for (call_ms, links) in
        [(0, 32), (1, 32), (9, 32), (10, 30), (30, 10), (75, 4), (150, 2), (301, 1), (u64::MAX, 1)]
    {
        assert_eq!(Links::calibrated(call_ms).count(), links, "{call_ms} ms");
    }
    assert_eq!(Links::DEFAULT.count(), 4);
    assert!(Links::parse(0).is_none() && Links::parse(33).is_none());
    assert!(Links::parse(1).is_some() && Links::parse(32).is_some());
}
