## Where facts come from, as a page names it. The mark is that of whoever collected them. A: a
## service's or a government's own page; B: that page, seen through a copy, a reprint or a press
## release; interview: the founding interview with the case managers of My Sisters' Place; guidance:
## public guidance on safety plans, paraphrased; brief: told in this app's own brief, whose source
## is not named, so that it is among the first to be checked.

# mark: B
source-apple-trackers = Apple, as told by Help Net Security on February 11, 2025, and by MacRumors
# mark: A
source-awi = Animal Welfare Institute (no date)
# mark: brief
source-brief = The brief this app was built from (no date). Its source is not named.
# mark: A
source-cfr-64-6408 = US rule 47 CFR 64.6408
# mark: B
source-cfr-92-101 = US rule 45 CFR 92.101, an older text, replaced in 2024
# mark: A
source-childhelp = childhelphotline.org (no date)
# mark: A
source-cms-interpreter = Centers for Medicare & Medicaid Services, forms of August and November 2016
# mark: B
source-dc-i-speak = Washington, DC, Office of Human Rights, “I speak” cards (no date)
# mark: A
source-dhs-2016 = Department of Homeland Security, February 10, 2016
# mark: A
source-dhs-blue = Department of Homeland Security, Blue Campaign (no date)
# mark: A
source-dhs-minors = Department of Homeland Security, dhs.gov (no date)
# mark: A
source-dhs-signs = Department of Homeland Security, list of signs (no date)
# mark: A
source-doj-peonage = US Department of Justice (no date)
# mark: A
source-dol-pay = US Department of Labor, dol.gov (no date)
# mark: A
source-dol-whd = US Department of Labor, Wage and Hour Division (no date)
# mark: B
source-ena = Emergency Nurses Association, a brief on strangulation (no date)
# mark: A
source-fcc-2023 = Federal Communications Commission, rule of December 5, 2023
# mark: B
source-fcc-text-911 = Federal Communications Commission, reprinted in 2019
# mark: A
source-florida-dcf = Florida Department of Children and Families (no date)
# mark: B
source-google-emergency = Google, page on emergency information, seen in a copy (no date)
# mark: A
source-google-trackers = Google, help page on trackers (no date)
# mark: A
source-google-trackers-2023 = Google, July 2023
# mark: guidance
source-guidance = Public guidance on safety plans: the National Human Trafficking Hotline, NNEDV and others (no date)
# mark: A
source-hhs-2000 = US Department of Health, December 28, 2000
# mark: B
source-hhs-2025 = US Department of Health (HHS), release of September 22, 2025
# mark: interview
source-interview = Interview with case managers against trafficking, in the state of New York (no date)
# mark: A
source-lifeline-988 = 988lifeline.org (no date)
# mark: B
source-listings-2025 = Public listings, before September 2025
# mark: A
source-ncmec = NCMEC, National Center for Missing & Exploited Children, own page (no date)
# mark: A
source-new-hope-midcoast = New Hope Midcoast (no date)
# mark: A
source-nhth-site = humantraffickinghotline.org (no date)
# mark: A
source-nij-2003 = National Institute of Justice, November 2003
# mark: B
source-nnedv = National Network to End Domestic Violence, NNEDV (no date)
# mark: A
source-nnedv-techsafety = NNEDV, techsafety.org (no date)
# mark: A
source-ohio = State of Ohio, on health privacy (no date)
# mark: A
source-ovc-2022 = US Department of Justice, Office for Victims of Crime, January 2022
# mark: B
source-ovw-2017 = US Department of Justice, Office on Violence Against Women, October 2017
# mark: B
source-pictures-ncac = NCAC, which quotes NCMEC, and the police of Des Moines (no date)
# mark: B
source-prince-william = Prince William County (no date)
# mark: B
source-safety-check-2022 = Lifewire and PCMag, 2022
# mark: A
source-samsung-sos = Samsung Canada (no date)
# mark: B
source-state-pamphlet-2016 = US State Department, leaflet for workers, October 2016
# mark: A
source-statpearls-2020 = StatPearls, a medical text, October 2020
# mark: A
source-stopncii = StopNCII.org, own page (no date)
# mark: A
source-take-it-down = Take It Down, takeitdown.ncmec.org (no date)
# mark: B
source-training-institute = Training Institute on Strangulation Prevention, a sheet (no date)
# mark: A
source-travel-state-gov = travel.state.gov (no date)
# mark: A
source-usc-1592 = US Code, title 18, section 1592, as of October 2024
# mark: B
source-uscis-copy = US immigration office (USCIS), seen in a copy (no date)
# mark: A
source-westchester-911 = Westchester County, page on 911 (no date)
