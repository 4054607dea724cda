"""The words that credits are made of, by language. Data only: how they are read stands elsewhere.

A word is here because newspapers print it in credits the world over, in the language it stands under.
No publisher's own way of setting a credit is here, and no photographer. Words are in lower case,
entries are parted by commas.
"""

from __future__ import annotations

from itertools import chain


def listed(text: str) -> frozenset[str]:
    """The entries of a list."""
    return frozenset(entry for entry in (" ".join(e.split()) for e in text.split(",")) if entry)


def by_language(text: str) -> dict[str, frozenset[str]]:
    """The lists of a table whose lines begin with ISO 639-1 codes."""
    lines = (line.strip().partition(":") for line in text.strip().splitlines())
    table: dict[str, frozenset[str]] = {}
    for code, _, entries in lines:
        table[code] = table.get(code, frozenset()) | listed(entries)
    return table


def every(table: dict[str, frozenset[str]]) -> frozenset[str]:
    """A table's words of all languages: papers print credits in the language of whoever sold the picture."""
    return frozenset(chain.from_iterable(table.values()))


# What names a picture or its source before a colon: "Photo:", "Bildquelle:", "Crédit photo :".
LABELS = by_language("""
en: photo, photos, photograph, photographs, photographer, photography, image, images, picture, pictures, pic
en: pics, illustration, illustrations, graphic, artwork, screenshot, screengrab, video, composite, credit
en: credits, source, copyright, file, file photo, file picture, stock photo, photo illustration
en: image copyright, image source
de: foto, fotos, bild, bilder, fotografie, fotograf, fotografin, bildquelle, bildnachweis, bildrechte
de: fotocredit, symbolfoto, symbolbild, archivfoto, archivbild, quelle, quellen, grafik, infografik
de: abbildung, zeichnung, archiv, montage, fotomontage, bildmontage, collage, repro, urheber, videoquelle
fr: photo, photos, photographie, crédit, crédits, image, illustration, dessin, infographie, source, montage
fr: archives, capture d'écran, captures d'écran, photo d'archives, photo d'illustration
es: foto, fotos, fotografía, fotografías, imagen, imágenes, crédito, créditos, ilustración, fuente, gráfico
es: archivo, infografía, captura de pantalla, foto de archivo
it: foto, fotografia, immagine, immagini, credito, crediti, fonte, illustrazione, foto d'archivio, archivio
nl: foto, foto's, fotografie, fotograaf, beeld, afbeelding, bron, illustratie, archieffoto, archief
pt: foto, fotos, fotografia, imagem, imagens, crédito, créditos, ilustração, fonte, arte, arquivo
sv: foto, bild, bilder, fotograf, illustration, källa, arkivbild, arkivfoto, pressbild, montage, arkiv
da: foto, fotos, billede, fotograf, illustration, kilde, arkivfoto, pressefoto, arkiv
nb: foto, bilde, fotograf, illustrasjon, kilde, arkivfoto, pressefoto, skjermdump, arkiv
pl: foto, fot, zdjęcie, zdjęcia, źródło, ilustracja, grafika, rys, autor, archiwum
cs: foto, fotografie, snímek, zdroj, ilustrace, autor, koláž, repro, archiv
fi: kuva, kuvat
is: ljósmynd, mynd, skjáskot
ru: фото
tr: fotoğraf
ja: 写真, 画像, 撮影, 提供
ko: 사진, 사진 출처
""")

# Labels that are shortened, so that their full stop does a colon's work: "Fot. Jan Wrona / PAP".
SHORTENED = listed("fot., zdj., rys., ill., phot.")

# Labels of whoever reported something, too: below a text they may name the text's source.
SOURCES = listed(
    "source, quelle, quellen, fuente, fonte, bron, källa, kilde, źródło, zdroj, autor, archiv, arkiv"
)

# Between label and name: "Photo by", "Foto van".
BY = by_language("""
en: by, courtesy of, courtesy, via
de: von, durch
fr: de, par
es: de, por
it: di, da
nl: van, door
pt: de, por
sv: av
da: af
nb: av
pl: przez
cs: od
""")

# What opens a credit without naming a picture; it stays in the line, for it says how the picture came.
COURTESY = by_language("""
en: courtesy of, courtesy, provided by, supplied by, handout by, handout from
de: mit freundlicher genehmigung von, mit freundlicher genehmigung der, mit frdl. gen. von
de: zur verfügung gestellt von
fr: avec l'aimable autorisation de, gracieuseté de, fournie par, fourni par
es: cedida por, cedidas por, cortesía de, facilitada por
it: per gentile concessione di, gentile concessione di
nl: met dank aan, aangeleverd door
pt: cedida por, cortesia de
sv: med tillstånd av
da: venligst udlånt af
nb: gjengitt med tillatelse fra
pl: dzięki uprzejmości
cs: se svolením
""")

