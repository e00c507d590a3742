//! Who somebody is: what is needed to find out, without the database and without pages.

pub mod oidc;
