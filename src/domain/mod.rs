//! The words of the trade, as types. Knows only itself: no input, no output.
