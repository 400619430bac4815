//! Words for currencies. They do not change the value of an amount, so one may follow it; any other
//! word after a number may change it ("3 million", "5 dozen", "12 a.m.").

/// The ISO 4217 codes of currencies in circulation.
const CODES: &str = "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD \
    CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL \
    HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR \
    SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES \
    VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/// Words and letter symbols, in lower case.
const WORDS: [&str; 30] = [
    "dollar",
    "dollars",
    "dólar",
    "dólares",
    "peso",
    "pesos",
    "euro",
    "euros",
    "quetzales",
    "lempiras",
    "soles",
    "bolívares",
    "pound",
    "pounds",
    "rupees",
    "yen",
    "kr",
    "kr.",
    "zł",
    "kč",
    "lei",
    "лв",
    "лв.",
    "руб",
    "руб.",
    "rs",
    "rs.",
    "元",
    "円",
    "원",
];

/// Whether this is one.
pub(super) fn is_money(word: &str) -> bool {
    let is_code = word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    is_code && CODES.split(' ').any(|code| code == word) || WORDS.contains(&word.to_lowercase().as_str())
}
