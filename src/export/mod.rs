//! Files out: CSV that a spreadsheet opens safely. Not for reading files; that is `import`.
