"""The houses that pictures come from: wire and picture agencies, libraries, platforms. Data only."""

from __future__ import annotations

from cleaners.credits.vocabulary import listed

# Wire and picture agencies, and the libraries where papers everywhere buy. "Photo", "Images", ".com" behind
# one may be missing here.
AGENCIES = listed("""
aa, aap, aaphoto, abaca, abaca press, abacapress, action images, action plus, action press, actionpress,
adnkronos, adobe firefly, adobe stock, adobestock, aflo, afp, afp-services, afpforum, age fotostock,
agefotostock, agence france-presse, agence qmi, agence vu, agencia efe, agencia makro, agencia o globo,
agencia uno, agenciauno, agencja forum, agencja gazeta, agencja wyborcza, agentur focus, agenzia fotogramma,
agerpres, agi, agência brasil, agência lusa, agência o globo, akg-images, akpa, alamy, alamy live news, alamy
stock photo, allsport, alto press, ana-mpa, anadolu, anadolu agency, ani, anp, anp photo, ansa, antara, antara
foto, aop, ap, apa, apa images, apa picturedesk, apa-images, armenpress, associated press, atlantico press,
aton chile, ats, ats-keystone, australian associated press, avalon, barcroft, barcroft media, belga, belga
photo, belgaimage, bernama, bestimage, bettmann, bettmann archive, bigstock, bildbyrån, biosphoto,
blickwinkel, bloomberg, bloomberg news, bns, bongarts, bpm media, bridgeman images, bsr agency, bta, camera
press, canadian press, canva, capital pictures, caters news, caters news agency, cfp, chatgpt, china news
service, cnp, cns, colprensa, contrasto, corbis, cordon press, cover images, cropix, ctk, cuartoscuro, d.a
press, dall-e, dall·e, ddp, ddp images, depo photos, depositphotos, deutsche presse-agentur, dha, dpa, dpa
images, dpa picture-alliance, dpa-infografik, dpa-zentralbild, dppi, dreamstime, dukas, east news, eastnews,
efe, eibner, elta, envato, epa, epa images, epa-efe, epd, epd-bild, estadão conteúdo, eurokinissi, europa
press, europapress, expa pictures, eyepress, eyevine, f64, flickr, folhapress, fonet, fotoarena, fotogramma,
fotolia, fotonova, freepik, futura press, gallo images, gamma-rapho, gc images, gepa pictures, gepa-pictures,
getty, getty image, getty images, getty images europe, getty images north america, gettyimages, global
imagens, gtres, hans lucas, hemis, heritage images, hina, hollandse hoogte, hotspot media, hulton archive,
i-images, ians, ibl, icon sportswire, iconsport, iha, ihlas haber ajansı, imagebroker, imagechina,
imaginechina, imagn, imagn images, imago, imago images, imago sport, imago sportfotodienst, imago-images,
imagoeconomica, inpho, inquam photos, interfax, intime news, intimenews, invision, ipa agency, isifa, isopix,
istock, istockphoto, itar tass, itar-tass, i̇ha, jam press, jgi, jiji, jiji press, jupiterimages, kapif, kcs
presse, kennedy news, keystone, keystone-ats, keystone-sda, kmsp, kna, kna-bild, kontrolab, kyodo, kyodo news,
la presse canadienne, laif, landov, lapresse, leemage, lehtikuva, leta, lightrocket, look-foto, lusa, magnum,
magnum photos, masterfile, mauritius images, maxppp, mediafax, middle east images, midjourney, minden
pictures, mirrorpix, mna, motion team, mti, mti fotó, nature picture library, naturepl, nca newswire, newscom,
newspix, newspix.pl, nordphoto, notimex, ntb, ntb scanpix, nur photo, nurphoto, nurphoto agency,
openai, orange pictures, orangepix, osports, pa, pa archive, pa images, pa media, pa real life, pa
wire, panoramic, pap, pexels, photo news, photo12, photocall ireland, photodisc, photonews, photononstop,
photoshot, photosport, photosport nz, photothek, pics united, picture alliance, picture point,
picture-alliance, picturedesk, pixabay, pixelio, pixsell, plainpicture, pna, polaris, polaris images,
popperfoto, postmedia, postmedia news, press association, press association images, press eye, press trust of
india, presse sports, pressefoto baumann, presseye, pro shots, profimedia, pti, qmi, quality sport images,
rapho, rawpixel, redux, reuters, reuters connect, rex, rex features, ria novosti, ritzau, ritzau scanpix,
robertharding, roger-viollet, rollingnews, rollingnews.ie, scanpix, scanpix denmark, scanpix norway, scanpix
sweden, science photo library, sda, shutterstock, sipa, sipa press, sipa usa, sipausa, soccrates,
solent news, sooc, sopa, sopa images, spl, splash, splash news, sportsfile, sputnik, stable diffusion, star
max, starface, starmax, stock.adobe, stocksy, superstock, swns, tanjug, tasnim, tasr, tass, telam, tendance
floue, the canadian press, the press association, thinkstock, ti press, ti-press, tns, triangle news, tt, tt
nyhetsbyrån, ttnyhetsbyrån, ttxvn, télam, uig, ukrafoto, ukrinform, ullstein, ullstein bild, ullstein-bild,
unian, united press international, universal images group, unsplash, upi, usa today sports, usatsi, vcg, vida
press, visual china group, vna, vu', wafa, wana, wenn, westend61, wikimedia, wikimedia commons, wireimage,
witters, xinhua, xinhua news agency, xposure, yna, yonhap, yonhap news, yonhap news agency, zeitenspiegel,
zuma, zuma press, zuma wire, zumapress, čtk,
共同, 共同通信, 時事, 時事通信, 毎日, アフロ, ロイター, 新華社, 新华社,
中新社, 中国新闻社, 中央社, 路透社, 路透, 法新社, 美联社, 美聯社, 共同社, 塔斯社, 欧新社, 歐新社,
视觉中国, 東方ic, 东方ic, 达志影像, 達志影像, 盖蒂图片社, 蓋蒂圖像, ゲッティ, ゲッティイメージズ, 게티이미지,
게티이미지뱅크, 게티이미지코리아, 셔터스톡, 연합뉴스, 뉴시스, 뉴스1, 로이터, ａｐ, ａｆｐ,
тасс, риа новости, рейтер, укрінформ, уніан, бта, бгнес, танјуг, απε-μπε, אי-פי, איי-פי, רויטרס, פלאש90,
رويترز, أ ف ب, أ.ف.ب, ا ف ب, أ ب, أ.ب, د ب أ, د.ب.أ,
فرانس برس, أسوشيتد برس, الأناضول, رویترز, ایرنا, ایسنا, اے ایف پی, पीटीआई, एएनआई,
रॉयटर्स, एएफपी, এএফপি, রয়টার্স, รอยเตอร์, เอเอฟพี, anadolu ajansı
""")

