"""The Russian words of time, each with its class and what it stands for; cases are made from stems and endings."""

from __future__ import annotations

from pelican_timeline.timex.lexer import Word
from pelican_timeline.timex.locale import feasts_in_capitals, spread
from pelican_timeline.timex.slavic import listed, numbered, roman_numbers, table

_SOFT_MONTH = "ь я ю ем ём е"
_MONTHS = (
    f"январ {_SOFT_MONTH}", f"феврал {_SOFT_MONTH}", "март - а у ом е", f"апрел {_SOFT_MONTH}", "ма й я ю ем е", f"июн {_SOFT_MONTH}",
    f"июл {_SOFT_MONTH}", "август - а у ом е", f"сентябр {_SOFT_MONTH}", f"октябр {_SOFT_MONTH}", f"ноябр {_SOFT_MONTH}", f"декабр {_SOFT_MONTH}",
)  # fmt: skip
_SHORT_MONTHS = {"янв": 1, "фев": 2, "февр": 2, "мар": 3, "апр": 4, "июн": 6, "июл": 7, "авг": 8, "сен": 9, "сент": 9, "окт": 10, "ноя": 11, "нояб": 11, "дек": 12}  # fmt: skip
_DAYS = ("понедельник - а у ом", "вторник - а у ом", "сред а ы у", "четверг - а у ом", "пятниц а ы у е ей", "суббот а ы у е ой", "воскресень е я ю ем")  # fmt: skip
_SETS = ("понедельникам", "вторникам", "средам", "четвергам", "пятницам", "субботам", "воскресеньям")

_HARD = "ый ого ому ым ом ая ой ую ое ые ых ыми"
_SOFT = "ий его ему им ем яя ей юю ее ие их ими"
_HISS = "ий его ему им ем ая ей ую ее ие их ими"

_ORDINALS = (
    f"перв {_HARD}", f"втор {_HARD}", "трет ий ьего ьему ьим ьем ья ьей ью ье ьи ьих ьими", f"четвёрт {_HARD}", f"пят {_HARD}", f"шест {_HARD}", f"седьм {_HARD}",
    f"восьм {_HARD}", f"девят {_HARD}", f"десят {_HARD}", f"одиннадцат {_HARD}", f"двенадцат {_HARD}", f"тринадцат {_HARD}", f"четырнадцат {_HARD}", f"пятнадцат {_HARD}",
    f"шестнадцат {_HARD}", f"семнадцат {_HARD}", f"восемнадцат {_HARD}", f"девятнадцат {_HARD}", f"двадцат {_HARD}",
)  # fmt: skip
_CARDINALS = (
    "один одна одно одного одному одним одном одной одну", "два две двух двум двумя", "три трёх трех трём трем тремя", "четыре четырёх четырех четырём четырьмя",
    "пять пяти пятью", "шесть шести шестью", "семь семи семью", "восемь восьми восемью", "девять девяти девятью", "десять десяти десятью",
    "одиннадцать одиннадцати", "двенадцать двенадцати", "тринадцать тринадцати", "четырнадцать четырнадцати", "пятнадцать пятнадцати",
    "шестнадцать шестнадцати", "семнадцать семнадцати", "восемнадцать восемнадцати", "девятнадцать девятнадцати", "двадцать двадцати",
)  # fmt: skip
_TENS = {"тридцать тридцати": 30, "сорок сорока": 40, "пятьдесят пятидесяти": 50, "шестьдесят": 60, "семьдесят": 70, "восемьдесят": 80, "девяносто": 90, "сто ста": 100}  # fmt: skip
_DECADES = ("двадцат", "тридцат", "сороков", "пятидесят", "шестидесят", "семидесят", "восьмидесят", "девяност")

_MONTHLY = ("январск", "февральск", "мартовск", "апрельск", "майск", "июньск", "июльск", "августовск", "сентябрьск", "октябрьск", "ноябрьск", "декабрьск")  # fmt: skip

