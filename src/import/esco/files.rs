//! The six files of ESCO: from inside the program or from a folder, gzipped or not.
//!
//! They are embedded because `innsats import esco` must work for a stranger from any folder and from the one file
//! that was installed; 2.9 MB is a tenth of the program. See `docs/adr/` on ESCO.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "data-import/esco/"]
#[include = "*.csv.gz"]
struct Embedded;

/// The whole of ESCO in one file unpacks to 6 MB; what grows beyond this is not ESCO.
const LARGEST: u64 = 64 * 1024 * 1024;

/// A file of the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EscoFile {
    /// The groups of skills, named in English and in unofficial bokmål.
    Groups,
    /// The skills, named in English and in unofficial bokmål.
    Skills,
    /// Which skills and groups are broader than which.
    Broader,
    /// Which skills are related to which, and how.
    Related,
    /// The occupations, named in English and in unofficial bokmål.
    Occupations,
    /// Which skills each occupation asks for.
    OccupationSkills,
}

impl EscoFile {
    /// Every file, in the order in which they depend on each other.
    pub const ALL: [Self; 6] =
        [Self::Groups, Self::Skills, Self::Broader, Self::Related, Self::Occupations, Self::OccupationSkills];

    /// The name without ending: `esco_skills`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Groups => "esco_skill_groups",
            Self::Skills => "esco_skills",
            Self::Broader => "esco_skill_broader",
            Self::Related => "esco_skill_skill",
            Self::Occupations => "esco_occupations",
            Self::OccupationSkills => "esco_occupation_skill",
        }
    }

    /// The columns that are read. Others may stand beside them.
    pub(super) const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Groups => &["group_code", "uri", "parent_code", "label_en", "label_nb_unofficial"],
            Self::Skills => &[
                "skill_no",
                "uuid",
                "type",
                "group_code",
                "collections",
                "label_en",
                "label_nb_unofficial",
                "alt_labels_en",
                "description_en",
            ],
            Self::Broader => &["skill_no", "broader"],
            Self::Related => &["skill_no", "related_skill_no", "relation"],
            Self::Occupations => &[
                "occ_no",
                "uuid",
                "esco_code",
                "isco08",
                "styrk08_navn_nb",
                "label_en",
                "title_nb_unofficial",
            ],
            Self::OccupationSkills => &["occ_no", "skill_no", "relation"],
        }
    }
}

/// Why the six files could not be read.
#[derive(Debug, thiserror::Error)]
pub enum EscoFileError {
    /// The folder has neither the file nor the file gzipped.
    #[error("{} is not in {}", file.name(), folder.display())]
    Missing {
        /// The file that was not found.
        file: EscoFile,
        /// Where it was looked for.
        folder: PathBuf,
    },
    /// The file cannot be read or unpacked.
    #[error("{} cannot be read", path.display())]
    Unreadable {
        /// The path that could not be read.
        path: PathBuf,
        /// The operating system's or the unpacker's error.
        source: io::Error,
    },
    /// The file is far larger than ESCO.
    #[error("{} is larger than {} MB", path.display(), LARGEST / 1024 / 1024)]
    TooLarge {
        /// The path of the file that is too large.
        path: PathBuf,
    },
}

/// The bytes of all six files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EscoFiles {
    files: BTreeMap<EscoFile, Bytes>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Bytes {
    name: String,
    /// As it lies there, gzipped or not: what the receipt's SHA-256 is of.
    raw: Vec<u8>,
    text: Vec<u8>,
}

impl EscoFiles {
    /// The files inside the program.
    pub fn embedded() -> Result<Self, EscoFileError> {
        Self::collect(|file| {
            let name = format!("{}.csv.gz", file.name());
            let raw = Embedded::get(&name)
                .ok_or_else(|| EscoFileError::Missing { file, folder: PathBuf::from("data-import/esco") })?;
            Ok((PathBuf::from(name), raw.data.into_owned()))
        })
    }

    /// The files of a folder; where a file lies there both gzipped and not, the one that is not.
    pub fn from_folder(folder: &Path) -> Result<Self, EscoFileError> {
        Self::collect(|file| {
            let candidates = ["csv", "csv.gz"].map(|ending| folder.join(format!("{}.{ending}", file.name())));
            let path = candidates
                .into_iter()
                .find(|path| path.is_file())
                .ok_or_else(|| EscoFileError::Missing { file, folder: folder.to_owned() })?;
            let opened = std::fs::File::open(&path);
            let raw = opened.and_then(limited).map_err(|error| failure(&path, error))?;
            Ok((path, raw))
        })
    }

    /// The name a file was found under.
    pub fn name(&self, file: EscoFile) -> &str {
        self.files.get(&file).map_or("", |bytes| &bytes.name)
    }

    /// The bytes as they lie there, gzipped or not.
    pub fn raw(&self, file: EscoFile) -> &[u8] {
        self.files.get(&file).map_or(&[], |bytes| &bytes.raw)
    }

    /// The CSV text of the file, unpacked.
    pub fn text(&self, file: EscoFile) -> &[u8] {
        self.files.get(&file).map_or(&[], |bytes| &bytes.text)
    }

    fn collect(
        mut find: impl FnMut(EscoFile) -> Result<(PathBuf, Vec<u8>), EscoFileError>,
    ) -> Result<Self, EscoFileError> {
        let mut files = BTreeMap::new();
        for file in EscoFile::ALL {
            let (path, raw) = find(file)?;
            let text = unpacked(&path, &raw).map_err(|error| failure(&path, error))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.insert(file, Bytes { name, raw, text });
        }
        Ok(Self { files })
    }
}

fn unpacked(path: &Path, raw: &[u8]) -> io::Result<Vec<u8>> {
    if path.extension().is_some_and(|ending| ending == "gz") {
        limited(MultiGzDecoder::new(raw))
    } else {
        Ok(raw.to_vec())
    }
}

/// Everything a reader gives, unless that is more than ESCO can be.
fn limited(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= LARGEST) {
        Ok(bytes)
    } else {
        Err(io::ErrorKind::FileTooLarge.into())
    }
}

fn failure(path: &Path, source: io::Error) -> EscoFileError {
    let path = path.to_owned();
    if source.kind() == io::ErrorKind::FileTooLarge {
        EscoFileError::TooLarge { path }
    } else {
        EscoFileError::Unreadable { path, source }
    }
}
