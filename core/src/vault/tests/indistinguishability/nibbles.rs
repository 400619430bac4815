//! A permutation test of whether two groups of files differ at any half byte. The statistic is the
//! largest chi-square over all places; its distribution comes from a thousand random permutations
//! of the files between the groups. That needs no table, no approximation and no correction for
//! multiple comparisons.

/// If none of a thousand permutations is as extreme as the observation, p < 0.001.
pub(super) const PERMUTATIONS: usize = 1_000;
const VALUES: usize = 16;

/// The outcome of a comparison.
#[derive(Debug)]
#[allow(dead_code, reason = "printed if a test fails, and for docs/evidence.md")]
pub(super) struct Comparison {
    /// The largest chi-square, and the byte at which it occurs.
    pub(super) largest: f64,
    pub(super) at: usize,
    /// The share of permutations at least as extreme, this one included.
    pub(super) p: f64,
    /// The largest chi-square of all permutations: anything above it would be detected.
    pub(super) critical: f64,
}

/// `SplitMix64`: the same numbers in every run.
pub(super) struct SplitMix(pub(super) u64);

impl SplitMix {
    pub(super) fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.draw() % u64::try_from(end).unwrap()).unwrap()
    }
}

/// A bit for each sample: whether it is in the first group.
type Group = Vec<u64>;

fn group(members: impl Iterator<Item = usize>, samples: usize) -> Group {
    let mut group = vec![0; samples.div_ceil(64)];
    members.for_each(|member| group[member / 64] |= 1 << (member % 64));
    group
}

/// Compares two groups of samples, all of one length.
pub(super) fn compare(one: &[Vec<u8>], other: &[Vec<u8>]) -> Comparison {
    let samples: Vec<&[u8]> = one.iter().chain(other).map(Vec::as_slice).collect();
    let sizes = (one.len(), other.len());
    let mut numbers = SplitMix(0x7A11);
    let mut order: Vec<usize> = (0..samples.len()).collect();
    let mut groups = vec![group(0..sizes.0, samples.len())];
    for _ in 0..PERMUTATIONS {
        for index in (1..order.len()).rev() {
            order.swap(index, numbers.below(index + 1));
        }
        groups.push(group(order[..sizes.0].iter().copied(), samples.len()));
    }
    let mut largest = vec![(0.0, 0); groups.len()];
    for at in 0..samples[0].len() {
        for shift in [4, 0] {
            let mut with_value = vec![Group::new(); VALUES];
            with_value.iter_mut().for_each(|with_value| with_value.resize(groups[0].len(), 0));
            for (sample, bytes) in samples.iter().enumerate() {
                with_value[usize::from(bytes[at] >> shift & 15)][sample / 64] |= 1 << (sample % 64);
            }
            let totals: [u32; VALUES] =
                std::array::from_fn(|value| with_value[value].iter().map(|word| word.count_ones()).sum());
            for (group, largest) in groups.iter().zip(&mut largest) {
                let counts = std::array::from_fn(|value| intersection(&with_value[value], group));
                let found = chi_square(&counts, &totals, sizes);
                if found > largest.0 {
                    *largest = (found, at);
                }
            }
        }
    }
    let (observed, at) = largest[0];
    let permuted = &largest[1..];
    let as_extreme = permuted.iter().filter(|(permuted, _)| *permuted >= observed).count();
    Comparison {
        largest: observed,
        at,
        p: real(as_extreme + 1) / real(PERMUTATIONS + 1),
        critical: permuted.iter().map(|(permuted, _)| *permuted).fold(0.0, f64::max),
    }
}

/// How many samples are in both. A bare loop, because an unoptimized build runs it hundreds of
/// millions of times.
fn intersection(one: &[u64], other: &[u64]) -> u32 {
    let (mut count, mut word) = (0, 0);
    while word < one.len() {
        count += (one[word] & other[word]).count_ones();
        word += 1;
    }
    count
}

/// The chi-square of the counts in the first group, given the counts in both.
fn chi_square(counts: &[u32; VALUES], totals: &[u32; VALUES], sizes: (usize, usize)) -> f64 {
    let (one, other) = (real(sizes.0), real(sizes.1));
    let all = one + other;
    let mut sum = 0.0;
    for value in 0..VALUES {
        if totals[value] > 0 {
            let total = f64::from(totals[value]);
            let apart = f64::from(counts[value]) - total * one / all;
            sum += apart * apart / total;
        }
    }
    sum * all * all / (one * other)
}

fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

/// The chi-square of any number of groups, from the counts of each.
pub(super) fn chi_square_of(groups: &[[u32; VALUES]]) -> f64 {
    let totals: [u32; VALUES] = std::array::from_fn(|value| groups.iter().map(|counts| counts[value]).sum());
    let sum: u32 = totals.iter().sum();
    let of_group = |counts: &[u32; VALUES]| {
        let size: u32 = counts.iter().sum();
        let cells = counts.iter().zip(totals).filter(|(_, total)| *total > 0);
        let cells = cells.map(|(count, total)| {
            let expected = f64::from(total) * f64::from(size) / f64::from(sum);
            (f64::from(*count) - expected).powi(2) / expected
        });
        cells.sum::<f64>()
    };
    groups.iter().map(of_group).sum()
}

/// The smallest detectable share: how many of the last group's files must agree in one half byte,
/// with all others random, for the chi-square to exceed `critical` half of the time.
pub(super) fn smallest_detectable_share(critical: f64, sizes: &[usize]) -> f64 {
    const TRIALS: usize = 200;
    const STEPS: usize = 200;
    let mut numbers = SplitMix(0x5EED);
    let mut is_found = |share: f64| {
        let groups: Vec<[u32; VALUES]> = (1..=sizes.len())
            .map(|number| {
                let mut counts = [0; VALUES];
                for _ in 0..sizes[number - 1] {
                    let is_biased = number == sizes.len() && real(numbers.below(1_000_000)) < share * 1e6;
                    counts[if is_biased { 7 } else { numbers.below(VALUES) }] += 1;
                }
                counts
            })
            .collect();
        chi_square_of(&groups) > critical
    };
    (1..=STEPS)
        .map(|step| real(step) / real(STEPS))
        .find(|&share| (0..TRIALS).filter(|_| is_found(share)).count() * 2 >= TRIALS)
        .expect("a half byte that all of a group share is detected")
}
