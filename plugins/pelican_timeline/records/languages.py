"""The two-letter codes of languages (ISO 639-1), and codes that people take for them."""

from __future__ import annotations

import re

_CODES = """aa Afar|ab Abkhazian|ae Avestan|af Afrikaans|ak Akan|am Amharic|an Aragonese|ar Arabic|as Assamese|av Avaric|ay Aymara
az Azerbaijani|ba Bashkir|be Belarusian|bg Bulgarian|bi Bislama|bm Bambara|bn Bengali|bo Tibetan|br Breton|bs Bosnian|ca Catalan
ce Chechen|ch Chamorro|co Corsican|cr Cree|cs Czech|cu Church Slavonic|cv Chuvash|cy Welsh|da Danish|de German|dv Divehi
dz Dzongkha|ee Ewe|el Greek|en English|eo Esperanto|es Spanish|et Estonian|eu Basque|fa Persian|ff Fulah|fi Finnish|fj Fijian
fo Faroese|fr French|fy Western Frisian|ga Irish|gd Gaelic|gl Galician|gn Guarani|gu Gujarati|gv Manx|ha Hausa|he Hebrew|hi Hindi
ho Hiri Motu|hr Croatian|ht Haitian|hu Hungarian|hy Armenian|hz Herero|ia Interlingua|id Indonesian|ie Interlingue|ig Igbo
ii Sichuan Yi|ik Inupiaq|io Ido|is Icelandic|it Italian|iu Inuktitut|ja Japanese|jv Javanese|ka Georgian|kg Kongo|ki Kikuyu
kj Kuanyama|kk Kazakh|kl Kalaallisut|km Khmer|kn Kannada|ko Korean|kr Kanuri|ks Kashmiri|ku Kurdish|kv Komi|kw Cornish|ky Kyrgyz
la Latin|lb Luxembourgish|lg Ganda|li Limburgish|ln Lingala|lo Lao|lt Lithuanian|lu Luba-Katanga|lv Latvian|mg Malagasy
mh Marshallese|mi Maori|mk Macedonian|ml Malayalam|mn Mongolian|mr Marathi|ms Malay|mt Maltese|my Burmese|na Nauru|nb Norwegian Bokmål
nd North Ndebele|ne Nepali|ng Ndonga|nl Dutch|nn Norwegian Nynorsk|no Norwegian|nr South Ndebele|nv Navajo|ny Chichewa|oc Occitan
oj Ojibwa|om Oromo|or Oriya|os Ossetian|pa Punjabi|pi Pali|pl Polish|ps Pashto|pt Portuguese|qu Quechua|rm Romansh|rn Rundi
ro Romanian|ru Russian|rw Kinyarwanda|sa Sanskrit|sc Sardinian|sd Sindhi|se Northern Sami|sg Sango|si Sinhala|sk Slovak|sl Slovenian
sm Samoan|sn Shona|so Somali|sq Albanian|sr Serbian|ss Swati|st Southern Sotho|su Sundanese|sv Swedish|sw Swahili|ta Tamil|te Telugu
tg Tajik|th Thai|ti Tigrinya|tk Turkmen|tl Tagalog|tn Tswana|to Tonga|tr Turkish|ts Tsonga|tt Tatar|tw Twi|ty Tahitian|ug Uighur
uk Ukrainian|ur Urdu|uz Uzbek|ve Venda|vi Vietnamese|vo Volapük|wa Walloon|wo Wolof|xh Xhosa|yi Yiddish|yo Yoruba|za Zhuang
zh Chinese|zu Zulu"""

LANGUAGES = {code: name for code, _, name in (entry.partition(" ") for entry in _CODES.replace("\n", "|").split("|"))}
"""Codes with the languages' English names."""

# Codes of countries, and names that languages give themselves.
MISTAKEN = {
    "ua": "uk", "gb": "en", "us": "en", "cz": "cs", "dk": "da", "jp": "ja", "cn": "zh", "gr": "el", "at": "de", "ge": "ka",
    "by": "be", "il": "he", "iw": "he", "in": "id", "ee": "et", "br": "pt", "kr": "ko", "rs": "sr", "vn": "vi", "ir": "fa",
    "eng": "en", "ger": "de", "deutsch": "de", "français": "fr", "francais": "fr", "español": "es", "italiano": "it",
    "українська": "uk", "русский": "ru", "polski": "pl", "nederlands": "nl", "português": "pt", "en_us": "en", "en_gb": "en",
    "de_de": "de", "fr_fr": "fr", "uk_ua": "uk",
}  # fmt: skip

_LANGUAGE = re.compile(r"([a-z]{2,3})(?:-[A-Za-z0-9]{2,8})*")


def language_problem(text: str) -> tuple[str, str] | None:
    """What is wrong with a language code and what to write instead; None for a good one."""
    match = _LANGUAGE.fullmatch(text)
    if match and (len(match[1]) == 3 or match[1] in LANGUAGES):
        return None
    meant = MISTAKEN.get(text.lower()) or next(
        (code for code, name in LANGUAGES.items() if name.lower() == text.lower()), None
    )
    hint = f"write: {meant} ({LANGUAGES[meant]})" if meant else "write its ISO 639 code, such as en, de, fr or uk"
    return f"{text[:40]!r} is not the code of a language", hint
