//! The words before a sum: skipped if they are a label, such as `Sub-total (USD):`. A word that
//! names an operation, a function or a number may be part of the sum, and so may any other symbol.

use super::item::{Item, Kind, Word};

/// Names that count anywhere, in lower case without accents.
const NAMES: &str = "plus minus less negative times divided divide multiplied multiply add subtract percent factorial squared \
    cubed square cube root roots exp abs sine cosine tangent cosecant cotangent sinh cosh tanh asinh acosh atanh coth csc cot logarithm log2 \
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion \
    billions trillion trillions dozen dozens half halves \
    menos negativo negativa dividido multiplicado sumado restado raiz raices cuadrado cuadrada cubo cubica elevado seno coseno \
    tangente logaritmo \
    cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho \
    diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta \
    cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos doscientos trescientos cuatrocientos quinientos \
    seiscientos setecientos ochocientos novecientos mil miles millon millones billon billones docena docenas medio mitad";

/// Names that count only right before the sum; elsewhere they may just join words.
const NAMES_AT_THE_END: &str = "over by double triple twice quarter third mas por entre doble media tercio";

/// What a word, in lower case, names.
pub(super) fn named(lower: &str) -> Option<Word> {
    let plain: String = lower.chars().filter_map(without_accent).collect();
    let parts = || plain.split(|character: char| !character.is_alphabetic());
    let is_in = |list: &str| parts().any(|part| list.split_whitespace().any(|name| name == part));
    if is_in(NAMES) {
        Some(Word::Name { only_at_the_end: false })
    } else {
        is_in(NAMES_AT_THE_END).then_some(Word::Name { only_at_the_end: true })
    }
}

fn without_accent(character: char) -> Option<char> {
    Some(match character {
        '\u{300}'..='\u{36f}' => return None,
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        character => character,
    })
}

/// Whether the words before a sum are a label and not part of it.
pub(super) fn is_label(words: &[Item]) -> bool {
    let holds_word = words.iter().any(|item| match item.kind {
        Kind::Word(_) | Kind::Money(_) => true,
        Kind::Mark(mark) => is_picture(mark),
        _ => false,
    });
    // `=2+3`
    let is_equals = matches!(words, [Item { kind: Kind::Equals, .. }]);
    let fits = |(index, item): (usize, &Item)| {
        let next = words.get(index + 1);
        match &item.kind {
            Kind::Word(Word::Remainder | Word::Name { only_at_the_end: false }) => false,
            Kind::Word(Word::Name { only_at_the_end: true }) => {
                next.is_some_and(|next| matches!(next.kind, Kind::Word(_)))
            }
            // `Sin IVA`, `Tan boots`, and not `sin: 30`.
            Kind::Word(Word::Function) => {
                next.is_some_and(|next| matches!(next.kind, Kind::Word(Word::Other { .. })))
            }
            Kind::Word(_) | Kind::Money(_) | Kind::Colon | Kind::Open | Kind::Close | Kind::Equals => true,
            // `Total - 12.50`, `e-mail`
            Kind::Minus => {
                index > 0
                    && (item.space_before || next.is_some_and(|next| matches!(next.kind, Kind::Word(_))))
            }
            Kind::Mark('—' | '―') => index > 0 && item.space_before,
            Kind::Mark(mark) => is_in_words(*mark),
            _ => false,
        }
    };
    is_equals || holds_word && words.iter().enumerate().all(fits)
}

/// A period, quotation marks, diacritics and pictographs: no symbol that may calculate.
fn is_in_words(mark: char) -> bool {
    match mark {
        '.' | ',' | '"' | '’' | '…' => true,
        '\u{0}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{25ff}' | '\u{27c0}'..='\u{2bff}' => false,
        '\u{fe30}'..='\u{fe6f}' | '\u{ff00}'..='\u{ffff}' | '🟰' => false,
        _ => true,
    }
}

fn is_picture(mark: char) -> bool {
    matches!(mark, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..) && mark != '🟰'
}

/// `call me 9145550143`: in a sentence nobody writes an amount of that many digits without marks,
/// but telephone numbers look like that.
pub(super) fn is_sentence_with_personal_number(words: &[Item], sum: &[Item]) -> bool {
    let is_bare = matches!(sum, [Item { kind: Kind::Number(written), .. }] if written.is_plain && written.whole_digits >= 7);
    let said =
        words.iter().filter(|item| matches!(item.kind, Kind::Word(Word::Other { without_spaces: false })));
    let says_what = words.iter().any(|item| matches!(item.kind, Kind::Colon | Kind::Equals | Kind::Money(_)));
    is_bare && !says_what && said.count() >= 2
}
