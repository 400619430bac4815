#!/usr/bin/env python3
"""Writes tests/vectors/calculator-sums.tsv: sums as keys, and what the display must show.

The values are mpmath's, at 700 digits; the formatting is a second implementation, from
docs/calculator.md alone. Needs mpmath 1.3.0 (PyPI). The same seed makes the same table:

    python3 tests/oracle/calculator-sums.py > tests/vectors/calculator-sums.tsv
"""

import random
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 700
SEED = 20261128
random.seed(SEED)
NEAR = mpf(10) ** -500


def nearest(value):
    """The whole number, where it is one."""
    whole = mpmath.nint(value)
    return int(whole) if abs(value - whole) < NEAR * max(1, abs(value)) else None


def digits_of(value, count):
    """The first digits, rounded half up, the power of ten of the first, and whether that is all."""
    exponent = int(mpmath.floor(mpmath.log10(value)))
    if mpf(10) ** (exponent + 1) <= value * (1 + NEAR):
        exponent += 1
    scaled = value / mpf(10) ** (exponent - count + 1)
    whole = nearest(scaled)
    exact = whole is not None
    if not exact:
        tie = nearest(2 * scaled)
        whole = (tie + 1) // 2 if tie is not None else int(mpmath.nint(scaled))
    if whole >= 10 ** count:
        whole, exponent = whole // 10, exponent + 1
    return str(whole), exponent, exact


def shown(value):
    """What the display says of a value, in en-US."""
    if abs(value) < mpf(10) ** -999:
        return "0"
    if abs(value) >= mpf(10) ** 1000:
        return "Number too large"
    sign = "−" if value < 0 else ""
    value = abs(value)
    digits, exponent, exact = digits_of(value, 15)
    digits = digits.rstrip("0")
    scientific = exponent >= 15
    if exponent < 0:
        fits = exact and len(digits) - 1 - exponent <= 14
        scientific = not fits and exponent < -4
        if not fits and not scientific:
            digits, exponent, _ = digits_of(value, 15 + exponent)
            digits = digits.rstrip("0")
    if scientific:
        digits, exponent, _ = digits_of(value, 12)
        digits = digits.rstrip("0")
        point = "." if len(digits) > 1 else ""
        power = f"−{-exponent}" if exponent < 0 else str(exponent)
        return f"{sign}{digits[0]}{point}{digits[1:]}E{power}"
    if exponent < 0:
        return f"{sign}0.{'0' * (-1 - exponent)}{digits}"
    digits = digits.ljust(exponent + 1, "0")
    whole, part = digits[:exponent + 1], digits[exponent + 1:]
    return sign + f"{int(whole):,}" + (f".{part}" if part else "")


rows = []


def row(family, keys, value):
    rows.append((keys, value if isinstance(value, str) else shown(value), family))


def rnd(low, high):
    return random.randint(low, high)


def whole_root():
    """Roots whose product is whole: keys and the whole number."""
    kind = rnd(0, 5)
    if kind == 0:
        a = rnd(2, 99)
        return f"(√{a}*√{a})", a
    if kind == 1:
        a, b, c = rnd(2, 30), rnd(2, 12), rnd(1, 9)
        return f"(√{a * b * b}*√{a * c * c})", a * b * c
    if kind == 2:
        a = rnd(2, 50)
        return f"([cbrt]{a}*[cbrt]{a}*[cbrt]{a})", a
    if kind == 3:
        a = rnd(2, 60)
        return f"([e^]([ln]{a})))", a
    if kind == 4:
        a, q = rnd(2, 12), rnd(5, 11)
        p = rnd(1, q)
        return f"({a ** q if a ** q < 10 ** 15 else 2 ** q}^({p}/{q}))", (a if a ** q < 10 ** 15 else 2) ** p
    a, b = rnd(2, 40), rnd(2, 9)
    return f"(√{a}/√{b}*√{b}*√{a})", a


