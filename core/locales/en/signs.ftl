## Signs of more danger: the person's own, never counted (no facts)
signs-title = Signs that can mean more danger
# source: nij-2003
signs-mean = These can mean more danger. No sign marked does not mean safe.
signs-more = There are more signs than these. An advocate can go through them with you.
signs-mark = Mark what fits, if you want
signs-neck = Someone pressed on my neck
signs-leaving = I left, or I may leave
signs-own = Something else scares me
signs-tell = Words for an advocate
signs-say = “Could you go through danger signs with me?”
signs-about = About these signs
# source: statpearls-2020, ena
signs-neck-about = Pressure on the neck, even once: a doctor can look for harm that nobody sees.
# source: new-hope-midcoast, florida-dcf
signs-leaving-about = Leaving can be the most dangerous time. You know best if and when. An advocate can plan it with you.
# source: nij-2003
signs-unseen = Danger can be hard to see from inside. Many people did not know how great it was.

## What becomes of the marks (of this app)
signs-kept = Nothing here is counted. Your marks go when this app locks.

## Pressure on the neck (no facts)
signs-throat-title = If someone pressed on your neck
# source: statpearls-2020, ena
signs-throat-first = It needs a check by a doctor, even without marks. Marks on the skin can be few, or there may be none.
signs-throat-now = Do you have one of these? You could call 911, or go to a hospital now.
signs-throat-list = Warning signs
# source: training-institute
signs-throat-breath = Hard to breathe. A hoarse voice, or no voice.
# source: training-institute
signs-throat-swallow = Hard to swallow, or it hurts. A sore throat.
# source: training-institute
signs-throat-face = You see less well. Part of the face or an eyelid droops. Tiny red spots.
# source: training-institute
signs-throat-body = A weak arm or leg. It is hard to speak. A gap in your memory.
# source: training-institute
signs-throat-faint = You passed out, or wet yourself. You throw up, feel dizzy, or your head hurts.
# source: statpearls-2020
signs-throat-say = “Someone pressed on my neck. I was strangled.” It helps to say strangled, not choked.
