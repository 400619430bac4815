//! Area codes of North America that are not those of the United States or its territories. Made by
//! `tests/vectors/make-area-codes-elsewhere.py` from Google's libphonenumber (`phonenumbers`
//! 9.0.43).

/// Those of Canada and the Caribbean.
#[rustfmt::skip]
pub(super) const ABROAD: [u16; 78] = [
    204, 226, 236, 242, 246, 249, 250, 257, 263, 264, 268, 273, 284, 289, 306, 343, 345, 354, 365,
    367, 368, 382, 403, 416, 418, 428, 431, 437, 438, 441, 450, 468, 473, 474, 506, 514, 519, 548,
    579, 581, 584, 587, 600, 604, 613, 639, 647, 649, 658, 664, 672, 683, 705, 709, 721,
    742, 753, 758, 767, 778, 780, 782, 784, 807, 809, 819, 825, 829, 849, 867, 868, 869, 873, 876,
    879, 902, 905, 942,
];

/// Those of no place, which follow one person and may cost whoever calls.
#[rustfmt::skip]
pub(super) const PERSONAL: [u16; 18] = [
    500, 521, 522, 523, 524, 525, 526, 527, 528, 529, 532, 533, 544, 566, 577, 588, 622, 633,
];
