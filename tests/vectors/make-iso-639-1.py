"""Prints the two-letter codes of ISO 639-1 as core/hsds/src/languages.rs holds them.

    pip install pycountry==26.2.16
    python tests/vectors/make-iso-639-1.py
"""

import pycountry

print("".join(sorted(language.alpha_2 for language in pycountry.languages if hasattr(language, "alpha_2"))))
