//! Texts in bokmål, nynorsk and English, from Fluent files inside the binary.
//!
//! `fl!(texts(language), "key", n = 3)` gives the text; a key that no bokmål file has does not compile.
//! Prose stands in `i18n/<language>/<area>.ftl`, never in code.

use std::borrow::Cow;
use std::sync::LazyLock;

use i18n_embed::fluent::FluentLanguageLoader;
use i18n_embed::{I18nAssets, LanguageLoader};
use rust_embed::RustEmbed;
use unic_langid::{LanguageIdentifier, langid};

#[derive(RustEmbed)]
#[folder = "i18n/"]
struct Files;

/// A language's areas as the one file the loader asks for, so that a text may refer to one in another area.
struct Joined;

impl I18nAssets for Joined {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        let Some((language, _)) = path.split_once('/') else { return Vec::new() };
        let folder = format!("{language}/");
        let mut text = Vec::new();
        for file in
            Files::iter().filter(|name| name.starts_with(&folder)).filter_map(|name| Files::get(&name))
        {
            text.extend_from_slice(&file.data);
            text.push(b'\n');
        }
        if text.is_empty() { Vec::new() } else { vec![Cow::Owned(text)] }
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(Language::ALL.iter().map(|language| format!("{}/innsats.ftl", language.code())))
    }
}

/// The loader of one language's texts: the first argument of `fl!`.
pub type Texts = FluentLanguageLoader;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Bokmål, which is the default and has every key.
    #[default]
    Nb,
    /// Nynorsk; a test compares its keys with bokmål's.
    Nn,
    /// English; a test compares its keys with bokmål's.
    En,
}

impl Language {
    /// Every language, in the order of the language choice.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The language of a code such as `nn` or `nb-NO`.
    pub fn from_code(code: &str) -> Option<Self> {
        match code.split(['-', '_', '.']).next()?.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The code, as in the `lang` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }
}

/// The texts of `language`, loaded at the first call.
pub fn texts(language: Language) -> &'static Texts {
    static NB: LazyLock<Texts> = LazyLock::new(|| load(langid!("nb")));
    static NN: LazyLock<Texts> = LazyLock::new(|| load(langid!("nn")));
    static EN: LazyLock<Texts> = LazyLock::new(|| load(langid!("en")));
    match language {
        Language::Nb => &NB,
        Language::Nn => &NN,
        Language::En => &EN,
    }
}

fn load(language: LanguageIdentifier) -> Texts {
    let loader = FluentLanguageLoader::new("innsats", langid!("nb"));
    loader.load_languages(&Joined, &[language]).expect("the Fluent files are inside the binary and parse");
    // Isolation marks around arguments would show in exports and be read aloud.
    loader.set_use_isolating(false);
    loader
}
