//! The device key of this phone: numbered HMAC-SHA-256 keys in one file beside the calculator's
//! own.
//!
//! Weaker than a phone's: whoever copies the folder has these keys too, and can then try codes
//! elsewhere, where a phone's hardware would answer on that phone only. The rest of the phone
//! behaves alike, so this serves to try things out and to test them.
//!
//! ```text
//! 1 B version · n × (1 B number · 32 B key) · 32 B SHA-256 of all before
//! ```
//!
//! It says that hardware holds its keys, as a phone's does: it plays one.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use ring::rand::SecureRandom;
use ring::{digest, hmac, rand};
use tally_core::{DeviceKey, DeviceKeyError, KeyId};
use zeroize::Zeroizing;

/// The file's name in the data folder.
pub const FILE_NAME: &str = "device.bin";
/// What is written before it takes that name.
pub const NEXT_FILE_NAME: &str = "device.new";

const VERSION: u8 = 2;
const KEY_BYTES: usize = 32;
const ENTRY_BYTES: usize = 1 + KEY_BYTES;
const HEAD_BYTES: usize = 1;
/// As many as there are numbers; more is no file of ours.
const MOST_KEYS: usize = KeyId::COUNT as usize;

/// Keys in a file.
pub struct FileKey {
    path: PathBuf,
    /// Held while the file is read or replaced; holds how the key is made to fail.
    failure: Mutex<Option<DeviceKeyError>>,
}

#[derive(Default)]
struct Keys {
    keys: Vec<(KeyId, Zeroizing<[u8; KEY_BYTES]>)>,
}

impl FileKey {
    pub fn in_folder(folder: &Path) -> Self {
        Self { path: folder.join(FILE_NAME), failure: Mutex::new(None) }
    }

    /// Makes every call fail like this, as hardware may, until it is set back to `None`.
    pub fn fail_with(&self, failure: Option<DeviceKeyError>) {
        *self.failure() = failure;
    }

    fn failure(&self) -> MutexGuard<'_, Option<DeviceKeyError>> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One call at a time, unless it is to fail.
    fn turn(&self) -> Result<MutexGuard<'_, Option<DeviceKeyError>>, DeviceKeyError> {
        let turn = self.failure();
        match *turn {
            Some(failure) => Err(failure),
            None => Ok(turn),
        }
    }

    fn read(&self) -> Result<Keys, DeviceKeyError> {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => Zeroizing::new(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Keys::default()),
            Err(_) => return Err(DeviceKeyError::Broken),
        };
        Keys::parse(&bytes).ok_or(DeviceKeyError::Broken)
    }

    fn write(&self, keys: &Keys) -> Result<(), DeviceKeyError> {
        replace(&self.path, &keys.to_bytes()).map_err(|_| DeviceKeyError::Broken)
    }
}

impl DeviceKey for FileKey {
    fn keys(&self) -> Result<Vec<KeyId>, DeviceKeyError> {
        let _turn = self.turn()?;
        Ok(self.read()?.keys.iter().map(|(id, _)| *id).collect())
    }

    fn prf(&self, key: KeyId, input: &[u8; 32]) -> Result<[u8; 32], DeviceKeyError> {
        let _turn = self.turn()?;
        let keys = self.read()?;
        let found = keys.keys.iter().find(|(id, _)| *id == key);
        let (_, secret) = found.ok_or(DeviceKeyError::Gone)?;
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &secret[..]), input);
        tag.as_ref().try_into().map_err(|_| DeviceKeyError::Broken)
    }

    fn make(&self) -> Result<KeyId, DeviceKeyError> {
        let _turn = self.turn()?;
        let mut keys = self.read()?;
        let free: Vec<KeyId> =
            KeyId::all().filter(|&id| keys.keys.iter().all(|(taken, _)| *taken != id)).collect();
        let (mut chance, mut secret) = ([0], Zeroizing::new([0; KEY_BYTES]));
        let random = rand::SystemRandom::new();
        random.fill(&mut chance).and(random.fill(&mut secret[..])).map_err(|_| DeviceKeyError::Broken)?;
        let place = usize::from(chance[0]).checked_rem(free.len()).ok_or(DeviceKeyError::Broken)?;
        let id = free[place];
        keys.keys.push((id, secret));
        self.write(&keys)?;
        Ok(id)
    }

    fn is_in_hardware(&self, _: KeyId) -> Result<bool, DeviceKeyError> {
        let _turn = self.turn()?;
        Ok(true)
    }

    fn destroy(&self, key: KeyId) -> Result<(), DeviceKeyError> {
        let _turn = self.turn()?;
        let mut keys = self.read()?;
        let before = keys.keys.len();
        keys.keys.retain(|(id, _)| *id != key);
        if keys.keys.len() == before {
            return Ok(());
        }
        self.write(&keys)
    }
}

impl Keys {
    /// `None` for anything that [`Keys::to_bytes`] did not write.
    fn parse(bytes: &[u8]) -> Option<Self> {
        let (body, sum) = bytes.split_last_chunk::<32>()?;
        if digest::digest(&digest::SHA256, body).as_ref() != sum {
            return None;
        }
        let (head, entries) = body.split_first_chunk::<HEAD_BYTES>()?;
        let [VERSION] = *head else { return None };
        if entries.len() % ENTRY_BYTES != 0 || entries.len() > MOST_KEYS * ENTRY_BYTES {
            return None;
        }
        let entry = |entry: &[u8]| {
            let (id, secret) = entry.split_first()?;
            let id = KeyId::all().find(|known| known.0 == u32::from(*id))?;
            Some((id, Zeroizing::new(<[u8; KEY_BYTES]>::try_from(secret).ok()?)))
        };
        let keys: Option<Vec<_>> = entries.chunks_exact(ENTRY_BYTES).map(entry).collect();
        Some(Self { keys: keys? })
    }

    fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let length = HEAD_BYTES + self.keys.len() * ENTRY_BYTES + digest::SHA256_OUTPUT_LEN;
        // Of the full size at once: a buffer that grew would leave keys behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(length));
        bytes.push(VERSION);
        for (id, secret) in &self.keys {
            bytes.push(u8::try_from(id.0).expect("a number is at most 8"));
            bytes.extend_from_slice(&secret[..]);
        }
        let sum = digest::digest(&digest::SHA256, &bytes);
        bytes.extend_from_slice(sum.as_ref());
        bytes
    }
}

/// The old or the new content after a crash, never a mixture. What stood there before is
/// overwritten where it lay, as far as the file system does so.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let next = path.with_file_name(NEXT_FILE_NAME);
    let mut file = open_private(&next)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    let old = OpenOptions::new().write(true).open(path);
    fs::rename(&next, path)?;
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    if let Ok(old) = old {
        wipe(old)?;
    }
    Ok(())
}

fn wipe(mut file: File) -> io::Result<()> {
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(0);
    file.rewind()?;
    file.write_all(&vec![0; length])?;
    file.sync_all()
}

#[cfg(unix)]
fn open_private(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn open_private(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_survive_the_process_and_answer_alike() {
        let folder = tempfile::tempdir().unwrap();
        let key = FileKey::in_folder(folder.path());
        assert_eq!(key.keys(), Ok(vec![]));
        assert_eq!(key.prf(KeyId(1), &[0; 32]), Err(DeviceKeyError::Gone));
        let first = key.make().unwrap();
        let second = key.make().unwrap();
        assert_ne!(second, first);
        let answer = key.prf(first, &[7; 32]).unwrap();
        assert_ne!(answer, key.prf(second, &[7; 32]).unwrap());
        let again = FileKey::in_folder(folder.path());
        assert_eq!(again.keys(), Ok(vec![first, second]));
        assert_eq!(again.prf(first, &[7; 32]), Ok(answer));
    }

    #[test]
    fn a_destroyed_key_is_gone_and_the_file_keeps_no_count() {
        let folder = tempfile::tempdir().unwrap();
        let key = FileKey::in_folder(folder.path());
        let length = || fs::metadata(folder.path().join(FILE_NAME)).unwrap().len();
        let first = key.make().unwrap();
        let one = length();
        for _ in 0..20 {
            let next = key.make().unwrap();
            assert_ne!(next, first);
            key.destroy(next).unwrap();
            key.destroy(next).unwrap();
            assert_eq!(key.prf(next, &[0; 32]), Err(DeviceKeyError::Gone));
            assert_eq!(length(), one);
        }
    }

    #[test]
    fn a_number_is_one_of_eight_that_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let key = FileKey::in_folder(folder.path());
        let mut made: Vec<u32> = (0..8).map(|_| key.make().unwrap().0).collect();
        assert_eq!(key.make(), Err(DeviceKeyError::Broken));
        key.destroy(KeyId(3)).unwrap();
        assert_eq!(key.make(), Ok(KeyId(3)));
        made.sort_unstable();
        assert_eq!(made, [1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn it_plays_a_phone_with_hardware_for_keys() {
        let folder = tempfile::tempdir().unwrap();
        let key = FileKey::in_folder(folder.path());
        let id = key.make().unwrap();
        assert_eq!(key.is_in_hardware(id), Ok(true));
        key.fail_with(Some(DeviceKeyError::Busy));
        assert_eq!(key.is_in_hardware(id), Err(DeviceKeyError::Busy));
    }

    #[test]
    fn a_file_cut_short_or_with_any_bit_flipped_is_broken() {
        let folder = tempfile::tempdir().unwrap();
        let key = FileKey::in_folder(folder.path());
        let id = key.make().unwrap();
        let path = folder.path().join(FILE_NAME);
        let good = fs::read(&path).unwrap();
        for length in 0..good.len() {
            fs::write(&path, &good[..length]).unwrap();
            assert_eq!(key.keys(), Err(DeviceKeyError::Broken), "cut to {length}");
        }
        for bit in 0..good.len() * 8 {
            let mut bad = good.clone();
            bad[bit / 8] ^= 1 << (bit % 8);
            fs::write(&path, bad).unwrap();
            assert_eq!(key.prf(id, &[0; 32]), Err(DeviceKeyError::Broken), "bit {bit} flipped");
        }
    }

    #[test]
    fn a_broken_file_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE_NAME);
        fs::write(&path, b"something else").unwrap();
        let key = FileKey::in_folder(folder.path());
        assert_eq!(key.make(), Err(DeviceKeyError::Broken));
        assert_eq!(key.destroy(KeyId(1)), Err(DeviceKeyError::Broken));
        assert_eq!(fs::read(&path).unwrap(), b"something else");
    }

    #[test]
    fn what_cannot_be_read_is_broken() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(FILE_NAME)).unwrap();
        let key = FileKey::in_folder(folder.path());
        assert_eq!(key.keys(), Err(DeviceKeyError::Broken));
    }

    #[test]
    fn fails_as_it_is_told_to() {
        let folder = tempfile::tempdir().unwrap();
        let key = FileKey::in_folder(folder.path());
        let id = key.make().unwrap();
        key.fail_with(Some(DeviceKeyError::Busy));
        assert_eq!(key.prf(id, &[0; 32]), Err(DeviceKeyError::Busy));
        assert_eq!(key.make(), Err(DeviceKeyError::Busy));
        key.fail_with(None);
        assert!(key.prf(id, &[0; 32]).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_reads_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let key = FileKey::in_folder(folder.path());
        key.make().unwrap();
        let mode = fs::metadata(folder.path().join(FILE_NAME)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
