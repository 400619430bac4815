//! Which numbers there can be. Made by `tests/oracle/phone_numbers/plans.py` from the rules of
//! Google's libphonenumber (`phonenumbers` 9.0.43).

use super::country::Country;

/// The area codes of North America that were in use, without those at special rates.
#[rustfmt::skip]
pub(super) const AREA_CODES: [u16; 468] = [
    201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 220,
    223, 224, 225, 226, 227, 228, 229, 231, 234, 235, 236, 239, 240, 242, 246, 248, 249, 250, 251,
    252, 253, 254, 256, 257, 260, 262, 263, 264, 267, 268, 269, 270, 272, 273, 274, 276, 279, 281,
    283, 284, 289, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 312, 313, 314, 315, 316, 317,
    318, 319, 320, 321, 323, 324, 325, 326, 327, 329, 330, 331, 332, 334, 336, 337, 339, 340, 341,
    343, 345, 346, 347, 350, 351, 352, 353, 354, 360, 361, 363, 364, 365, 367, 368, 369, 380, 382,
    385, 386, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 412, 413, 414, 415, 416, 417, 418,
    419, 423, 424, 425, 428, 430, 431, 432, 434, 435, 437, 438, 440, 441, 442, 443, 445, 447, 448,
    450, 458, 463, 464, 468, 469, 470, 472, 473, 474, 475, 478, 479, 480, 484, 500, 501, 502, 503,
    504, 505, 506, 507, 508, 509, 510, 512, 513, 514, 515, 516, 517, 518, 519, 520, 521, 522, 523,
    524, 525, 526, 527, 528, 529, 530, 531, 532, 533, 534, 539, 540, 541, 544, 548, 551, 557, 559,
    561, 562, 563, 564, 566, 567, 570, 571, 572, 573, 574, 575, 577, 579, 580, 581, 582, 584, 585,
    586, 587, 588, 600, 601, 602, 603, 604, 605, 606, 607, 608, 609, 610, 612, 613, 614, 615, 616,
    617, 618, 619, 620, 622, 623, 626, 628, 629, 630, 631, 633, 636, 639, 640, 641, 645, 646, 647,
    649, 650, 651, 656, 657, 658, 659, 660, 661, 662, 664, 667, 669, 670, 671, 672, 678, 680, 681,
    682, 683, 684, 686, 689, 701, 702, 703, 704, 705, 706, 707, 708, 709, 712, 713, 714, 715, 716,
    717, 718, 719, 720, 721, 724, 725, 726, 727, 728, 730, 731, 732, 734, 737, 738, 740, 742, 743,
    747, 748, 753, 754, 757, 758, 760, 762, 763, 765, 767, 769, 770, 771, 772, 773, 774, 775, 778,
    779, 780, 781, 782, 784, 785, 786, 787, 800, 801, 802, 803, 804, 805, 806, 807, 808, 809, 810,
    812, 813, 814, 815, 816, 817, 818, 819, 820, 821, 825, 826, 828, 829, 830, 831, 832, 833, 835,
    838, 839, 840, 843, 844, 845, 847, 848, 849, 850, 854, 855, 856, 857, 858, 859, 860, 862, 863,
    864, 865, 866, 867, 868, 869, 870, 872, 873, 876, 877, 878, 879, 888, 901, 902, 903, 904, 905,
    906, 907, 908, 909, 910, 912, 913, 914, 915, 916, 917, 918, 919, 920, 925, 928, 929, 930, 931,
    934, 936, 937, 938, 939, 940, 941, 942, 943, 945, 947, 948, 949, 951, 952, 954, 956, 959, 970,
    971, 972, 973, 975, 978, 979, 980, 983, 984, 985, 986, 989,
];

/// Those of them that cost the caller nothing, everywhere in North America.
#[rustfmt::skip]
pub(super) const TOLL_FREE: [u16; 7] = [
    800, 833, 844, 855, 866, 877, 888,
];

