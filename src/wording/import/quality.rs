//! What is hardly right in an import, in words.

use i18n_embed_fl::fl;

use crate::service::uploads::{FarAbove, Quality};
use crate::wording::{Language, texts};

/// What there is to look at, a sentence each; empty where there is nothing.
pub fn quality_texts(quality: &Quality, language: Language) -> Vec<String> {
    let t = texts(language);
    let sentences = [
        (quality.lost_letters > 0).then(|| fl!(t, "upload-quality-letters", count = quality.lost_letters)),
        (quality.overbooked > 0).then(|| fl!(t, "upload-quality-overbooked", count = quality.overbooked)),
        (quality.far_above > 0).then(|| fl!(t, "upload-quality-far-above", count = quality.far_above)),
        (quality.leavers > 0).then(|| fl!(t, "upload-leavers", count = quality.leavers)),
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