_COMMON: dict[str, Word] = {
    **numbered("SUREMONTH", _MONTHS, 1),
    **{name: ("MAYBEMONTH", number) for name, number in _SHORT_MONTHS.items()},
    **numbered("SUREDAY", _DAYS, 0),
    **{form: meaning for number, stem in enumerate(_MONTHLY, 1) for form, meaning in table("MONTHLY", number, f"{stem} ий ого ому им ом ая ой ую ое ие их ими").items()},
    # "среда" is the environment too, "среди" is "among": a day only where one may stand.
    **table("MAYBEDAY", 2, "сред а ы у е"),
    **{form: ("SET", f"XXXX-WXX-{number}") for number, form in enumerate(_SETS, 1)},
    **listed("SEASON", 3, "весна весны весну весной весною весне"),
    **listed("SEASON", 6, "лето лета лету летом лете"),
    **listed("SEASON", 9, "осень осени осенью"),
    **listed("SEASON", 12, "зима зимы зиму зимой зимою зиме"),
    # periods
    **table("UNIT", "second", "секунд а у ы"),
    **table("UNITS", "second", "секунд - ами ах"),
    **table("UNIT", "minute", "минут а у ы"),
    **table("UNITS", "minute", "минут - ами ах"),
    **listed("UNIT", "hour", "час"),
    **listed("UNITS", "hour", "часа часов часам часами часах"),
    **listed("UNIT", "day", "день дня дню днём днем дне сутки"),
    **listed("UNITS", "day", "дни дней дням днях днями суток сутками"),
    **listed("UNITS", "weekend", "выходные выходных выходными"),
    **table("UNIT", "week", "недел я и е ю ей"),
    **table("UNITS", "week", "недел ь ям ями ях"),
    **table("UNIT", "month", "месяц - а у ем е"),
    **table("UNITS", "month", "месяц ы ев ам ами ах"),
    **listed("UNIT", "half", "полгода полугодие полугодия"),
    **table("HALF", 0, "половин а е у ой ы", "полугоди и"),
    **table("QUARTER", 0, "квартал - е а ом"),
    **listed("UNIT", "year", "год года году годом годе"),
    **listed("UNITS", "year", "годы годов лет годам годами годах"),
    **table("UNIT", "decade", "десятилети е я ю ем и"),
    **listed("UNITS", "decade", "десятилетий десятилетиями"),
    **table("UNIT", "century", "век - а у ом е", "столети е я ю ем и"),
    **listed("UNITS", "century", "веков столетий веками"),
    **table("UNIT", "millennium", "тысячелети е я ю ем и"),
    # numerals
    **{form: ("CARD", number) for number, line in enumerate(_CARDINALS, 1) for form in line.split()},
    **{form: ("CARD", number) for line, number in _TENS.items() for form in line.split()},
    **listed("ONE", 1, "один одна одно одного одному одним одном одной одну"),
    **numbered("NTH", _ORDINALS, 1),
    **table("NTH", 2, f"втор ой {_HARD}"),
    **table("NTH", 4, f"четверт {_HARD}"),
    **table("NTH", 6, "шест ой"),
    **table("NTH", 7, "седьм ой"),
    **table("NTH", 8, "восьм ой"),
    **table("NTH", 30, f"тридцат {_HARD}"),
    **{f"{stem}{ending}": ("DECADE", 192 + number) for number, stem in enumerate(_DECADES) for ending in ("ые", "ых", "ыми")},
    **listed("FEW", "X", "несколько нескольких несколькими много многих пара пару немало"),
    # days, and edges of periods
    **listed("DAYREL", -2, "позавчера"),
    **listed("DAYREL", -1, "вчера"),
    **table("DAYREL", -1, f"вчерашн {_SOFT}"),
    **listed("DAYREL", 0, "сегодня"),
    **listed("DAYREL", 1, "завтра"),
    **table("DAYREL", 1, f"завтрашн {_SOFT}"),
    **listed("DAYREL", 2, "послезавтра"),
    **listed("SHIFTED", ("year", 0, "anchor"), "с.г. т.г."),
    "назавтра": ("SHIFTED", ("day", 1, "focus")),
    **listed("EVE", -1, "накануне"),
    **listed("EDGE", "START", "начало начала началу началом начале"),
    **listed("EDGE", "MID", "середина середины середине середину серединой"),
    **listed("EDGE", "END", "конец конца концу концом конце"),
    **listed("DAYPART", "MO", "утро утра утром утру рассвете рассвет"),
    **listed("DAYPART", "MI", "полдень"),
    **listed("DAYPART", "AF", "пополудни"),
    **listed("DAYPART", "EV", "вечер вечера вечером вечеру"),
    **listed("DAYPART", "NI", "ночь ночи ночью полночь"),
    # directions
    **table("LAST", -1, f"прошл {_HARD}", f"минувш {_HISS}", f"прошедш {_HISS}", f"последн {_SOFT}", f"прошлогодн {_SOFT}", f"позапрошл {_HARD}"),
    **table("PREVIOUS", -1, f"предыдущ {_HISS}", f"предшествующ {_HISS}"),
    **table("NEXT", 1, f"следующ {_HISS}", f"будущ {_HISS}", f"грядущ {_HISS}", f"предстоящ {_HISS}", f"ближайш {_HISS}"),
    **listed("THIS", 0, "этот этого этому этим этом эта этой эту это эти этих сей сего"),
    **table("THIS", 0, f"текущ {_HISS}", f"нынешн {_SOFT}"),
    **listed("THAT", 0, "тот того тому тем том та той ту те тех"),
    **listed("TAGS", 0, "же ж"),
    **listed("SAME", 0, "самый самого самому самым самом самой самую"),
    **table("EVERY", 1, f"кажд {_HARD}"),
    **listed("AGO", -1, "назад"),
    **listed("EARLIER", -1, "раньше ранее"),
    **listed("LATER", 1, "позже позднее спустя"),
    **listed("AFTER", 1, "после через"),
    **listed("BEFORE", -1, "перед"),
    **listed("APPROX", 0, "около примерно приблизительно почти порядка"),
    # function words
    **listed("IN", 0, "в во за"),
    **listed("ON", 0, "на под"),
    **listed("BY", 0, "к ко"),
    **listed("SINCE", 0, "с со от"),
    **listed("UNTIL", 0, "до"),
    **listed("BETWEEN", 0, "между"),
    **listed("TO", 0, "по"),
    **listed("AND", 0, "и или либо"),
    # how often, and now
    **listed("SET", "P1D", "ежедневно"),
    **listed("SET", "P1W", "еженедельно"),
    **listed("SET", "P1M", "ежемесячно"),
    **listed("SET", "P1Q", "ежеквартально"),
    **listed("SET", "P1Y", "ежегодно"),
    **listed("SET", "XXXX-XX-XXTMO", "утрам"),
    **listed("SET", "XXXX-XX-XXTEV", "вечерам"),
    **listed("SET", "XXXX-XX-XXTNI", "ночам"),
    **listed("REF", "PRESENT_REF", "сейчас теперь ныне"),
    **listed("REF", "PAST_REF", "недавно тогда некогда"),
    **listed("REF", "FUTURE_REF", "вскоре скоро"),
    # before Christ: до н. э., до нашей эры
    **listed("ERA", -1, "эры нашей н.э. н.э"),
}  # fmt: skip

