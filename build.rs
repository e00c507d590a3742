//! Builds again when only a migration has changed: they are read when the program is compiled.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