/// Every other country, by its calling code.
#[rustfmt::skip]
pub(super) const COUNTRIES: [Country; 205] = [
    Country { code: 7, drops_a_zero: false, shapes: &[
        (10, 0xffcff7dc0000387de40000000),
    ] },
    Country { code: 20, drops_a_zero: true, shapes: &[
        (8, 0x20000ffc0008000), (9, 0x3b15400374285e1003ff0a000), (10, 0x9c00),
    ] },
    Country { code: 27, drops_a_zero: true, shapes: &[
        (5, 0x1e00000000000000000000), (6, 0x1e00000000000000000000), (7, 0x1e00000000000000000000),
        (8, 0x1e00000000000000000000), (9, 0xbefffff77fff9f99fffc00),
    ] },
    Country { code: 30, drops_a_zero: false, shapes: &[
        (10, 0x40000070000000001fe00000),
    ] },
    Country { code: 31, drops_a_zero: true, shapes: &[
        (9, 0x820ffd3efffeb5fe7d7ac00), (11, 0x2000000000000000000000000),
    ] },
    Country { code: 32, drops_a_zero: true, shapes: &[
        (8, 0x72ff00bbbffc0c7f1fc9fc00), (9, 0x3e00000000000),
    ] },
    Country { code: 33, drops_a_zero: true, shapes: &[
        (9, 0xffc00fe3ffffffefffffffc00),
    ] },
    Country { code: 34, drops_a_zero: false, shapes: &[
        (9, 0x7f9fe47fff000010000000000),
    ] },
    Country { code: 36, drops_a_zero: false, shapes: &[
        (8, 0x9f3bcff34cbf3f43f3fcffc00), (9, 0x4000040000c0300000),
    ] },
    Country { code: 39, drops_a_zero: false, shapes: &[
        (6, 0x3fe), (7, 0x3fe), (8, 0x3fe), (9, 0xff000803fe), (10, 0x8008ff800203fe), (11, 0x3fe),
        (12, 0x100),
    ] },
    Country { code: 40, drops_a_zero: true, shapes: &[
        (6, 0x87a00000), (9, 0xffc00000001e87a00000),
    ] },
    Country { code: 41, drops_a_zero: true, shapes: &[
        (9, 0x882fbb061901a078d600000),
    ] },
    Country { code: 43, drops_a_zero: true, shapes: &[
        (4, 0x800), (5, 0xa0c0000000ff000), (6, 0x2040a0c4000800ff000), (7, 0xbf3f6bfdcc5ebe6ff000),
        (8, 0xbf3f6bfdcc5ebe6ff000), (9, 0xff3f6bfdcc5ebe6ff000), (10, 0xff3f6bfdcc5ebe6ff000),
        (11, 0xff3f6bfdcc5ebe6ff000), (12, 0xff3f6bfdcc5ebe6ff000), (13, 0xff3f6bfdcc5ebe6ff000),
    ] },
    Country { code: 44, drops_a_zero: true, shapes: &[
        (9, 0xff000), (10, 0xffc001000000319ff800),
    ] },
    Country { code: 45, drops_a_zero: false, shapes: &[
        (8, 0xf7bc6ffffffffffdffff00000),
    ] },
    Country { code: 46, drops_a_zero: true, shapes: &[
        (7, 0x7ff00009000551a04a12800), (8, 0x7ffff003fffffffffffeff800),
        (9, 0x7ffffdb7fffffffffffeff800),
    ] },
    Country { code: 47, drops_a_zero: false, shapes: &[
        (8, 0xffd20fffde3b9e36b81e00000),
    ] },
    Country { code: 48, drops_a_zero: false, shapes: &[
        (7, 0xcafe3c92edd15e0767c7f000), (9, 0xcbfeffbefffdfe8727e7f000),
    ] },
    Country { code: 49, drops_a_zero: true, shapes: &[
        (5, 0x20000200000010040000000), (6, 0xffffffffffffffffe7ff00000),
        (7, 0xffffffffffffffffe7ff00000), (8, 0xffffffffffffffffe7ff00000),
        (9, 0xfffffffffffffffff7ff00000), (10, 0xffffffffffffffffe7ff30000),
        (11, 0xfffffffffffffffff7ff38000), (12, 0xfffffffffffffffff7ff00000),
        (13, 0xfffffffffffffffff7ff00000),
    ] },
    Country { code: 51, drops_a_zero: true, shapes: &[
        (8, 0xdf1f9fe1781e00000ffc00), (9, 0xffc0000000000000000000000),
    ] },
    Country { code: 52, drops_a_zero: false, shapes: &[
        (10, 0xfbadeffbfed87feefb9d00000),
    ] },
    Country { code: 53, drops_a_zero: true, shapes: &[
        (6, 0x3000300000000), (7, 0xffc00003a60301e00000), (8, 0xffc1cfffee0381e00000),
        (10, 0x8100000000000000000000),
    ] },
    Country { code: 54, drops_a_zero: true, shapes: &[
        (10, 0x80000007e35c00800), (11, 0x380000000000000000000000),
    ] },
    Country { code: 55, drops_a_zero: true, shapes: &[
        (10, 0xffbfeaebfe0ebfe6f996ff800), (11, 0xffbfeaebfe0ebfe6f996ff800),
    ] },
    Country { code: 56, drops_a_zero: false, shapes: &[
        (9, 0xffbff0b8bb6b83e0f04e00000),
    ] },
    Country { code: 57, drops_a_zero: false, shapes: &[
        (8, 0x400000000000), (10, 0x400000001000002bc0000000),
    ] },
    Country { code: 58, drops_a_zero: true, shapes: &[
        (10, 0x100407003fa00000),
    ] },
    Country { code: 60, drops_a_zero: true, shapes: &[
        (8, 0xffffcff3fcff3fc0000000000), (9, 0xff000ff400), (10, 0xc8800),
    ] },
    Country { code: 61, drops_a_zero: true, shapes: &[
        (9, 0x3e0efc00003fffffff04000),
    ] },
    Country { code: 62, drops_a_zero: true, shapes: &[
        (7, 0x2000000080200000), (8, 0x79c003fc3e1f9ff7fbee00000), (9, 0x79fee3fc3e1f9ff7fbfe00000),
        (10, 0x79fee3fc3e1f9ff7fbfe00000), (11, 0x79fee3fc3e1f9ff7f3e800000),
        (12, 0x3ee00000000000000000000),
    ] },
    Country { code: 63, drops_a_zero: true, shapes: &[
        (6, 0x3ff00000), (8, 0x10000000000000000000000), (9, 0x1fc6d13c1f3fc5f1f800000),
        (10, 0xfff0200000000000000000000),
    ] },
    Country { code: 64, drops_a_zero: true, shapes: &[
        (8, 0xff000ef3ec003fcbf0d200000), (9, 0x40000000003c700000), (10, 0x38700000),
    ] },
    Country { code: 65, drops_a_zero: false, shapes: &[
        (8, 0x7ffff003ff000000180000000),
    ] },
    Country { code: 66, drops_a_zero: true, shapes: &[
        (8, 0x3e0001f03cff3ffd0400), (9, 0xfffff001ff000000000004000),
    ] },
    Country { code: 81, drops_a_zero: true, shapes: &[
        (9, 0xff3fcff3ffff3fcffbfcff800), (10, 0x40100401004000000000000),
    ] },
    Country { code: 82, drops_a_zero: true, shapes: &[
        (5, 0x1e0f81e0380000000), (6, 0x1e0f81e0380000000), (8, 0x3fe00000),
        (9, 0x1e0f81e03bfef1c00), (10, 0x41e0fc1e03800f1c00), (11, 0x4000000000000),
    ] },
    Country { code: 84, drops_a_zero: true, shapes: &[
        (9, 0xffffef0480d9800ffc0015000), (10, 0x3ff00000),
    ] },
    Country { code: 86, drops_a_zero: true, shapes: &[
        (7, 0x4ba0b80403000aaebbf00400), (8, 0xaeeaebfc08ff9eaaabbe00400),
        (9, 0xaafae3ac08bf8aaae80000000), (10, 0xaefaebfe48fe1eeaebbf00400),
        (11, 0x2a09a000ab82a20800fe000),
    ] },
    Country { code: 90, drops_a_zero: true, shapes: &[
        (10, 0x2000000ffdfeff9fe00000),
    ] },
    Country { code: 91, drops_a_zero: true, shapes: &[
        (10, 0xffffffffffffbff7ffffff800),
    ] },
    Country { code: 92, drops_a_zero: true, shapes: &[
        (9, 0x9787e059ff3fbf30023c01000), (10, 0x9787e059ff7fbf73fe3e00000),
    ] },
    Country { code: 93, drops_a_zero: true, shapes: &[
        (9, 0xffc3f7fc1f07dff00000),
    ] },
    Country { code: 94, drops_a_zero: true, shapes: &[
        (9, 0x818067dce92d8a27f8fa01800),
    ] },
    Country { code: 95, drops_a_zero: true, shapes: &[
        (6, 0x3fc10000), (7, 0x7e0ffffff07c000203f000), (8, 0xd906e00ab20502800034e7800),
        (9, 0xb602e0ccffff03c0002000000), (10, 0xf700000000000000000000000),
    ] },
    Country { code: 98, drops_a_zero: true, shapes: &[
        (6, 0xda34842548324c97a22800), (7, 0xda34842548324c97a22800),
        (10, 0x87cda34842548324c97a22800),
    ] },
    Country { code: 211, drops_a_zero: true, shapes: &[
        (9, 0xe9800000000000000000c1000),
    ] },
    Country { code: 212, drops_a_zero: true, shapes: &[
        (9, 0x17bfff8f8000000000000),
    ] },
    Country { code: 213, drops_a_zero: true, shapes: &[
        (8, 0x37bfffffffc00), (9, 0x50000e03ff1c0000000000000),
    ] },
    Country { code: 216, drops_a_zero: false, shapes: &[
        (8, 0xffc02ffc00ffdff91fff00000),
    ] },
    Country { code: 218, drops_a_zero: true, shapes: &[
        (9, 0x1f93603bbe6f9a6019ff00000),
    ] },
    Country { code: 220, drops_a_zero: false, shapes: &[
        (7, 0xffffffffffffc3ffffff00000), (9, 0x2c800000000100000000000),
    ] },
    Country { code: 221, drops_a_zero: false, shapes: &[
        (9, 0x2000f9c00000009340000000),
    ] },
    Country { code: 222, drops_a_zero: false, shapes: &[
        (8, 0x3fffffff00000),
    ] },
    Country { code: 223, drops_a_zero: false, shapes: &[
        (8, 0xffe3cfffff03c110000300000),
    ] },
    Country { code: 224, drops_a_zero: false, shapes: &[
        (8, 0xc0000000), (9, 0x106f000000000000000),
    ] },
    Country { code: 225, drops_a_zero: false, shapes: &[
        (10, 0xa2000a2),
    ] },
    Country { code: 226, drops_a_zero: false, shapes: &[
        (8, 0xfffff7fc7000031000fe),
    ] },
    Country { code: 227, drops_a_zero: false, shapes: &[
        (8, 0xfffff34400000000000b00000),
    ] },
    Country { code: 228, drops_a_zero: false, shapes: &[
        (8, 0xf3c00c3c0000000000fc00000),
    ] },
    Country { code: 229, drops_a_zero: false, shapes: &[
        (10, 0x2),
    ] },
    Country { code: 230, drops_a_zero: false, shapes: &[
        (7, 0xa003ff003ef811db00000), (8, 0x2400ed0000000000000),
    ] },
    Country { code: 231, drops_a_zero: true, shapes: &[
        (7, 0x3ffffcc00000000000), (8, 0x3ff00000), (9, 0x10030000080040200400000),
    ] },
    Country { code: 232, drops_a_zero: true, shapes: &[
        (8, 0x80501ffc40000000fc2400000),
    ] },
    Country { code: 233, drops_a_zero: true, shapes: &[
        (9, 0xbe400ffff900000),
    ] },
    Country { code: 234, drops_a_zero: true, shapes: &[
        (10, 0xc0301c00000000000100000),
    ] },
    Country { code: 235, drops_a_zero: false, shapes: &[
        (8, 0xffce0203ff0000000c0400000),
    ] },
    Country { code: 236, drops_a_zero: false, shapes: &[
        (8, 0x3f402000000000600000),
    ] },
    Country { code: 237, drops_a_zero: false, shapes: &[
        (9, 0x3f4000000001c00000),
    ] },
    Country { code: 238, drops_a_zero: false, shapes: &[
        (7, 0xffc0000000e38681e1fc00000),
    ] },
    Country { code: 239, drops_a_zero: false, shapes: &[
        (7, 0xc040000000000000000400000),
    ] },
    Country { code: 240, drops_a_zero: false, shapes: &[
        (9, 0x80000a00400000),
    ] },
    Country { code: 241, drops_a_zero: false, shapes: &[
        (7, 0xfffffffffffffff00000), (8, 0x340670000000000008fe),
    ] },
    Country { code: 242, drops_a_zero: false, shapes: &[
        (9, 0x400076),
    ] },
    Country { code: 243, drops_a_zero: true, shapes: &[
        (7, 0x100003ffffffffffffffc00), (8, 0x8000000), (9, 0xf0eff00000000000000001000),
        (10, 0x200000000000000),
    ] },
    Country { code: 244, drops_a_zero: false, shapes: &[
        (9, 0xbf8000000000000003ff00000),
    ] },
    Country { code: 245, drops_a_zero: false, shapes: &[
        (7, 0x10000000000), (9, 0x3800000000000100000000000),
    ] },
    Country { code: 246, drops_a_zero: false, shapes: &[
        (7, 0x6000000000),
    ] },
    Country { code: 247, drops_a_zero: false, shapes: &[
        (5, 0xfffff003fffffff00000),
    ] },
    Country { code: 248, drops_a_zero: false, shapes: &[
        (7, 0x28000000100005c001e600000),
    ] },
    Country { code: 249, drops_a_zero: true, shapes: &[
        (9, 0x9bc0000000000000000049c00),
    ] },
    Country { code: 250, drops_a_zero: true, shapes: &[
        (9, 0xe3000000000016c00000),
    ] },
    Country { code: 251, drops_a_zero: true, shapes: &[
        (9, 0xffc03e3c00600c00602400800),
    ] },
    Country { code: 252, drops_a_zero: true, shapes: &[
        (6, 0x2600000003ffffc00ffc00), (7, 0xe80ff77fffffc00), (8, 0xff400fffff000000001008000),
        (9, 0x501fbfff003008800000000),
    ] },
    Country { code: 253, drops_a_zero: false, shapes: &[
        (8, 0x20000000000008200000),
    ] },
    Country { code: 254, drops_a_zero: true, shapes: &[
        (7, 0x3b3bf8340000000000), (8, 0x3f3bf8350000100000), (9, 0xffff7ffc7f0000147c00),
    ] },
    Country { code: 255, drops_a_zero: true, shapes: &[
        (9, 0xfffef00002001fc00000),
    ] },
    Country { code: 256, drops_a_zero: true, shapes: &[
        (9, 0xffc00003ffffc0100000),
    ] },
    Country { code: 257, drops_a_zero: false, shapes: &[
        (8, 0xf9bfe0000000a0400000),
    ] },
    Country { code: 258, drops_a_zero: false, shapes: &[
        (8, 0x3fa00000), (9, 0x3fc00000000000000000000),
    ] },
    Country { code: 260, drops_a_zero: true, shapes: &[
        (9, 0x78000f8008780000000200000),
    ] },
    Country { code: 261, drops_a_zero: true, shapes: &[
        (9, 0xff00500000),
    ] },
    Country { code: 262, drops_a_zero: true, shapes: &[
        (9, 0x2600000608000000004000000),
    ] },
    Country { code: 263, drops_a_zero: true, shapes: &[
        (9, 0x23aeb9e20c00080af100000), (10, 0x4000000000000000000000),
    ] },
    Country { code: 264, drops_a_zero: true, shapes: &[
        (8, 0x100000fe000000000000000), (9, 0x3e000ff000000000000000),
    ] },
    Country { code: 265, drops_a_zero: true, shapes: &[
        (7, 0xff000), (9, 0xc030020000000000080600800),
    ] },
    Country { code: 266, drops_a_zero: false, shapes: &[
        (8, 0x3ffffc00003ff00000),
    ] },
    Country { code: 267, drops_a_zero: false, shapes: &[
        (7, 0x17dffff8fdbfa00000), (8, 0xff800000000000000000),
    ] },
    Country { code: 268, drops_a_zero: false, shapes: &[
        (8, 0xf8400000000f03c00000),
    ] },
    Country { code: 269, drops_a_zero: false, shapes: &[
        (7, 0x3c000003ffffc0000000),
    ] },
    Country { code: 290, drops_a_zero: false, shapes: &[
        (4, 0x3ff00000000000000000000), (5, 0xffc00003ffffc00003ff00000),
    ] },
    Country { code: 291, drops_a_zero: true, shapes: &[
        (7, 0x3ffffc0000000000003d800),
    ] },
    Country { code: 297, drops_a_zero: false, shapes: &[
        (7, 0x900002625dd14000030000000),
    ] },
    Country { code: 298, drops_a_zero: false, shapes: &[
        (6, 0x10a02ff84fffffffffff00000),
    ] },
    Country { code: 299, drops_a_zero: false, shapes: &[
        (6, 0xffffe007fefffffffbff80000),
    ] },
    Country { code: 350, drops_a_zero: false, shapes: &[
        (8, 0x1758000000700000),
    ] },
    Country { code: 351, drops_a_zero: false, shapes: &[
        (9, 0x179000006900000007fe10000),
    ] },
    Country { code: 352, drops_a_zero: false, shapes: &[
        (4, 0xaf7fbffc00fffffffffd00000), (5, 0xaf7fbffc00fffffffffd00000),
        (6, 0xaf7fbffc00fffffffffd00000), (7, 0xaf7fbffc00fffffffffd00000),
        (8, 0xaf7fbffc00fffffffffd00000), (9, 0xaf7fbfffe4fffffffffd00000),
        (10, 0xaf7fbffc00fffffffffd00000), (11, 0xaf7fbffc00fffffffffc00000),
    ] },
    Country { code: 353, drops_a_zero: true, shapes: &[
        (7, 0xfa0000038c40080003f400000), (8, 0x8000000200c2100002ffc00),
        (9, 0x47ec14c70b325e0000affc00), (10, 0x1000000000000),
    ] },
    Country { code: 354, drops_a_zero: false, shapes: &[
        (7, 0x3fcf83feffffe0000000000), (9, 0x4000000000),
    ] },
    Country { code: 355, drops_a_zero: true, shapes: &[
        (8, 0x3fe00400ffbfcffbfe00000), (9, 0x380000000000000000),
    ] },
    Country { code: 356, drops_a_zero: false, shapes: &[
        (8, 0xd1000a100000000080ef00000),
    ] },
    Country { code: 357, drops_a_zero: false, shapes: &[
        (8, 0xbc80000400000000007c00000),
    ] },
    Country { code: 358, drops_a_zero: true, shapes: &[
        (5, 0x7fdfe001fe7f8007f9fe80000), (6, 0x7fdfe001fe7fdff7f9fefe000),
        (7, 0x7fdfe001fe7fdff7f9fefe000), (8, 0x7fdfe001fe7fdff7f9fefe000),
        (9, 0x7fdfe001fe7fdff7f9fefe000), (10, 0x5ff0000000000),
    ] },
    Country { code: 359, drops_a_zero: true, shapes: &[
        (6, 0x3ff00000), (7, 0x3f87efffffff8fefffff00000), (8, 0x3f87efffffff8fefffff00000),
        (9, 0xc038000000000000000000000),
    ] },
    Country { code: 370, drops_a_zero: true, shapes: &[
        (8, 0x401007ff010766480000000),
    ] },
    Country { code: 371, drops_a_zero: false, shapes: &[
        (8, 0x3ff00000003ff00000),
    ] },
    Country { code: 372, drops_a_zero: false, shapes: &[
        (7, 0x100ffbff19df8cb00000000), (8, 0x21e00400ffc000000000000),
    ] },
    Country { code: 373, drops_a_zero: true, shapes: &[
        (8, 0xf0bff1a000ffffe00000),
    ] },
    Country { code: 374, drops_a_zero: true, shapes: &[
        (8, 0xfe900200010829a0397c09c00),
    ] },
    Country { code: 375, drops_a_zero: false, shapes: &[
        (9, 0x100223e38000),
    ] },
    Country { code: 376, drops_a_zero: false, shapes: &[
        (6, 0x3fffffffffc00ffc0000000), (9, 0x200000000000000000),
    ] },
    Country { code: 377, drops_a_zero: true, shapes: &[
        (8, 0xe70800000000070ffc0000000), (9, 0xfffff000000000000000),
    ] },
    Country { code: 378, drops_a_zero: false, shapes: &[
        (8, 0x42488000000000000), (10, 0x20),
    ] },
    Country { code: 380, drops_a_zero: true, shapes: &[
        (9, 0xffa00abbfe3fdfaff80000000),
    ] },
    Country { code: 381, drops_a_zero: true, shapes: &[
        (7, 0xfffffffc00), (8, 0x37f00000fffffffc00), (9, 0x3ff00000fffffffc00),
        (10, 0x8000000fffffffc00), (11, 0xfffffffc00), (12, 0xfffffffc00),
    ] },
    Country { code: 382, drops_a_zero: true, shapes: &[
        (8, 0x403c901c0303c0100000),
    ] },
    Country { code: 383, drops_a_zero: true, shapes: &[
        (8, 0x3f8c030000000), (9, 0xc030000000), (10, 0x4000000000), (11, 0x4000000000),
        (12, 0x4000000000),
    ] },
    Country { code: 385, drops_a_zero: true, shapes: &[
        (8, 0x400000c00003b9d0f80fffc00), (9, 0xe9c000000003b9d0f80f00000),
    ] },
    Country { code: 386, drops_a_zero: true, shapes: &[
        (8, 0xe7ff30ff9ff7fdfc7f000),
    ] },
    Country { code: 387, drops_a_zero: true, shapes: &[
        (8, 0x6effe00ffc0000000), (9, 0x91000000000000000),
    ] },
    Country { code: 389, drops_a_zero: true, shapes: &[
        (8, 0xffc00001fc079ef00000),
    ] },
    Country { code: 420, drops_a_zero: false, shapes: &[
        (9, 0x20800a3c01febc2e9bff00000),
    ] },
    Country { code: 421, drops_a_zero: true, shapes: &[
        (6, 0x7f9fe7f80200000), (7, 0x7f9fe7f80200000), (9, 0xcc02002217f9fe7fbfc00000),
    ] },
    Country { code: 423, drops_a_zero: true, shapes: &[
        (7, 0xee00000000e724f00000), (9, 0x70000000000000000),
    ] },
    Country { code: 500, drops_a_zero: false, shapes: &[
        (5, 0xfffffffffffffff00000),
    ] },
    Country { code: 501, drops_a_zero: false, shapes: &[
        (7, 0x145534ef515455154d00000),
    ] },
    Country { code: 502, drops_a_zero: false, shapes: &[
        (8, 0x1ff3fcfffffffffc00000),
    ] },
    Country { code: 503, drops_a_zero: false, shapes: &[
        (8, 0xfffffffc00003fe00000),
    ] },
    Country { code: 504, drops_a_zero: false, shapes: &[
        (8, 0xfffffffc0000000ffdf400000),
    ] },
    Country { code: 505, drops_a_zero: false, shapes: &[
        (8, 0x3ff783bc68000003ff00000),
    ] },
    Country { code: 506, drops_a_zero: false, shapes: &[
        (8, 0x3f803c3f20fff004f700000),
    ] },
    Country { code: 507, drops_a_zero: false, shapes: &[
        (7, 0xffdbfff40039c99fffffffc00), (8, 0x3ff000000000000000),
    ] },
    Country { code: 508, drops_a_zero: true, shapes: &[
        (6, 0xffffffffffffffffffff00000), (9, 0x100400000000000000000),
    ] },
    Country { code: 509, drops_a_zero: false, shapes: &[
        (8, 0xf000000000583fffff2400000),
    ] },
    Country { code: 590, drops_a_zero: true, shapes: &[
        (9, 0x2600100600800000000000000),
    ] },
    Country { code: 591, drops_a_zero: true, shapes: &[
        (8, 0xfffff20450c616400000),
    ] },
    Country { code: 592, drops_a_zero: false, shapes: &[
        (7, 0x7ffff00c30030ee00000),
    ] },
    Country { code: 593, drops_a_zero: true, shapes: &[
        (8, 0x7f1fc7f1fc7f1fc00000), (9, 0xfa00000000000000000000000),
    ] },
    Country { code: 594, drops_a_zero: true, shapes: &[
        (9, 0x2600100600800000000000000),
    ] },
    Country { code: 595, drops_a_zero: true, shapes: &[
        (7, 0x4e03802001d4c100000000), (8, 0x6e7f89a0fbfeffbf600000),
        (9, 0xf80ee7f89a0fbfeffbf600000),
    ] },
    Country { code: 596, drops_a_zero: true, shapes: &[
        (9, 0x2600100600800000000000000),
    ] },
    Country { code: 597, drops_a_zero: false, shapes: &[
        (6, 0x7f3ff3fc0e00000), (7, 0xbfebf901000000000000000),
    ] },
    Country { code: 598, drops_a_zero: true, shapes: &[
        (8, 0xff80000000000fc003ffa0000),
    ] },
    Country { code: 599, drops_a_zero: false, shapes: &[
        (7, 0xe9c00000020080000000), (8, 0x7c00000000000000000000000),
    ] },
    Country { code: 670, drops_a_zero: false, shapes: &[
        (7, 0x4000001eff83e00000), (8, 0x7f000000000000000000),
    ] },
    Country { code: 672, drops_a_zero: false, shapes: &[
        (6, 0x49c0007c00),
    ] },
    Country { code: 673, drops_a_zero: false, shapes: &[
        (7, 0x3ffffc00ffffffffff00000),
    ] },
    Country { code: 674, drops_a_zero: false, shapes: &[
        (7, 0x803ff20040080100000400000),
    ] },
    Country { code: 675, drops_a_zero: false, shapes: &[
        (7, 0x6002000010060a401c8100000), (8, 0x13effc00000000000000000),
    ] },
    Country { code: 676, drops_a_zero: false, shapes: &[
        (5, 0x219de010041f7ffff00000), (7, 0x803d0fff090c0000000000000),
    ] },
    Country { code: 677, drops_a_zero: false, shapes: &[
        (5, 0x8f03d07fffffbc000), (7, 0xffff0ffb00000000000000000),
    ] },
    Country { code: 678, drops_a_zero: false, shapes: &[
        (5, 0x10000000001007c3fd00000), (7, 0xfff3fc00ffc000000000000),
    ] },
    Country { code: 679, drops_a_zero: false, shapes: &[
        (7, 0xffff9ffce558c201ffff00000),
    ] },
    Country { code: 680, drops_a_zero: false, shapes: &[
        (7, 0x5ac663fc46160040a000000),
    ] },
    Country { code: 681, drops_a_zero: false, shapes: &[
        (6, 0x300c01000000000000000000),
    ] },
    Country { code: 682, drops_a_zero: false, shapes: &[
        (5, 0x3ffffc00ffc3e3ebff00000),
    ] },
    Country { code: 683, drops_a_zero: false, shapes: &[
        (4, 0xffffffffff0000000000), (7, 0x10000000000000000000000),
    ] },
    Country { code: 685, drops_a_zero: false, shapes: &[
        (5, 0x3feffffffffff00000), (6, 0x1000000000000000), (7, 0xf87b800000000000000000),
        (10, 0x20000000000000000000000),
    ] },
    Country { code: 686, drops_a_zero: true, shapes: &[
        (5, 0x3f00000007ffffbff00000), (8, 0xffc2c000000040000000),
    ] },
    Country { code: 687, drops_a_zero: false, shapes: &[
        (6, 0xfffffffc00ffcfe0fff900000),
    ] },
    Country { code: 688, drops_a_zero: false, shapes: &[
        (5, 0x3fd00000), (6, 0x40000000000000000000000), (7, 0xc00000000000000000),
    ] },
    Country { code: 689, drops_a_zero: false, shapes: &[
        (8, 0x38000000002010000000000),
    ] },
    Country { code: 690, drops_a_zero: false, shapes: &[
        (4, 0x7000003ffffc1c00000), (5, 0x7000003ffffc1c00000), (6, 0x7000003ffffc1c00000),
        (7, 0x7000003ffffc1c00000),
    ] },
    Country { code: 691, drops_a_zero: false, shapes: &[
        (7, 0x3f0040000000000fb80000000),
    ] },
    Country { code: 692, drops_a_zero: false, shapes: &[
        (7, 0xc050200101800000),
    ] },
    Country { code: 850, drops_a_zero: true, shapes: &[
        (8, 0x20820822222280bff00000), (10, 0x80000),
    ] },
    Country { code: 852, drops_a_zero: false, shapes: &[
        (8, 0x7fc1e00fffff8d5fcbfe00000),
    ] },
    Country { code: 853, drops_a_zero: false, shapes: &[
        (8, 0x3be0016c000000010000000),
    ] },
    Country { code: 855, drops_a_zero: true, shapes: &[
        (8, 0xefefbef7ff0f01c1f078ffc00), (9, 0x301001f83c0f01c5f87841000),
    ] },
    Country { code: 856, drops_a_zero: true, shapes: &[
        (8, 0x15204812048020480a00000), (9, 0x40000000), (10, 0x100000),
    ] },
    Country { code: 880, drops_a_zero: true, shapes: &[
        (6, 0xa00202000100000000000000), (7, 0x45cfb00804018754d40000000),
        (8, 0x50e8fe77dff3ff7ff8000000), (9, 0x9404ed3fd7f75d47c3000000),
        (10, 0x1000000050000186000cfe800),
    ] },
    Country { code: 886, drops_a_zero: true, shapes: &[
        (8, 0x39cffaff7f38fff0fc00000), (9, 0xffe10000130821f201fc00000),
        (10, 0x400000000000000000), (11, 0x400000000000000000),
    ] },
    Country { code: 960, drops_a_zero: false, shapes: &[
        (7, 0xffc00ffde0000400240000000),
    ] },
    Country { code: 961, drops_a_zero: true, shapes: &[
        (7, 0xffffdff3fffffffffc00ffc00), (8, 0x2d0c0000000003f200000),
    ] },
    Country { code: 962, drops_a_zero: true, shapes: &[
        (8, 0x800003c02000010c000000), (9, 0xe1c00000040000000000),
    ] },
    Country { code: 963, drops_a_zero: true, shapes: &[
        (8, 0x381a0403e1b000), (9, 0xde40000000004000280264800),
    ] },
    Country { code: 964, drops_a_zero: true, shapes: &[
        (8, 0x450240d3343affc00), (9, 0x450240d3343a00000), (10, 0xfe000000000000000000),
    ] },
    Country { code: 965, drops_a_zero: false, shapes: &[
        (8, 0xffc00003fff9c020003c00000),
    ] },
    Country { code: 966, drops_a_zero: true, shapes: &[
        (9, 0xfec000000037800),
    ] },
    Country { code: 967, drops_a_zero: true, shapes: &[
        (7, 0x5d1381f13c4b17c5f000), (8, 0x20000), (9, 0x62c00000000000000000),
    ] },
    Country { code: 968, drops_a_zero: false, shapes: &[
        (8, 0xffc00fd800000000007e08000),
    ] },
    Country { code: 970, drops_a_zero: true, shapes: &[
        (8, 0x100400000000040000400000), (9, 0x900000000000000),
    ] },
    Country { code: 971, drops_a_zero: true, shapes: &[
        (8, 0x7f0007f1fc001fc7f1fc00000), (9, 0x5f4000000000000),
    ] },
    Country { code: 972, drops_a_zero: true, shapes: &[
        (8, 0xfffff00000003fffffff00000), (9, 0xf7800dfc000000000000), (11, 0x8000), (12, 0x8000),
    ] },
    Country { code: 973, drops_a_zero: false, shapes: &[
        (8, 0x20e7a00000ffc0032000),
    ] },
    Country { code: 974, drops_a_zero: false, shapes: &[
        (8, 0xfffffffe17ffc0000000),
    ] },
    Country { code: 975, drops_a_zero: false, shapes: &[
        (7, 0x1c1505c130e03807800000), (8, 0x8020000000000000030000),
    ] },
    Country { code: 976, drops_a_zero: true, shapes: &[
        (8, 0xfffebf9e415a4000004601800), (9, 0x3c0f000), (10, 0x380e000),
    ] },
    Country { code: 977, drops_a_zero: true, shapes: &[
        (8, 0xbfbdef8bfa3abd27aafa1fc00), (10, 0x7040000000000000000000000),
    ] },
    Country { code: 992, drops_a_zero: false, shapes: &[
        (9, 0xfff83e8c40085936fc87e1fff),
    ] },
    Country { code: 993, drops_a_zero: false, shapes: &[
        (8, 0x1bff1905c0501403000),
    ] },
    Country { code: 994, drops_a_zero: true, shapes: &[
        (9, 0x800002040108c511007f41400),
    ] },
    Country { code: 995, drops_a_zero: true, shapes: &[
        (9, 0x80400ffe9e3d00000000),
    ] },
    Country { code: 996, drops_a_zero: true, shapes: &[
        (9, 0x80900284073dc00bd80500000),
    ] },
    Country { code: 998, drops_a_zero: false, shapes: &[
        (9, 0xefd81ffee6084000200100000),
    ] },
];
