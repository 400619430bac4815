"""Writes us-time-zones.tsv: the time zones of the United States and its territories.

    pip install tzdata==2026.6
    python tests/vectors/make-us-time-zones.py > tests/vectors/us-time-zones.tsv

From `zone.tab` of the IANA time zone database, in the public domain, as PyPI's tzdata carries it. The
Navajo Nation keeps the time of America/Denver; its own name, America/Shiprock, is a link to that.
"""

import datetime
import importlib.metadata
import importlib.resources
import zoneinfo

COUNTRIES = {"US", "PR", "VI", "GU", "MP", "AS", "UM"}

zoneinfo.reset_tzpath([])
table = importlib.resources.files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8")
rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
zones = [(row[0], row[2]) for row in rows if row[0] in COUNTRIES] + [("US", "America/Shiprock")]


def offsets(name):
    """Its seconds from UTC at every hour of the years 2020 to 2037."""
    zone = zoneinfo.ZoneInfo(name)
    moment = datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)
    end, hour = datetime.datetime(2038, 1, 1, tzinfo=datetime.timezone.utc), datetime.timedelta(hours=1)
    found = []
    while moment < end:
        found.append(int(moment.astimezone(zone).utcoffset().total_seconds()))
        moment += hour
    return found


def offset(name, month):
    moment = datetime.datetime(2026, month, 15, 12, tzinfo=datetime.timezone.utc)
    return int(moment.astimezone(zoneinfo.ZoneInfo(name)).utcoffset().total_seconds())


print(f"# From tzdata {importlib.metadata.version('tzdata')}, by make-us-time-zones.py.")
print("# country, name, seconds from UTC on 15 January 2026, the same on 15 July, and every zone of the table")
print("# whose clocks show the same from 2020 to 2037")
clocks = {name: offsets(name) for _, name in zones}
for country, name in sorted(zones, key=lambda zone: zone[1]):
    same = sorted(other for other in clocks if clocks[other] == clocks[name])
    print(country, name, offset(name, 1), offset(name, 7), " ".join(same), sep="\t")
