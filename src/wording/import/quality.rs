//! Warnings about the data of an import, in words.

use i18n_embed_fl::fl;

use crate::service::import_data::{FarAbove, Quality};
use crate::wording::{Language, Texts, texts};

/// What there is to look at, a sentence each; empty where there is nothing.
pub fn quality_texts(quality: &Quality, language: Language) -> Vec<String> {
    let t = texts(language);
    let said = |count: usize, words: fn(&Texts, usize) -> String| (count > 0).then(|| words(t, count));
    let sentences = [
        said(quality.lost_letters, |t, n| fl!(t, "upload-quality-letters", count = n)),
        said(quality.overbooked, |t, n| fl!(t, "upload-quality-overbooked", count = n)),
        said(quality.far_above, |t, n| fl!(t, "upload-quality-far-above", count = n)),
        said(quality.leavers, |t, n| fl!(t, "upload-leavers", count = n)),
        said(quality.stay_ended, |t, n| fl!(t, "upload-quality-stay-ended", count = n)),
        said(quality.opened_again, |t, n| fl!(t, "upload-quality-opened-again", count = n)),
        said(quality.contrary, |t, n| fl!(t, "upload-quality-contrary", count = n)),
        said(quality.of_no_use, |t, n| fl!(t, "upload-quality-of-no-use", count = n)),
        said(quality.read_otherwise, |t, n| fl!(t, "upload-quality-read-otherwise", count = n)),
        said(quality.outside, |t, n| fl!(t, "upload-quality-outside", count = n)),
        said(quality.skipped, |t, n| fl!(t, "upload-quality-skipped", count = n)),
        said(quality.columns, |t, n| fl!(t, "upload-quality-columns", count = n)),
    ];
    sentences.into_iter().flatten().collect()
}

/// A level far above what the person's role asks for.
pub fn far_above_text(far: &FarAbove, language: Language) -> String {
    fl!(
        texts(language),
        "upload-far-above",
        person = far.person.as_str(),
        skill = far.skill.as_str(),
        level = far.level.get(),
        asked = far.asked.get()
    )
}