_FEASTS: dict[str, Word] = {
    **table("HOLIDAY", "julian-christmas", "Рождеств о а у ом е"),
    **listed("HOLIDAY", "julian-christmas-eve", "Сочельник Сочельника"),
    **listed("HOLIDAY", "orthodox-easter", "Пасха Пасхи Пасху Пасхе Пасхой"),
    **listed("HOLIDAY", "orthodox-pentecost", "Троицу"),
    **listed("HOLIDAY", "new", "Новый Нового Новому Новым"),
    **{form: ("HOLIDAY", (key,)) for form, key in {"Победы": "victory", "России": "russia", "единства": "russian-unity", "защитника": "russian-defender"}.items()},
}  # fmt: skip

_EXACT: dict[str, Word] = {
    "—": ("DASH", None),
    "…": ("STOP", None),
    # names and the emperor: with a capital they are months only beside a day, a year or a preposition
    **{form: ("MAYBEMONTH", number) for form, number in {"Март": 3, "Марта": 3, "Май": 5, "Мая": 5, "Мае": 5, "Август": 8, "Августа": 8}.items()},
    "Среди": ("OTHER", None),
    "К": ("BY", 0),
    "С": ("SINCE", 0),
    "н": ("ERA", -1),
    "э": ("ERA", -1),
    "вв": ("UNITS", "century"),
    **{form: ("ZONE", zone) for form, zone in {"UTC": "Z", "GMT": "Z", "МСК": "+03:00", "мск": "+03:00"}.items()},
}  # fmt: skip

WORDS: dict[str, Word] = {**feasts_in_capitals(_FEASTS), **spread(_COMMON), **_FEASTS, **roman_numbers(), **_EXACT}

FUTURE = frozenset(
    "будет будут будем планирует планируют планируется планируются запланировано запланирован запланированы запланирована намерен намерена намерены "
    "должен должна должны ожидается ожидаются сможет смогут хочет хотят надеется собирается собираются готовится предстоит "
    "состоится состоятся пройдет пройдёт пройдут начнется начнётся начнутся завершится завершатся закончится стартует стартуют "
    "проведет проведёт проведут посетит посетят встретится встретятся вступит вступят станет станут прибудет прибудут "
    "приедет приедут выступит выступят откроется откроют объявит объявят примет примут рассмотрит рассмотрят подпишет "
    "подпишут получит получат даст дадут сделает сделают проголосует проголосуют отправится вернется вернётся вернутся вырастет вырастут "
    "заработает заработают выберет выберут предоставит покажет покажут выйдет выйдут поедет поедут продлится "
    "пойдет пойдёт пойдут придет придёт придут станет уйдет уйдёт скажет скажут возьмет возьмёт возьмут подорожает подорожают подешевеет сократят сократит повысят повысит снизят снизит увеличат уменьшат отменят отменит "
    "введут введет введёт закроют закроет построят отремонтируют представит представят утвердит утвердят направит направят "
    "передаст передадут продолжит продолжат расширит запустит запустят проверят определит определят сыграет сыграют переедет "
    "прекратит прекратят обсудит обсудят узнают огласит огласят назначено намечено предполагается".split()
)  # fmt: skip
PAST = frozenset(
    "был была было были дал взял стал сказал мог смог пошел пошёл пришел пришёл вышел ушел ушёл умер погиб начался прошел прошёл прошла "
    "прошли вошел вошёл помог принят принята приняты подписан подписана подписаны убит убиты взят взята введен введён введены избран".split()
)  # fmt: skip
PAST_ENDINGS = (
    "ала", "ила", "ела", "ула", "яла", "ыла", "ало", "ило", "ело", "уло", "яло", "али", "или", "ели", "ули", "яли", "шла", "шло", "шли",
    "ал", "ил", "ел", "ул", "ял", "лся", "лась", "лось", "лись", "ано", "ено", "ято",
)  # fmt: skip
