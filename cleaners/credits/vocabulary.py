"""The words that credits are made of, by language. Data only: how they are read stands elsewhere.

A word is here because newspapers print it in credits the world over. No publisher's own way of
setting a credit is, and no photographer.
"""

from __future__ import annotations

# What names a picture or its source, where a credit begins: "Photo:", "Crédit photo", "Bild ©".
PICTURE_WORDS: dict[str, tuple[str, ...]] = {
    "en": (
        "photo",
        "photos",
        "photograph",
        "photographs",
        "photographer",
        "image",
        "images",
        "picture",
        "pictures",
        "pic",
        "pics",
        "illustration",
        "illustrations",
        "graphic",
        "artwork",
        "screenshot",
        "screengrab",
        "video",
        "composite",
        "credit",
        "credits",
        "copyright",
        "source",
        "file photo",
        "file picture",
        "stock photo",
        "photo illustration",
    ),
    "de": (
        "foto",
        "fotos",
        "bild",
        "bilder",
        "fotografie",
        "fotograf",
        "fotografin",
        "bildquelle",
        "bildnachweis",
        "bildrechte",
        "fotocredit",
        "symbolfoto",
        "symbolbild",
        "archivfoto",
        "archivbild",
        "quelle",
        "quellen",
        "grafik",
        "abbildung",
        "zeichnung",
        "montage",
        "fotomontage",
        "collage",
        "repro",
        "urheber",
    ),
    "fr": (
        "photo",
        "photographie",
        "crédit",
        "crédits",
        "image",
        "illustration",
        "dessin",
        "infographie",
        "source",
        "montage",
        "capture d'écran",
        "photo d'archives",
        "photo d'illustration",
    ),
    "es": (
        "foto",
        "fotos",
        "fotografía",
        "fotografías",
        "imagen",
        "imágenes",
        "crédito",
        "créditos",
        "ilustración",
        "fuente",
        "cortesía",
        "gráfico",
        "infografía",
        "captura de pantalla",
        "foto de archivo",
    ),
    "it": (
        "foto",
        "fotografia",
        "immagine",
        "immagini",
        "credito",
        "crediti",
        "fonte",
        "illustrazione",
        "foto d'archivio",
    ),
    "nl": (
        "foto",
        "foto's",
        "fotografie",
        "fotograaf",
        "beeld",
        "afbeelding",
        "bron",
        "illustratie",
        "archieffoto",
    ),
    "pt": (
        "foto",
        "fotos",
        "fotografia",
        "imagem",
        "imagens",
        "crédito",
        "créditos",
        "ilustração",
        "fonte",
        "reprodução",
        "divulgação",
        "cortesia",
        "arte",
    ),
    "sv": (
        "foto",
        "bild",
        "bilder",
        "fotograf",
        "illustration",
        "källa",
        "arkivbild",
        "pressbild",
        "montage",
    ),
    "da": ("foto", "fotos", "billede", "fotograf", "illustration", "kilde", "arkivfoto", "pressefoto"),
    "nb": ("foto", "bilde", "fotograf", "illustrasjon", "kilde", "arkivfoto", "pressefoto", "skjermdump"),
    "pl": ("foto", "fot", "zdjęcie", "zdjęcia", "źródło", "ilustracja", "grafika", "rys", "autor"),
    "cs": ("foto", "fotografie", "snímek", "zdroj", "ilustrace", "autor", "koláž", "repro"),
    # Not among the twelve whose words we know, but their labels meet us in agencies' pictures.
    "others": (
        "kuva",
        "kuvat",
        "ljósmynd",
        "mynd",
        "skjáskot",
        "fotoğraf",
        "фото",
        "写真",
        "画像",
        "撮影",
        "提供",
        "사진",
    ),
}

# What stands between a label and the maker's name: "Photo by", "Foto van", "Fot. przez".
BY: dict[str, tuple[str, ...]] = {
    "en": ("by", "courtesy of", "courtesy", "via"),
    "de": ("von", "durch"),
    "fr": ("de", "par"),
    "es": ("de", "por"),
    "it": ("di", "da"),
    "nl": ("van", "door"),
    "pt": ("de", "por"),
    "sv": ("av",),
    "da": ("af",),
    "nb": ("av",),
    "pl": ("przez",),
    "cs": ("od",),
}

# What opens a credit without naming a picture. The owner, often the picture's subject, gave it.
COURTESY: dict[str, tuple[str, ...]] = {
    "en": ("courtesy of", "courtesy", "provided by", "supplied by", "handout by", "handout from"),
    "de": ("mit freundlicher genehmigung von", "mit frdl. gen. von", "zur verfügung gestellt von"),
    "fr": ("avec l'aimable autorisation de", "gracieuseté de", "fournie par", "fourni par"),
    "es": ("cedida por", "cedidas por", "cortesía de", "cortesía", "facilitada por"),
    "it": ("per gentile concessione di", "gentile concessione di"),
    "nl": ("met dank aan", "aangeleverd door"),
    "pt": ("cedida por", "cortesia de", "divulgação de", "cortesia"),
    "sv": ("med tillstånd av",),
    "da": ("venligst udlånt af",),
    "nb": ("gjengitt med tillatelse fra",),
    "pl": ("dzięki uprzejmości",),
    "cs": ("se svolením", "poskytl"),
}

