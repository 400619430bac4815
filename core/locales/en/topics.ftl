## The contents of all topics, and what each page ends with (of this app)
help-topics = More help
topics-title = More help
topics-intro = Read what you want, in any order. Nothing you open here is kept.
topics-now = Now
topics-rights = Rights and money
topics-local = { $fact } ({ $source })
topics-sources = Where this is from

## Headings of the contents (no facts)
topics-phone = Phone and online
topics-calls = Before and after a call
topics-for = For you, or for someone else
