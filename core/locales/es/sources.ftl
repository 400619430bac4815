## De dónde vienen los datos, como lo nombra una página
source-nij-2003 = Instituto Nacional de Justicia (National Institute of Justice), noviembre de 2003
source-statpearls-2020 = StatPearls, un texto médico, octubre de 2020