# Who holds the rights: stands before a name, or after it with "All rights reserved".
RIGHTS = ("©", "(c)", "copyright", "℗")
RESERVED = (
    "all rights reserved",
    "alle rechte vorbehalten",
    "tous droits réservés",
    "todos los derechos reservados",
    "tutti i diritti riservati",
    "alle rechten voorbehouden",
    "todos os direitos reservados",
)

# Links from the maker to who hands the picture on.
VIA: dict[str, tuple[str, ...]] = {
    "en": ("via", "through"),
    "de": ("via", "über"),
    "fr": ("via",),
    "es": ("vía", "via", "a través de"),
    "it": ("via", "tramite"),
    "nl": ("via",),
    "pt": ("via",),
    "sv": ("via",),
    "da": ("via",),
    "nb": ("via",),
    "pl": ("via", "przez"),
    "cs": ("via", "přes"),
}
FOR = ("for", "für", "pour", "para", "per", "voor", "för", "for", "dla", "pro")
ON = ("on", "auf", "sur", "en", "su", "op", "på", "na")  # "Jane Roe on Unsplash"
AND = ("and", "und", "et", "y", "e", "en", "och", "og", "i", "a", "&", "+")

# Words of a credit that name nobody: how the picture came to be, or how it was come by.
HANDOUT = frozenset(
    (
        "handout",
        "ho",
        "hand-out",
        "cedida",
        "cedidas",
        "cedido",
        "zvg",
        "zvg.",
        "divulgação",
        "divulgação.",
        "aðsend",
        "privat",
        "private",
        "privé",
        "privatfoto",
        "particular",
        "courtesy",
        "provided",
        "supplied",
        "submitted",
        "contributed",
        "facilitada",
        "gracieuseté",
        "cortesía",
        "cortesia",
        "pressbild",
        "pressefoto",
    )
)
FLAGS = frozenset(
    (
        "file",
        "files",
        "file photo",
        "file image",
        "file picture",
        "pool",
        "pool photo",
        "composite",
        "illustration",
        "stock",
        "stock image",
        "stock photo",
        "archive",
        "archives",
        "archiv",
        "archivo",
        "archivio",
        "arquivo",
        "archief",
        "arkiv",
        "archiwum",
        "archivbild",
        "archivfoto",
        "arkivfoto",
        "arkivbild",
        "archives photo",
        "symbolbild",
        "symbolfoto",
        "ausschnitt",
        "montage",
        "collage",
        "screenshot",
        "screengrab",
        "pr",
        "rf",
        "left",
        "right",
        "top",
        "bottom",
        "centre",
        "center",
        "links",
        "rechts",
        "uncredited",
        "unbekannt",
        "contributor",
        "staff",
        "stf",
        "str",
        "stringer",
        "freelance",
        "sipa usa pool",
        "no resales",
        "no archives",
        "mandatory credit",
        "editorial use only",
        "eigene berechnungen",
        "eigene darstellung",
    )
)

