//! What every kind of record that files bring can do: be listed, written and restored by its natural key.

use std::collections::{BTreeMap, HashMap};
use std::future::Future;
use std::hash::Hash;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::bulk::Cell;
use super::{Reading, StoreError, Writing, on};
use crate::domain::{ImportFileId, SourceLine};

/// The file and line that a stored value came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Source {
    /// The file it came from.
    pub file: ImportFileId,
    /// The line of that file.
    pub line: SourceLine,
}

impl Source {
    pub(super) fn read(file: Option<i64>, line: Option<i64>) -> Option<Self> {
        let line = u32::try_from(line?).ok()?;
        Some(Self { file: ImportFileId(file?), line: SourceLine(line) })
    }
}

/// A record as it is stored, and where it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored<R> {
    /// The record, as files and exports have it.
    pub record: R,
    /// Its file and line; `None` where no file brought it.
    pub source: Option<Source>,
}

/// A record to be written, and where it comes from.
#[derive(Debug)]
pub struct Row<'a, R> {
    /// The record, as files and exports have it.
    pub record: &'a R,
    /// The file and line it came from; `None` for what no file brought.
    pub source: Option<Source>,
}

impl<R> Row<'_, R> {
    pub(super) fn file(&self) -> Cell<'static> {
        self.source.map(|source| source.file.0).into()
    }

    pub(super) fn line(&self) -> Cell<'static> {
        self.source.map(|source| i64::from(source.line.0)).into()
    }
}

/// A record that is stored under a natural key.
pub trait Keyed: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// A code or number, or several where one is not unique.
    type Key: Ord + Clone + Send + Sync;

    /// The key that tells this record from all others of its kind.
    fn key(&self) -> Self::Key;

    /// The key as text, for messages and for [`crate::store::imports::BeforeImage`].
    fn key_text(key: &Self::Key) -> String;

    /// The name to show beside the key; `None` where the record has none.
    fn name(&self) -> Option<String> {
        None
    }

    /// Everything that is stored, in the key's order.
    fn stored(
        reading: &mut Reading,
    ) -> impl Future<Output = Result<BTreeMap<Self::Key, Stored<Self>>, StoreError>> + Send;

    /// Writes records whose keys are not stored.
    fn insert(
        writing: &mut Writing,
        rows: &[Row<'_, Self>],
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Writes records whose keys are stored.
    fn update(
        writing: &mut Writing,
        rows: &[Row<'_, Self>],
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Takes a change back: writes the records as they were before it.
    fn restore(
        writing: &mut Writing,
        rows: &[Row<'_, Self>],
    ) -> impl Future<Output = Result<(), StoreError>> + Send {
        Self::update(writing, rows)
    }

    /// Deletes new records again, when their import is undone.
    fn delete(
        writing: &mut Writing,
        keys: &[Self::Key],
    ) -> impl Future<Output = Result<(), StoreError>> + Send;
}

/// Ids looked up by natural key.
#[derive(Debug)]
pub(super) struct Ids<K> {
    table: &'static str,
    ids: HashMap<K, i64>,
}

impl<K: Eq + Hash + ToString> Ids<K> {
    /// Reads ids by a key of one column: `sql` gives key and id.
    pub async fn read(
        reading: &mut Reading,
        table: &'static str,
        sql: &'static str,
        parse: impl Fn(&str) -> Option<K>,
    ) -> Result<Self, StoreError> {
        let rows: Vec<(String, i64)> =
            on!(reading, connection => sqlx::query_as(sql).fetch_all(connection).await)?;
        let pair = |(key, id): (String, i64)| {
            parse(&key).map(|key| (key, id)).ok_or_else(|| StoreError::damaged(table, key))
        };
        Ok(Self { table, ids: rows.into_iter().map(pair).collect::<Result<_, _>>()? })
    }

    /// The id of `key`; [`StoreError::Unknown`] where it is not stored.
    pub fn get(&self, key: &K) -> Result<i64, StoreError> {
        let unknown = || StoreError::Unknown { table: self.table, key: key.to_string() };
        self.ids.get(key).copied().ok_or_else(unknown)
    }

    /// The id of a key that may be `None`.
    pub fn optional(&self, key: Option<&K>) -> Result<Option<i64>, StoreError> {
        key.map(|key| self.get(key)).transpose()
    }

    /// Whether the key is known.
    pub fn contains(&self, key: &K) -> bool {
        self.ids.contains_key(key)
    }

    /// Adds a key that was just written.
    pub fn add(&mut self, key: K, id: i64) {
        self.ids.insert(key, id);
    }
}

/// A natural key read from `column`.
pub(super) fn key<K>(
    column: &'static str,
    text: &str,
    parse: impl Fn(&str) -> Option<K>,
) -> Result<K, StoreError> {
    parse(text).ok_or_else(|| StoreError::damaged(column, text))
}

/// A number read from `column`, as a type with fewer values.
pub(super) fn narrow<T>(
    column: &'static str,
    value: i64,
    parse: impl Fn(i64) -> Option<T>,
) -> Result<T, StoreError> {
    parse(value).ok_or_else(|| StoreError::damaged(column, value))
}

/// Ids for new rows in order, from the first that was reserved.
pub(super) fn ids_from(first: i64) -> impl Iterator<Item = i64> + Clone + Send {
    first..
}