def whole_steps():
    for _ in range(500):
        keys, value = whole_root()
        divisor = rnd(2, 30)
        row("mod", f"{keys}[mod]{divisor}=", mpf(value % divisor))
        row("mod", f"{rnd(2, 9)}*{keys}[mod]{keys}=", mpf(0))
        if value <= 60:
            row("factorial", f"{keys}!=", mpf(mpmath.factorial(value)))
        base = rnd(2, 9)
        if value < 300:
            row("sign of a power", f"(-{base})^{keys}=", mpf(-base) ** value)
        row("whole", f"{keys}=", mpf(value))


def remainders():
    names = [("π", mp.pi), ("[e]", mp.e)]
    for _ in range(300):
        name, value = random.choice(names)
        a, b = rnd(1, 999), rnd(1, 99)
        row("mod of a constant", f"({a}*{name})[mod]({b}*{name})=", (a % b) * value)
        c = rnd(1, 60)
        row("mod of a constant", f"({a}*{name})[mod]{c}=", a * value - mpmath.floor(a * value / c) * c)
        row("mod of a constant", f"({a}*{name})[mod]√{c}=", a * value - mpmath.floor(a * value / mp.sqrt(c) + NEAR) * mp.sqrt(c))
        row("mod of a constant", f"(-{a}*{name})[mod]({b}*{name})=", -(a % b) * value)


def tiny_angles():
    for _ in range(120):
        a, n = rnd(2, 99), rnd(1, 300)
        x = mp.sqrt(a) * mpf(10) ** -n
        for name, function in (("sin", mp.sin), ("cos", mp.cos), ("tan", mp.tan)):
            row("tiny angle", f"[{name}]√{a}*10^-{n})=", function(x * mp.pi / 180))
            row("tiny angle", f"[angle][{name}]√{a}*10^-{n})=", function(x))
        for name, function in (("asin", mp.asin), ("atan", mp.atan)):
            row("tiny angle", f"[{name}]√{a}*10^-{n})=", function(x) * 180 / mp.pi if x < 1 else "Not defined" if name == "asin" else mp.atan(x) * 180 / mp.pi)
            row("tiny angle", f"[angle][{name}]√{a}*10^-{n})=", function(x) if x < 1 else "Not defined" if name == "asin" else mp.atan(x))


def large_angles():
    for _ in range(200):
        a, n = rnd(1, 999999), rnd(0, 30)
        for name, function in (("sin", mp.sin), ("cos", mp.cos), ("tan", mp.tan)):
            x = mpf(a) * mpf(10) ** n
            row("large angle", f"[angle][{name}]{a}*10^{n})=", function(x))
            x = mp.sqrt(a) * 10 ** (n % 12)
            row("large angle", f"[{name}]√{a}*10^{n % 12})=" if nearest(mp.sqrt(a)) is None else f"[{name}]0)=", function(x * mp.pi / 180) if nearest(mp.sqrt(a)) is None else function(mpf(0)))
            row("large angle", f"[angle][{name}]√{a}*10^{n % 12})=", function(x))


def round_trips():
    for _ in range(200):
        d = rnd(-8999, 8999)
        text = f"-{abs(d) / 100:.2f}" if d < 0 else f"{d / 100:.2f}"
        x = mpf(d) / 100
        row("round trip", f"[asin][sin]{text}))=", x)
        row("round trip", f"[atan][tan]{text}))=", x)
        row("round trip", f"[acos][cos]{text}))=", abs(x))
        d = rnd(-999, 999)
        text = f"-{abs(d) / 1000:.3f}" if d < 0 else f"{d / 1000:.3f}"
        x = mpf(d) / 1000
        for angle in ("", "[angle]"):
            row("round trip", f"{angle}[sin][asin]{text}))=", x)
            row("round trip", f"{angle}[cos][acos]{text}))=", x)
            row("round trip", f"{angle}[tan][atan]{text}))=", x)
            row("round trip", f"{angle}[cos][asin]{text}))=", mp.sqrt(1 - x * x))
            row("round trip", f"{angle}[tan][acos]{text}))=", mp.sqrt(1 - x * x) / x if d else "Not defined")
        n = rnd(-300, 300)
        x = mpf(10) ** n
        angle = random.choice(["", "[angle]"])
        row("round trip", f"{angle}[tan][atan]10^{n}))=", x)
        row("round trip", f"{angle}[cos][atan]10^{n}))=", 1 / mp.sqrt(1 + x * x))
        row("round trip", f"{angle}[sin][atan]10^{n}))=", x / mp.sqrt(1 + x * x))
        a = rnd(2, 9999)
        row("round trip", f"[ln][e^]({a}/1000))=", mpf(a) / 1000)
        row("round trip", f"[10^]([log]{a}))=", mpf(a))
        row("round trip", f"[e^]([ln]{a}))=", mpf(a))


