## Where facts come from, as a page names it. The mark is that of whoever collected them. A: a
## service's or a government's own page; B: that page, seen through a copy, a reprint or a press
## release; interview: the founding interview with the case managers of My Sisters' Place; guidance:
## public guidance on safety plans, paraphrased; brief: told in this app's own brief, whose source
## is not named, so that it is among the first to be checked.

# mark: brief
source-brief = The brief this app was built from (no date). Its source is not named.
# mark: A
source-cfr-64-6408 = US rule 47 CFR 64.6408
# mark: A
source-dhs-blue = Department of Homeland Security, Blue Campaign (no date)
# mark: B
source-fcc-text-911 = Federal Communications Commission, reprinted in 2019
# mark: A
source-florida-dcf = Florida Department of Children and Families (no date)
# mark: guidance
source-guidance = Public guidance on safety plans: the National Human Trafficking Hotline, NNEDV and others (no date)
# mark: interview
source-interview = Interview with case managers against trafficking, in the state of New York (no date)
# mark: A
source-lifeline-988 = 988lifeline.org (no date)
# mark: A
source-listings-2025 = Public listings, before September 2025
# mark: A
source-new-hope-midcoast = New Hope Midcoast (no date)
# mark: A
source-nhth-site = humantraffickinghotline.org (no date)
# mark: A
source-nij-2003 = National Institute of Justice, November 2003
# mark: A
source-ovc-2022 = US Department of Justice, Office for Victims of Crime, January 2022
# mark: A
source-statpearls-2020 = StatPearls, a medical text, October 2020
# mark: A
source-westchester-911 = Westchester County, page on 911 (no date)