# Wire and picture agencies, and the libraries that papers everywhere buy from. Compared in lower case;
# a "photo", "images" or ".com" behind one is still that agency.
AGENCIES = frozenset(
    """
    aap|abaca|abacapress|abaca press|action images|adn|adobe stock|adobestock|aflo|afp|afp photo|afp-services|
    agence france-presse|agência brasil|agencia efe|agencia efe|agencja gazeta|agencja wyborcza|alamy|
    alamy live news|alamy stock photo|allsport|anadolu|anadolu agency|anp|ansa|ap|ap images|ap photo|apa|
    apa images|apa-images|apa picturedesk|picturedesk|associated press|the ap|the associated press|ats|
    australian associated press|avalon|barcroft|barcroft media|belga|belgaimage|bestimage|
    bettmann|bettmann archive|bildbyrån|bilderbox|bloomberg|bloomberg news|bridgeman images|camera press|
    canadian press|the canadian press|capital pictures|cnp|contrasto|corbis|cover images|ctk|čtk|cp|
    dana press|ddp|ddp images|depositphotos|deutsche presse-agentur|dpa|dpa picture-alliance|dpa-zentralbild|
    dreamstime|dwi|e+|efe|epa|epa-efe|epa images|eastnews|east news|eyepress|eyevine|estadão conteúdo|estadao conteudo|
    europa press|folhapress|fotoarena|fotolia|flickr|futura press|gamma-rapho|gc images|getty|getty image|getty images|
    getty images europe|getty images north america|gettyimages|hans lucas|hollandse hoogte|i-images|iconsport|
    icon sportswire|imagechina|imagn|imagn images|imago|imago images|imago-images|imagetrust|
    imaginechina|ins news|instagram|interfax|interpress|invision|ipa|ips|isopix|istock|istockphoto|itar-tass|
    jiji|jiji press|keystone|keystone-sda|keystone-ats|kyodo|kyodo news|lapresse|laif|landov|
    lehtikuva|lightrocket|lusa|magnum|magnum photos|maxppp|mega|mega agency|middle east images|mirrorpix|mti|
    naturepl|national news agency|newscom|newspix|nogueirafoto|ntb|ntb scanpix|nur photo|nurphoto|panoramic|
    pap|pa|pa archive|pa images|pa media|pa wire|pexels|photonews|photoshot|photothek|picture alliance|
    picture-alliance|pixabay|polaris|polaris images|postmedia|postmedia news|presse association|
    press association|press association images|pti|quality sport images|rapho|redux|reuters|rex|rex features|
    rex/shutterstock|ria novosti|ria nowosti|ritzau|ritzau scanpix|rtr|rtre|scanpix|sda|shutterstock|
    sipa|sipa press|sipa usa|sipausa|solent news|sopa|sopa images|south west news service|splash|splash news|
    sportsfile|sputnik|stock.adobe|swns|tass|tt|tt nyhetsbyrån|ttnyhetsbyrån|tt news agency|
    turkish presidency press office|ukrinform|ullstein|ullstein bild|united press international|
    unsplash|upi|usa today sports|usatsi|usa-today sports|vcg|visual china group|vipress|wana|
    wireimage|witters|xinhua|xinhua news agency|yna|yonhap|yonhap news agency|yonhap news|zuma|zuma press|zuma wire|
    zumapress|共同|共同通信|時事|時事通信|ロイター|新華社|연합뉴스|ＡＰ|ＡＦＰ|タス|тасс|риа новости|reuters/alamy
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)

# Agencies whose sign is also a word, a place or a party somewhere: proof only beside other proof.
AMBIGUOUS = frozenset(
    (
        "tt",
        "e+",
        "ins news",
        "cp",
        "ats",
        "ips",
        "ipa",
        "pap",
        "mega",
        "sda",
        "splash",
        "corbis",
        "polaris",
        "avalon",
        "panoramic",
        "rex",
        "keystone",
        "stock",
        "instagram",
        "flickr",
        "magnum",
        "sputnik",
        "imago",
        "ap",
        "pa",
    )
)

# A picture of the social networks' and the public's: a name there is a maker's.
PLATFORMS = frozenset(
    (
        "unsplash",
        "pexels",
        "pixabay",
        "flickr",
        "wikimedia commons",
        "wikimedia",
        "wikipedia",
        "instagram",
        "facebook",
        "twitter",
        "x",
        "telegram",
        "tiktok",
        "youtube",
        "reddit",
        "truth social",
        "shutterstock",
        "freepik",
        "pixelio",
        "google maps",
        "google earth",
        "nasa",
        "esa",
    )
)

# Small words inside names of people and houses: "Philipp von Ditfurth", "Lily of the Valley".
PARTICLES = frozenset(
    """
    von van de der den del della dello di da do dos das du des la le les los las el al bin ibn ben ter ten zu zum zur
    of the and und et y e och og i a für for an am im in af av z ze na pod
    """.split()
)

# A noun is still to come after these: what follows belongs to the sentence, not to a credit.
WANTS_MORE = frozenset(
    """
    a an the this that these of in on at by to from with for and or as near outside inside over under after before
    between during against around into is are was were told tells says said named called when while her his its their
    der die das dem den des ein eine einem einen einer im in am an auf aus bei beim mit nach seit von vom zu zum zur
    für über unter vor hinter neben und oder durch gegen ohne um ist sind war sagte
    le la les l' un une des du de au aux en dans sur sous par pour avec et ou à chez contre vers est sont
    el los las una unos unas del al con sin por para y o según entre hacia es son
    il lo gli i uno di da nel nella sul sulla con per tra fra e è sono dei delle della
    het een van op bij met voor naar uit over tegen of zijn
    o os as um uma do da dos das no na nos nas em com sem por pelo pela
    en ett i på av från till hos mot med och eller är
    et ei fra til hos mot med og eller er af
    w na z ze do od przy nad pod i oraz lub jest v ve k ke u s se za a nebo je
    """.split()
)

# A full stop behind these ends no sentence.
ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof st jr sr gen lt col sgt capt maj cmdr adm gov sen rep rev hon pres pvt cpl det insp no nr vs
    inc ltd co corp dept univ assn bros mt ft ave blvd rd etc al approx est fig vol ed
    jan feb mar apr jun jul aug sep sept oct okt nov dec dez mon tue tues wed thu thur thurs fri sat sun
    hl frl hr fr bzw ca evtl ggf inkl usw dipl ing mag abs art str ing med phil rer nat
    mme mlle mgr dra sra srta sr d dña lic
    sig dott avv on ecc
    mevr dhr drs ir mw
    eng exmo
    ul ks prof mgr inż
    tzv mudr judr phdr
    a.m p.m u.s u.k u.n d.c e.g i.e l.a n.y
    """.split()
)

# Names of time: alone behind a full stop they name nobody.
TIMES = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
    lundi mardi mercredi jeudi vendredi samedi dimanche
    """.split()
)
