//! Whether files of employees hold everybody, and what follows.

/// What it means that an employee is not in the files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FullList {
    /// Nothing: the files may hold some of the employees.
    #[default]
    No,
    /// That they have left: they are shown, and stay as they are.
    Show,
    /// That they have left: their positions end the day before.
    End,
}