def detours():
    for _ in range(300):
        digits, places = rnd(1, 10 ** 15), rnd(0, 15)
        tie = rnd(10 ** 13, 10 ** 14 - 1) * 10 + 5
        base, power = rnd(3, 97), rnd(20, 90)
        row("detour", f"({digits}/{'1' + '0' * min(places, 14)})/{base}^{power}*{base}^{power}=", mpf(digits) / 10 ** min(places, 14))
        row("detour", f"({tie // 10 ** 5}+{tie % 10 ** 5}/10^16)/{base}^{power}*{base}^{power}=", mpf(tie // 10 ** 5) + mpf(tie % 10 ** 5) / 10 ** 16)
        row("detour", f"(1+5*10^-15)/√{base}*√{base}=", 1 + mpf(5) / 10 ** 15)
        q = rnd(3, 12)
        b = rnd(2, 5)
        if b ** q < 10 ** 15:
            p = rnd(1, 2 * q)
            row("power of a root", f"{b ** q}^-({p}/{q})=", mpf(b) ** -p)
            row("power of a root", f"{b ** q}^({p}/{q})=", mpf(b) ** p)


def percentages():
    for _ in range(100):
        a, b = rnd(1, 9999), rnd(1, 200)
        row("percent", f"{a}+{b}%=", mpf(a) + mpf(a) * b / 100)
        row("percent", f"{a}-{b}%=", mpf(a) - mpf(a) * b / 100)
        row("percent", f"{a}+{b}n%=", mpf(a) - mpf(a) * b / 100)
        row("percent", f"{a}+(-{b})%=", mpf(a) - mpf(a) * b / 100)
        row("percent", f"{a}-{b}n%=", mpf(a) + mpf(a) * b / 100)
        row("percent", f"{a}+(-{b}%)=", mpf(a) - mpf(b) / 100)
        row("percent", f"{a}+({b}%)=", mpf(a) + mpf(b) / 100)
        row("percent", f"({a}+{b}%)*2=", 2 * (mpf(a) + mpf(a) * b / 100))
        row("percent", f"{a}*{b}n%=", -mpf(a) * b / 100)


def long_sums():
    for count in range(3, 200, 4):
        terms = [rnd(1, 9999) for _ in range(count)]
        row("long sum", "+".join(map(str, terms)) + "=", mpf(sum(terms)))
        signs = [random.choice("+-") for _ in terms[1:]]
        keys = str(terms[0]) + "".join(sign + str(term) for sign, term in zip(signs, terms[1:]))
        row("long sum", keys + "=", mpf(terms[0] + sum(term if sign == "+" else -term for sign, term in zip(signs, terms[1:]))))
        roots = [rnd(2, 99) for _ in range(count // 2 + 1)]
        row("long sum of roots", "+".join(f"√{root}*√{root}" for root in roots[:66]) + "=", mpf(sum(roots[:66])))
        thirds = [rnd(2, 99) for _ in range(count // 2 + 1)]
        row("long sum of fractions", "+".join(f"1/{n}" for n in thirds) + "=", sum((1 / mpf(n) for n in thirds), mpf(0)))
    # 200 numbers and 199 signs fit; a 401st number or sign does not, nor what follows it.
    for more in range(1, 40):
        terms = [rnd(1, 9999) for _ in range(200)]
        keys = "+".join(map(str, terms))
        rest = "".join(f"+{rnd(1, 99)}" for _ in range(more))
        row("too long", keys + rest, "No room for more")
        row("too long", keys + rest + "=", mpf(sum(terms)))
        row("too long", "-" + keys + rest, "No room for more")
        row("too long", "-" + keys + rest + "=", mpf(sum(terms) - 2 * terms[0]))
        row("too long", keys + rest + "<<=", long_taken_back(terms))


def long_taken_back(terms):
    """After a 400th sign that did fit: `<<` takes that sign back and a digit of the last number."""
    last = terms[-1] // 10
    return mpf(sum(terms[:-1]) + last)


def taken_back():
    for _ in range(300):
        digits = str(rnd(1, 999999))
        n = rnd(0, len(digits))
        left = digits[:len(digits) - n]
        row("taken back", f"{digits}n{'<' * n}", f"−{int(left):,}" if left else "0")
        row("taken back", f"7+{digits}n{'<' * n}=", mpf(7 - int(left)) if left else "7")
        row("taken back", f"7*{digits}n{'<' * len(digits)}3=", mpf(21))
        row("taken back", f"√{digits}n{'<' * len(digits)}4=", mpf(-2))


def mixed():
    """Functions of functions, with numbers that end whole among them."""
    def leaf():
        if rnd(0, 2) == 0:
            keys, value = whole_root()
            return keys, mpf(value)
        n = rnd(1, 99999)
        return f"{n / 100:.2f}", mpf(n) / 100

    def node(depth):
        if depth == 0:
            return leaf()
        kind = rnd(0, 9)
        a, x = node(depth - 1)
        if kind < 4:
            b, y = node(depth - 1)
            if x is None or y is None:
                return a, None
            operator = "+-*/"[kind]
            value = [x + y, x - y, x * y, x / y if y else None][kind]
            return f"({a}{operator}{b})", value
        if x is None:
            return a, None
        if kind == 4 and x >= 0:
            return f"√({a})", mp.sqrt(x)
        if kind == 5 and x > 0:
            return f"[ln]{a})", mp.log(x)
        if kind == 6 and abs(x) < 1000:
            return f"[sin]{a})", mp.sin(x * mp.pi / 180)
        if kind == 7 and abs(x) < 1000:
            return f"[e^]({a}/100)", mp.exp(x / 100)
        if kind == 8:
            return f"[atan]{a})", mp.atan(x) * 180 / mp.pi
        b = rnd(1, 50)
        return f"({a}[mod]{b})", x - b * (mpmath.floor(abs(x) / b + NEAR)) * (1 if x >= 0 else -1)

    count = 0
    while count < 1500:
        keys, value = node(3)
        if value is None or len(keys) > 250 or abs(value) > mpf(10) ** 900:
            continue
        if value != 0 and abs(value) < NEAR:
            value = mpf(0)
        if keys.count("(") - keys.count("√(") > 30:
            continue
        row("mixed", f"{keys}=", value)
        count += 1


for make in (whole_steps, remainders, tiny_angles, large_angles, round_trips, detours, percentages, long_sums, taken_back, mixed):
    make()

seen = set()
out = [
    "# Sums as keys, and what the display has to show; in en-US, in degrees at the start. Columns: keys, the display, what kind of sum.",
    f"# Written by tests/oracle/calculator-sums.py with Python {sys.version.split()[0]} and mpmath {mpmath.__version__} at {mp.dps} digits, seed {SEED}.",
]
for keys, display, family in rows:
    if keys not in seen:
        seen.add(keys)
        out.append(f"{keys}\t{display}\t{family}")
print("\n".join(out))