# Rights: the first stand before a name, the others alone or behind one.
RIGHTS = ("©", "(c)", "copyright")
RESERVED = listed("""
all rights reserved, alle rechte vorbehalten, tous droits réservés, todos los derechos reservados, tutti i
diritti riservati, alle rechten voorbehouden, todos os direitos reservados
""")

# Links from the maker to the house: handed on through it, made for it, shown on it.
VIA = listed("via, through, über, vía, a través de, tramite, přes")
FOR = listed("for, für, pour, para, per, voor, för, dla, pro")
ON = listed("on, auf, sur, en, su, op, på, na")
AND = listed("and, und, et, y, e, en, och, og, i, a, &, +")

# Words of a credit that name nobody. First: who is shown, or owns it, gave the picture.
HANDOUT = listed("""
handout, ho, hand-out, hand out, courtesy, supplied, submitted, supplied image, handout photo, handout image,
zvg, privat, privatfoto, private, gracieuseté, privé, cedida, cedidas, cedido, cortesía, facilitada,
particular, divulgação, cortesia, pressbild, pressefoto, aðsend
""")
FLAGS = listed("""
file, files, file photo, file image, file picture, pool, pool photo, composite, illustration, stock, stock
image, stock photo, archive, archives, archiv, archivo, archivio, arquivo, archief, arkiv, archiwum,
archivbild, archivfoto, arkivfoto, arkivbild, symbolbild, symbolfoto, ausschnitt, montage, collage,
screenshot, screengrab, pr, rf, left, right, top, bottom, centre, center, above, below, links, rechts, oben,
unten, uncredited, contributor, staff, stf, str, stringer, freelance, no resales, no archives, mandatory
credit, editorial use only, eigene berechnungen, eigene darstellung, -
""")

# Wire and picture agencies, and the libraries where papers everywhere buy. "Photo", "Images", ".com" behind
# one may be missing here.
AGENCIES = listed("""
aap, abaca, abacapress, abaca press, action images, adobe stock, adobestock, stock.adobe, aflo, afp,
afp-services, agence france-presse, agência brasil, agencia efe, agencja gazeta, agencja wyborcza, alamy,
alamy live news, alamy stock photo, allsport, anadolu, anadolu agency, anp, ansa, ap, associated press, apa,
apa images, apa-images, apa picturedesk, picturedesk, ats, australian associated press, avalon, barcroft,
barcroft media, belga, belgaimage, bestimage, bettmann, bettmann archive, bildbyrån, bloomberg, bloomberg
news, bridgeman images, camera press, canadian press, capital pictures, cnp, contrasto, cover images, ctk,
čtk, ddp, ddp images, depositphotos, deutsche presse-agentur, dpa, dpa picture-alliance, dpa-zentralbild, dpa
images, dreamstime, efe, epa, epa-efe, epa images, eastnews, east news, eyepress, eyevine, estadão conteúdo,
europa press, folhapress, fotoarena, fotolia, flickr, freepik, futura press, gamma-rapho, gc images, getty,
getty image, getty images, getty images europe, getty images north america, gettyimages, hans lucas, hollandse
hoogte, i-images, iconsport, icon sportswire, imagechina, imagn, imagn images, imago, imago images,
imago-images, imaginechina, interfax, invision, isopix, istock, istockphoto, itar-tass, jiji, jiji press,
keystone, keystone-sda, keystone-ats, kyodo, kyodo news, lapresse, laif, landov, lehtikuva, lightrocket, lusa,
magnum, magnum photos, maxppp, middle east images, mirrorpix, mti, naturepl, newscom, newspix, ntb, ntb
scanpix, nur photo, nurphoto, panoramic, pap, pa, pa archive, pa images, pa media, pa wire, pexels, photoshot,
photothek, picture alliance, picture-alliance, pixabay, pixelio, polaris, polaris images, postmedia, postmedia
news, press association, press association images, pti, rapho, redux, reuters, rex, rex features, ria novosti,
ritzau, ritzau scanpix, scanpix, sda, shutterstock, sipa, sipa press, sipa usa, sipausa, sopa, sopa images,
splash, splash news, sportsfile, sputnik, swns, tass, tns, tt, tt nyhetsbyrån, ttnyhetsbyrån, ukrinform,
ullstein, ullstein bild, united press international, unsplash, upi, usa today sports, usatsi, vcg, visual
china group, wana, wikimedia, wikimedia commons, wireimage, witters, xinhua, xinhua news agency, yonhap,
yonhap news, yonhap news agency, zuma, zuma press, zuma wire, zumapress,
共同, 共同通信, 時事, 時事通信, ロイター, 新華社, 연합뉴스, ａｐ, ａｆｐ, тасс, риа новости
""")

