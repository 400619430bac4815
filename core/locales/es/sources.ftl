## De dónde vienen los datos, como lo nombra una página
source-brief = El encargo con el que se hizo esta aplicación (sin fecha). No nombra su fuente.
source-cfr-64-6408 = Norma de EE. UU. 47 CFR 64.6408
source-dhs-blue = Departamento de Seguridad Nacional, Blue Campaign (sin fecha)
source-fcc-text-911 = Comisión Federal de Comunicaciones, reimpreso en 2019
source-florida-dcf = Departamento de Niños y Familias de Florida (sin fecha)
source-guidance = Guías públicas sobre planes de seguridad: la National Human Trafficking Hotline, NNEDV y otras (sin fecha)
source-interview = Entrevista con personal contra la trata de personas, en el estado de Nueva York (sin fecha)
source-lifeline-988 = 988lifeline.org (sin fecha)
source-listings-2025 = Listas públicas, de antes de septiembre de 2025
source-new-hope-midcoast = New Hope Midcoast (sin fecha)
source-nhth-site = humantraffickinghotline.org (sin fecha)
source-nij-2003 = Instituto Nacional de Justicia (National Institute of Justice), noviembre de 2003
source-ovc-2022 = Departamento de Justicia de EE. UU., Oficina para Víctimas de Delitos, enero de 2022
source-statpearls-2020 = StatPearls, un texto médico, octubre de 2020
source-westchester-911 = Condado de Westchester, página sobre el 911 (sin fecha)
