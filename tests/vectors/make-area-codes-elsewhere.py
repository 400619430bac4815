#!/usr/bin/env python3
"""Prints the area codes of core/hsds/src/number/elsewhere.rs, from Google's libphonenumber.

    pip install phonenumbers==9.0.43
    make-area-codes-elsewhere.py

An area code is abroad if its numbers are of no region of the United States, and personal if
libphonenumber says that they follow a person.
"""

from phonenumbers import PhoneNumberType, is_valid_number, number_type, parse, region_code_for_number

HERE = {"US", "PR", "VI", "GU", "MP", "AS", "UM"}
abroad, personal = [], []
for area in range(200, 1000):
    numbers = [parse(f"+1{area}{exchange}4567") for exchange in range(200, 1000)]
    numbers = [number for number in numbers if is_valid_number(number)]
    if not numbers:
        continue
    if number_type(numbers[0]) == PhoneNumberType.PERSONAL_NUMBER:
        personal.append(area)
    elif not HERE & {region_code_for_number(number) for number in numbers}:
        abroad.append(area)
print("abroad", *abroad)
print("personal", *personal)