# Those that sell nothing but pictures: no report is theirs.
PICTURES_ONLY = listed("""
adobe stock, adobestock, alamy, alamy stock photo, bettmann, bridgeman images, depositphotos, dreamstime,
fotolia, freepik, getty, getty image, getty images, gettyimages, hans lucas, imago images, imago-images,
istock, istockphoto, maxppp, nurphoto, pexels, picture alliance, picture-alliance, pixabay, profimedia, rex
features, shutterstock, sipa, sipa usa, unsplash, zuma press, ap photo, ap images, afp photo, pa images, pa
wire, epa images, lightrocket, wikimedia commons, wireimage, witters
""")

# Agencies whose names are words besides: alone, without a full stop before them, they prove nothing.
WORDS_TOO = listed("""
avalon, canva, corbis, dha, elta, envato, flickr, hina, imago, invision, keystone, magnum, panoramic,
polaris, redux, rex, splash, sputnik, starface
""")

# Words that name a house where they begin its name, or end it, and no person: "Radio Varn", "UN Photo".
HOUSE_WORDS = listed("""
radio, tv, television, televisión, télévision, télévisions, rtv, media, medien, médias, news, noticias, press,
presse, photo, photos, foto, fotos, images, pictures, services, archive, archives, archiv, archivo,
collection, agency, agence, agencia, agência, agenzia, museum, museo, musée, museu, university, universität,
université, universidad, omroep, rundfunk, zeitung, journal, times, herald, gazette, courier, tribune, police,
polizei, ministry, council, army, navy
""")

# What papers' names begin or end with, and some persons' do: a name that has one is surely no second maker.
PAPERS = listed("""
daily, evening, morning, sunday, weekly, star, post, chronicle, mirror, mail, express, sun, guardian,
telegraph, independent, observer, standard, record, globe, inquirer, enquirer, examiner, dispatch, sentinel,
register, bulletin, review, ledger, leader, advocate, democrat, republic, mercury, voice, echo, citizen,
reporter, today, week, magazine, tageblatt, nachrichten, anzeiger, kurier, bote, rundschau, courrier, dépêche,
progrès, monde, diario, país, mundo, voz, correo, heraldo, corriere, gazzetta, stampa, messaggero, dagblad,
nieuwsblad, folha, jornal, tidning, dagbladet, tidende, gazeta, dziennik, noviny
""")

# Where people show pictures: "Jane Roe on Unsplash".
PLATFORMS = listed("""
unsplash, pexels, pixabay, flickr, wikimedia commons, wikimedia, wikipedia, instagram, facebook, twitter, x,
telegram, tiktok, youtube, reddit, freepik, pixelio, google maps, google earth, google street view, truth
social, linkedin, vk, weibo
""")
