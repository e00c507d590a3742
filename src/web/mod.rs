//! The pages: router, handlers, templates. HTML stands only here and in `templates`.
