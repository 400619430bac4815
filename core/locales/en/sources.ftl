## Where facts come from, as a page names it. The mark is that of whoever collected them: A for a
## service's or a government's own page, B for that page seen through a copy or a press release,
## interview for the founding interview with the case managers of My Sisters' Place

# mark: A
source-nij-2003 = National Institute of Justice, November 2003
# mark: A
source-statpearls-2020 = StatPearls, a medical text, October 2020
