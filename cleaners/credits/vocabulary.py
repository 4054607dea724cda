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
en: pics, illustration, illustrations, graphic, graphics, infographic, artwork, cartoon, screenshot
en: screengrab, video, footage, composite, montage, collage, rendering, credit, credits, source, copyright
en: file, file photo, file picture, file image, stock photo, stock image, stock picture
en: photo illustration, photo-illustration, staff photo
en: staff photos, contributed photo, contributed photos, submitted photo, submitted photos
de: foto, fotos, bild, bilder, fotografie, fotograf, fotografin, quelle, quellen, grafik, infografik
de: abbildung, zeichnung, karikatur, archiv, montage, collage, repro, urheber, aufnahme
fr: photo, photos, photographie, photographe, crédit, crédits, image, illustration, dessin, infographie
fr: source, montage, archives, capture d'écran, captures d'écran, photo d'archives, photo d'illustration
fr: visuel, vidéo
es: foto, fotos, fotografía, fotografías, fotógrafo, imagen, imágenes, crédito, créditos, ilustración, fuente
es: gráfico, archivo, infografía, captura de pantalla, foto de archivo, imagen de archivo, vídeo
ca: fotografia, imatge, font, arxiu
it: foto, fotografia, immagine, immagini, credito, crediti, fonte, illustrazione, foto d'archivio, archivio
nl: foto, foto's, fotografie, fotograaf, beeld, afbeelding, bron, illustratie, archief
pt: foto, fotos, fotografia, imagem, imagens, crédito, créditos, ilustração, fonte, arte, arquivo, montagem
ro: fotografie, imagine, sursa, sursă, arhivă
sv: foto, bild, bilder, fotograf, illustration, källa, montage, arkiv
da: foto, fotos, billede, fotograf, illustration, kilde, arkiv
nb: foto, bilde, fotograf, illustrasjon, kilde, skjermdump, arkiv, grafikk
pl: foto, fot, zdjęcie, zdjęcia, źródło, źródło zdjęcia, źródło zdjęć, źródło zdjęcia głównego, autor zdjęcia
pl: ilustracja, grafika, rys, autor, archiwum
cs: foto, fotografie, snímek, zdroj, ilustrace, autor, koláž, repro, archiv
sk: snímka, ilustrácia, archív
sh: fotografija, slika, izvor, ilustracija, snimio, arhiv, arhiva, фотографија, извор
sl: vir
hu: fotó, fotók, kép, képek, forrás, illusztráció, grafika
et: pilt, allikas
lv: attēls, avots
lt: nuotrauka, nuotr, šaltinis
fi: kuva, kuvat, kuvaaja, kuvitus, lähde, kuvituskuva, arkistokuva
is: ljósmynd, mynd, myndir, skjáskot
tr: fotoğraf, fotoğraflar, görsel, kaynak
el: φωτογραφία, φωτογραφίες, φωτο, φωτό, εικόνα, πηγή
ru: фото, фотография, фотограф, иллюстрация, источник, изображение, снимок, скриншот, видео, кадр, коллаж
uk: джерело, зображення, ілюстрація, скріншот, світлина
bg: снимка, снимки, източник
ar: صورة, الصورة, تصوير, المصدر, مصدر الصورة
fa: عکس, منبع
he: צילום, צילומים, תמונה, קרדיט, מקור, איור
hi: फोटो, फ़ोटो, तस्वीर, चित्र, स्रोत, क्रेडिट, साभार
bn: ছবি
th: ภาพ, ที่มา, เครดิตภาพ
vi: ảnh, hình, nguồn, ảnh minh họa, minh họa
id: gambar, sumber, ilustrasi, kredit, dok
ja: 写真, 画像, 撮影, 提供, 出典, 写真提供, 画像提供
zh: 图, 圖, 图片, 圖片, 照片, 摄影, 攝影, 来源, 來源, 图源, 圖源, 图片来源, 圖片來源
zh: 图像来源, 圖像來源, 资料图
ur: تصویر, فوٹو
ta: படம்
ko: 사진, 이미지, 그래픽, 출처, 제공, 사진제공
""")

# Those of them that speak of several pictures: names behind them are makers, not one of them a house.
PICTURES = listed("""
photos, photographs, images, pictures, pics, fotos, bilder, fotografías, imágenes, immagini, foto's, imagens,
zdjęcia, fotók, képek, kuvat, billeder, myndir, fotografie
""")

# German, Dutch and the Nordic languages write a picture's kind and its label as one word: "Archivbild:".
KINDS = listed("""
archiv, symbol, themen, beispiel, titel, presse, press, pr, pr-, luft, bild, foto, arkiv, arkiv-, genre,
illustrations, illustrasjons, illustration, archief, stock, reporter, privat, agentur, teaser, vorschau
""")
COMPOUNDED = listed("""
foto, fotos, bild, bilder, bilde, billede, beeld, quelle, quellen, nachweis, rechte, credit, montage
""")

# Labels that set their name off with a comma: "Image source, Getty Images".
BEFORE_COMMA = listed("""
image source, image copyright, image credit, fuente de la imagen, crédit photo, crédito, автор фото, джерело
зображення, इमेज स्रोत, तस्वीर स्रोत, kaynak, nguồn hình ảnh, sumber gambar, źródło zdjęcia, chanzo cha picha,
資料照, 資料照片, 资料照片, 資料圖片, 资料图片, 画像提供, 图像来源, 圖像來源, صدر الصورة, مصدر الصورة,
사진 출처, 이미지 출처, fonte da imagem, sursa imaginii
""")


# Labels of the caption itself, behind the credit: "Image source, Getty Images Image caption, The quay".
CAPTIONS = listed("""
image caption, pie de foto, legenda da foto, légende image, bildunterschrift, подпись к фото, підпис до фото,
fotoğraf altı yazısı, keterangan gambar
""")

# Labels that are shortened, so that their full stop does a colon's work: "Fot. Jan Wrona / PAP".
SHORTENED = listed("rys., ill., phot., dok., φωτ.")
# Those of them that nothing else is shortened to: a word in small letters may follow, "fot. archiwum".
SHORT_ONLY = listed("fot., zdj.")

# Labels that stand behind the name: "Jane Roe photo", "J. Petraičio nuotr.", "山田太郎撮影".
BEHIND = listed("""
photo, photos, pic, foto, fotos, image, illustration, graphic, nuotr., nuotr, nuotrauka, nuotraukos, fotó,
felvétele, 撮影, 提供, 写真, 摄, 攝, 摄影, 攝影, 供图, 供圖, 제공, 기자, cung cấp
""")

# Between an agency and its correspondent, in Chinese.
REPORTER = listed("记者, 記者, 特约记者, 特約記者")

# Labels of whoever reported something, too: below a text they may name the text's source.
SOURCES = listed("""
source, quelle, quellen, fuente, fonte, bron, källa, kilde, źródło, zdroj, autor, archiv, arkiv, video,
vídeo, footage, graphic, graphics, font, sursa, sursă, vir, izvor, извор, forrás, allikas, avots, šaltinis,
lähde, kaynak, sumber, πηγή, источник, видео, джерело, източник, المصدر, منبع, מקור, स्रोत, ที่มา, nguồn,
出典, 来源, 來源, 출처, 제공, provided by, supplied by
""")

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
en: courtesy of, courtesy, provided by, supplied by, submitted by, handout by, handout from
de: mit freundlicher genehmigung von, mit freundlicher genehmigung der, mit frdl. gen. von
de: zur verfügung gestellt von
fr: avec l'aimable autorisation de, avec l'aimable autorisation d', gracieuseté de, gracieuseté d'
fr: fournie par, fourni par
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

# What was on a screen, and whose screen it was; it stays in the line as the words of courtesy do.
SCREEN = by_language("""
en: screenshot of, screenshot from, screenshot via, screenshots from, screengrab from, screengrab via
de: screenshot aus, screenshot von, screenshot vom, screenshots aus, standbild aus
fr: capture d'écran de, captures d'écran de, capture d'écran du, capture d'écran sur, captures d'écran sur
es: captura de pantalla de, capturas de pantalla de
it: screenshot da, screenshot dal
nl: screenshot van, screenshot uit
pt: captura de tela de, captura de ecrã de
sv: skärmbild från, skärmdump från
da: skærmbillede fra
nb: skjermdump fra
""")

# Rights: the first stand before a name, the others alone or behind one.
RIGHTS = ("©", "ⓒ", "(c)", "copyright")
RESERVED = listed("""
all rights reserved, alle rechte vorbehalten, tous droits réservés, todos los derechos reservados, tutti i
diritti riservati, alle rechten voorbehouden, todos os direitos reservados
""")
LICENCES = listed("creative commons, public domain, gemeinfrei, domaine public, lizenz")

# Links from the maker to the house: handed on through it, made for it, shown on it.
VIA = listed("via, through, über, vía, a través de, tramite, přes")
FOR = listed("for, für, pour, para, per, voor, för, dla, pro")
ON = listed("on, auf, sur, en, su, op, på, na")
AND = listed("and, und, et, y, e, en, och, og, i, a, &, +")

# Words of a credit that name nobody. First: who is shown, or owns it, gave the picture.
HANDOUT = listed("""
handout, ho, hand-out, hand out, courtesy, supplied, submitted, contributed, provided, promo, zvg, privat,
private, privé, collection privée, private collection, privatsammlung, privatarkiv, archivio privato,
gracieuseté, cedida, cedidas, cedido, cedidos, cortesía, facilitada, particular, archivo personal, arquivo
pessoal, acervo pessoal, divulgação, reprodução, reproducción, cortesia, presse, press, aðsend, dr, d.r,
courtesy photo, submitted photo, contributed photo, provided photo, photo provided, materiały prasowe, mat.
prasowe
""")
# Those of them that no noun is: with a capital at a text's end they belong to no sentence.
GIVEN = listed("""
courtesy, handout, supplied, submitted, contributed, courtesy photo, submitted photo, contributed photo, zvg,
cedida, cedidas, cedido, divulgação, reprodução, aðsend
""")

FLAGS = listed("""
file, files, file photo, file photos, file image, file picture, archive photo, archive image, stock photo,
pool, composite, illustration, illustrative, stock, archive, archives, archiv, archivo, archivio, arquivo,
archief, arkiv, archiwum, arkisto, arhiva, архив, ausschnitt, montage, collage, screenshot, screengrab, pr,
rf, left, right, top, bottom, centre, center, above, below, links, rechts, oben, unten, uncredited,
contributor, staff, stf, str, stringer, freelance, dpa-bildfunk, symbolbild, symbolfoto, archivbild,
archivfoto, no resales, no archives, mandatory credit, editorial use only, editorial only, tv out, eigene
berechnungen, eigene darstellung, 摄影, 攝影, 撮影, -
""")

# Small words inside names of people and houses: "Philipp von Ditfurth", "Lily of the Valley".
PARTICLES = listed("""
von, van, de, der, den, del, della, dello, di, da, do, dos, das, du, des, la, le, les, los, las, el, al,
bin, ibn, ben, ter, ten, zu, zum, zur, of, the, and, und, et, y, e, och, og, i, a, für, for, in, af, av, z,
ze, na, pod, &, +
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
sk: v, vo, na, z, zo, k, ku, u, s, so, do, od, za, a, alebo, je, o, pri, pod, nad
ro: un, o, de, la, în, pe, cu, din, prin, pentru, spre, sub, și, sau, este, al, ai, ale, lui
hu: a, az, egy, és, vagy
fi: ja, tai, on, sekä
tr: bir, ve, ile, veya
ru: в, во, на, с, со, к, ко, у, о, об, от, до, за, из, под, над, при, для, по, и, или, не
uk: в, у, на, з, із, зі, до, від, за, під, над, при, для, по, про, і, й, та, або, не
""")

# A full stop behind these ends no sentence.
ABBREVIATIONS = listed("""
mr, mrs, ms, dr, prof, st, jr, sr, gen, lt, col, sgt, capt, maj, cmdr, adm, gov, sen, rep, rev, hon, pres,
pvt, cpl, no, nr, vs, inc, ltd, co, corp, dept, univ, bros, mt, ft, ave, blvd, rd, etc, approx, fig, vol,
ed, al, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, okt, nov, dec, dez, mon, tue, tues, wed, thu,
thur, thurs, fri, sat, sun, hl, frl, hr, fr, bzw, ca, evtl, ggf, inkl, usw, dipl, ing, mag, abs, abb, art,
str, med, phil, rer, nat, mme, mlle, mgr, dra, sra, srta, dña, sig, dott, avv, mevr, dhr, drs, ir, eng,
exmo, ul, ks, inż, tzv, mudr, judr, phdr, mio, mrd
""")

# Indefinite articles, which are nobody's first name: "Ein Kommentar von Jan Lund" says who wrote.
INDEFINITE = listed("ein, eine, une, una, uma, een, ett")

# Names of time: a text that begins with one behind a full stop goes on about its day ("3. Juli").
TIMES = listed("""
monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june,
july, august, september, october, november, december, today, yesterday, montag, dienstag, mittwoch,
donnerstag, freitag, samstag, sonntag, januar, jänner, februar, märz, mai, juni, juli, oktober, dezember,
januari, februari, mars, maj, augusti, januára, kl, uhr
""")
