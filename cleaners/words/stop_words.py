"""The commonest words of each language, by which a text's language is told.

About forty each, chosen from wordfreq's commonest so that every pair of neighbours (Danish and
Norwegian, Spanish and Catalan) differs in many that any paragraph holds. A word that several languages
share is in each one's list and counts for less. ``sh`` stands for Bosnian, Croatian and Serbian, which
such words do not tell apart.
"""

from __future__ import annotations

STOP_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "ca": "de la i a que el en per del l els les un una amb no va és al ha com més dels aquest "
        "aquesta també molt això anys són seva estat perquè hi després però entre pel als ser o van "
        "han seu",
        "cs": "a v na je se že to s z do i o ve pro za k jsem by už jsou který které která podle až jen "
        "než ještě být také bude při nebo když jeho jako po ale od byl bylo má není tak",
        "da": "og i at er det en til på for af med den de der som har ikke et var vi han kan så om fra "
        "hvad havde bliver ud efter nogle mere også over eller men sig blev være mellem kun op år",
        "de": "der die und in den das ist nicht zu von mit sich auf für im ein eine dem des es auch als "
        "an dass werden wird nach bei einer einem einen aus hat sind wie war noch am über sie oder",
        "en": "the of and to in a is for that it on with was as at by be this are from have has he not "
        "his their were which would they or but an who will had been its about said more i",
        "es": "de la que el en y a los se del las un por con una para su no al es lo como más pero sus le "
        "ya fue este ha también muy años hay porque esta son entre sin sobre ser cuando había",
        "fi": "ja on ei että se oli mutta ole kun niin myös hän jos ovat nyt sen kuin tai joka olla sitä "
        "vain jo kanssa tämä kaikki olisi ollut vielä mukaan sekä jälkeen ne mitä hänen voi",
        "fr": "de la le et les des en à un une du est que dans qui pour par sur pas au il ne plus ce se l "
        "d qu avec sont cette son ou mais aux été être c a ont comme leur deux elle",
        "hu": "a az és nem hogy is egy de meg csak van volt ez vagy már még kell el ki azt most mint "
        "lehet így magyar után minden amikor szerint között több pedig aki olyan lesz nagy ha "
        "illetve",
        "id": "yang dan di ini dari untuk dengan itu ada tidak akan adalah dalam pada kita orang ke juga "
        "anda dia saya lebih sudah mereka tapi karena atau menjadi oleh bisa telah tersebut bahwa "
        "hanya hari",
        "is": "og í á að er sem til en við af hann um ekki var fyrir með ég eru frá það þar því eða eftir "
        "hún svo hefur vera þá verið þegar hafa þess úr út upp ef eins nú",
        "it": "di che e la il un a per è in non una le i con del della si da dei alla nel gli delle al "
        "sono come anche più ha dal ma lo ai questo dell all nella essere stato hanno l se dalla",
        "lt": "ir kad į su iš yra tai kaip ar o buvo savo tik bet nuo ne apie taip kai labai dėl per dar "
        "gali jau po iki jis bei jei jo būti kas turi prie bus metų nes jos",
        "nb": "og i er det en som til på av for å med har at de den et ikke om var seg han fra vi så ble "
        "kan etter noe noen mot opp også eller men skal hadde blir være mellom bare mye ut ved år",
        "nl": "de van het een en in is dat op te die voor met zijn niet aan er om ook als bij naar door "
        "maar uit hij ze over wordt hebben heeft deze geen worden nog werd was meer kan dan tot",
        "pl": "w i na z się do nie że jest to o jak a po co za od dla przez są tym oraz ma już był było "
        "może tylko które który która przed jego także jej czy tego ale być będzie pod roku",
        "pt": "de a o que e do da em um para não uma os com no se na por mais as dos como mas foi ao ele "
        "das à seu sua ou quando muito já está também só pelo pela até isso são entre ser",
        "ro": "de în și a la să din pe cu nu mai un este care că pentru se au ce fost al ale am sunt dacă "
        "după prin despre iar sau foarte o lui fi ca unei cel cea către potrivit",
        "sh": "je u i da se na od za su a ne sa iz to kao o što godine koji kako bi ali nije još po s do "
        "bio ili samo koja koje kada više će biti može ima jer prema nakon",
        "sk": "a v sa na je to že z s ako aj o si do som ale po za tak od čo už bol by pre sú k alebo nie "
        "sme ich keď ktorý ktoré ktorá pri má jeho bola bude až podľa však",
        "sl": "je in v na se da so za ki pa z tudi s ne kot po še iz bi bo od tako to pri ali o če že bil "
        "med več bila zaradi ker zato pred kjer ob lahko leta jih",
        "sv": "och i att det som en på är av för med den till inte om ett har de var han så men från vi "
        "kan sig där när efter hade ska över bara också mycket skulle blir eller hon vid under år",
        "tr": "ve bir bu için de da çok ile ne daha en gibi olarak kadar o olan ben var ama sonra ki yok "
        "ya değil büyük oldu şey böyle ilk zaman yeni tüm önce göre ise ancak olduğu her mi dedi",
    }.items()
}
LITTLE = frozenset().union(*STOP_WORDS.values())  # of any language


def stop_words(language: str | None) -> frozenset[str]:
    """The commonest words of a language; none where it has no list, or is not known."""
    return STOP_WORDS.get(language or "", frozenset())