# Agencies whose names are words besides: alone, without a full stop before them, they prove nothing.
WORDS_TOO = listed(
    "avalon, imago, invision, keystone, magnum, panoramic, polaris, redux, rex, splash, sputnik, flickr"
)

# Where people show pictures: "Jane Roe on Unsplash".
PLATFORMS = listed("""
unsplash, pexels, pixabay, flickr, wikimedia commons, wikimedia, wikipedia, instagram, facebook, twitter, x,
telegram, tiktok, youtube, reddit, freepik, pixelio, google maps, google earth
""")

# Small words inside names of people and houses: "Philipp von Ditfurth", "Lily of the Valley".
PARTICLES = listed("""
von, van, de, der, den, del, della, dello, di, da, do, dos, das, du, des, la, le, les, los, las, el, al, bin,
ibn, ben, ter, ten, zu, zum, zur, of, the, and, und, et, y, e, och, og, i, a, für, for, in, af, av, z, ze, na,
pod, &, +
""")

# Those that may stand first.
FIRST = listed("""
von, van, de, del, della, di, da, dos, du, la, le, les, los, las, el, al, bin, ibn, ben, ter, the, den, der
""")

# A noun or name is still to come behind these: it belongs to the sentence, not to a credit.
WANTS_MORE = by_language("""
en: a, an, the, this, that, these, those, of, in, on, at, by, to, from, with, for, and, or, as, near, outside
en: inside, over, under, after, before, between, during, against, around, into, is, are, was, were, told
en: tells, called, named, when, while, his, her, its, their, our, my
de: der, die, das, dem, den, des, ein, eine, einem, einen, einer, eines, im, in, am, an, auf, aus, bei, beim
de: mit, nach, seit, von, vom, zu, zum, zur, für, über, unter, vor, hinter, neben, und, oder, durch, gegen
de: ohne, um, ist, sind
fr: le, la, les, l', un, une, des, du, de, d', au, aux, en, dans, sur, sous, par, pour, avec, et, ou, à, chez
fr: contre, vers, est, sont
es: el, la, los, las, un, una, unos, unas, de, del, al, en, con, sin, por, para, y, o, según, entre, hacia
es: es, son, a
it: il, lo, la, i, gli, le, un, uno, una, di, del, della, dei, delle, da, dal, nel, nella, su, sul, sulla
it: con, per, tra, fra, e, o, è, sono, a, al, alla, in
nl: de, het, een, van, in, op, bij, met, voor, naar, uit, over, tegen, en, of, is, zijn, te
pt: o, a, os, as, um, uma, de, do, da, dos, das, em, no, na, nos, nas, ao, com, sem, por, para, pelo, pela, e
pt: ou, é
sv: en, ett, i, på, av, från, till, hos, med, mot, och, eller, är
da: en, et, i, på, af, fra, til, hos, med, mod, og, eller, er
nb: en, ei, et, i, på, av, fra, til, hos, med, mot, og, eller, er
pl: w, we, na, z, ze, do, od, przy, nad, pod, i, oraz, lub, jest, o
cs: v, ve, na, z, ze, k, ke, u, s, se, do, od, za, a, nebo, je, o
""")

# A full stop behind these ends no sentence.
ABBREVIATIONS = listed("""
mr, mrs, ms, dr, prof, st, jr, sr, gen, lt, col, sgt, capt, maj, cmdr, adm, gov, sen, rep, rev, hon, pres,
pvt, cpl, no, nr, vs, inc, ltd, co, corp, dept, univ, bros, mt, ft, ave, blvd, rd, etc, approx, fig, vol, ed,
al, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, okt, nov, dec, dez, mon, tue, tues, wed, thu, thur,
thurs, fri, sat, sun, hl, frl, hr, fr, bzw, ca, evtl, ggf, inkl, usw, dipl, ing, mag, abs, abb, art, str, med,
phil, rer, nat, mme, mlle, mgr, dra, sra, srta, dña, sig, dott, avv, mevr, dhr, drs, ir, eng, exmo, ul, ks,
inż, tzv, mudr, judr, phdr, mio, mrd
""")

# Names of time: a text that begins with one behind a full stop goes on about its day ("3. Juli").
TIMES = listed("""
monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june,
july, august, september, october, november, december, today, yesterday, montag, dienstag, mittwoch,
donnerstag, freitag, samstag, sonntag, januar, jänner, februar, märz, mai, juni, juli, oktober, dezember,
januari, februari, mars, maj, augusti, januára, kl, uhr
""")
