//! Reads files side by side, each on its own.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, available_parallelism};

use jiff::civil::Date;

use super::{ComparedFile, Comparison, Ending, ImportReport, InputFile, Step};
use crate::domain::DataSet;
use crate::import::{self, How};

/// Reads each file on its own; `today` is the latest day that anything can have been assessed on.
pub fn read(
    inputs: Vec<InputFile>,
    as_set: Option<DataSet>,
    today: Date,
    progress: &(dyn Fn(Step) + Sync),
) -> ImportReport {
    let how = How::as_set(as_set);
    read_as(inputs.into_iter().map(|input| (input, how.clone())).collect(), today, progress)
}

/// As [`read`], each file in the way that somebody said.
pub fn read_as(inputs: Vec<(InputFile, How)>, today: Date, progress: &(dyn Fn(Step) + Sync)) -> ImportReport {
    let mut report = ImportReport { files: Vec::new(), unreadable: Vec::new(), ending: Ending::Shown };
    let read_one = |(input, how): (InputFile, How)| {
        progress(Step::Reading(import::safe_name(&input.name)));
        let read = import::read_file_as(&input.name, input.bytes, &how, today);
        read.map_err(|error| (input.name, error))
    };
    for (input, read) in side_by_side(inputs, read_one).into_iter().enumerate() {
        match read {
            Ok(file) => report.files.push(ComparedFile { file, comparison: Comparison::default(), input }),
            Err(refused) => report.unreadable.push(refused),
        }
    }
    report.files.sort_by(|one, other| {
        (one.file.data_set, &one.file.name).cmp(&(other.file.data_set, &other.file.name))
    });
    report
}

/// Does `work` on each input, as many at a time as there are processors; the results in the inputs' order.
fn side_by_side<I: Send, O: Send>(inputs: Vec<I>, work: impl Fn(I) -> O + Sync) -> Vec<O> {
    let workers = available_parallelism().map_or(1, NonZero::get).min(inputs.len());
    let left = Mutex::new(inputs.into_iter().enumerate());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let worker = || std::iter::from_fn(next).map(|(place, input)| (place, work(input))).collect::<Vec<_>>();
    let mut done = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers).map(|_| scope.spawn(worker)).collect();
        let finished =
            workers.into_iter().map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
        finished.flatten().collect::<Vec<_>>()
    });
    done.sort_unstable_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, output)| output).collect()
}
