"""Words in elements' classes that many sites share, by what they say; never a publisher's own."""

from __future__ import annotations

from cleaners.words.listed import listed


def twos(words: str) -> frozenset[str]:
    """Pairs of words, parted by commas."""
    return frozenset(" ".join(pair.split()) for pair in words.split(","))


COMMENTS = "comments"  # a discussion may be longer than what it is about
ELSEWHERE = "links to other articles"
COOKIES = "a cookie banner"
NAVIGATION = "navigation"
TAGS = "tags"
EDIT = "a link to edit the page"
HIDDEN = "not shown"
ALOUD = "read aloud only"
SIDEBAR = "a sidebar"

REASONS = {
    COMMENTS: """
        comment comments disqus commentlist kommentare kommentar commentaires comentarios coral
        viafoura livefyre hyvor commenting respond divforum
        kommentarer kommentit commenti commentaire reacties yorumlar komentarze komentare
    """,
    EDIT: """
        editsection
    """,
    "share buttons": """
        share shares sharing sharedaddy addthis addtoany social socials sociable socialmedia
        shareaholic sharebar sharethis followus
    """,
    ELSEWHERE: """
        related recirc recirculation recommended recommendation recommendations recommends recommend
        teaser teasers teaserlist trending popular mostread outbrain taboola zergnet revcontent mgid
        plista readmore morestories upnext jetpack linklist seealso similar suggest suggested suggestion
        suggestions verwandte relacionadas relacionados correlati correlate gerelateerd relaterade relaterte
        relaterede powiazane souvisejici
    """,
    "a newsletter box": """
        newsletter newsletters signup subscribe subscription subscriptions optin mailchimp
        mailinglist abo abonnement nyhetsbrev
    """,
    "an advertisement": """
        ad ads advert adverts advertisement advertisements advertising advertorial adslot adunit
        adsbygoogle adwrapper adbox sponsor sponsored sponsors dfp werbung anzeige anzeigen
        publicidad reklam reklame annonse reklama mainos advertentie pubblicita publicite publicidade
    """,
    "a promotion": """
        promo promos promotion promotions promobox donate donation donations fundraising marketing
        membership upsell regwall piano appstore
    """,
    NAVIGATION: """
        nav navigation navbar menu menus breadcrumb breadcrumbs pagination pager paginator toolbar
        subnav sitenav masthead topbar skiplink hamburger
    """,
    SIDEBAR: """
        sidebar sidebars rail rightrail complementary
    """,
    "a footer": """
        footer contentinfo colophon
    """,
    COOKIES: """
        cookie cookies consent gdpr onetrust cookiebar usercentrics cmpbox cmpwrapper didomi
    """,
    "a dialog": """
        modal popup popover overlay lightbox tooltip dropdown alertdialog dialog toast interstitial
    """,
    "an author box": """
        authorbox authorbio bio biography bios
    """,
    TAGS: """
        tags taglist keywords tagcloud topics hashtags schlagworte
    """,
    "a form": """
        login signin register search searchbox searchform survey poll form quiz feedback rating
        ratings
    """,
    HIDDEN: """
        hidden invisible noprint
    """,
    ALOUD: """
        visuallyhidden sronly
    """,
    "a table of contents": """
        toc
    """,
}
OTHERS = frozenset((COMMENTS, ELSEWHERE, SIDEBAR, NAVIGATION))  # whoever is named there wrote something else
BY_WORD = {word: reason for reason, words in REASONS.items() for word in words.split()}
# Two words, one right behind the other.
REASONS_OF_TWO = {
    COMMENTS: """
        forum message, forum fil
    """,
    "an author box": """
        author bio, author box, author info, author card, author profile, about author, post author,
        author description, authors bio, the author, the authors, author about, authors card,
        contributor bio, writer bio
    """,
    ELSEWHERE: """
        most read, most viewed, most popular, read more, read next, read also, also read,
        more stories, more articles, more posts, more news, more from, more on, see also, next post,
        next story, interesting articles, lire aussi, leer mas,
        further reading, editors picks, latest news, top stories, other news, other articles,
        next article, previous article, article list, articles list, post navigation, up next,
        you may, news list, link list, links list, story list, stories list, story package,
        story card, related topics, internal links, liveblog teaser, article teaser, lees ook,
        in article links, ver mas, card list
    """,
    HIDDEN: """
        d none, no print, print none, is hidden, print only
    """,
    ALOUD: """
        sr only, screen reader, visually hidden
    """,
    "a newsletter box": """
        sign up, mailing list, email form, opt in
    """,
    "share buttons": """
        social media, follow us
    """,
    "a player": """
        audio player, speech player, text speech
    """,
    "a promotion": """
        app store, app download
    """,
    "a notice of rights": """
        license box, license card, license info, license meta, license title, post license, article license,
        copyright box, copyright card, copyright info, post copyright, article copyright
    """,
    # "cmp" alone is a component of any kind in common systems: a container, a title, a text.
    COOKIES: """
        qc cmp, cmp banner, cmp notification, cmp popup, cmp modal, cmp layer, cmp overlay, cmp consent,
        cmp notice
    """,
    TAGS: """
        tag list, post tags, article tags, entry tags, article topics, entry meta, post meta,
        posted in, cat links
    """,
}
BY_TWO = {pair: reason for reason, pairs in REASONS_OF_TWO.items() for pair in twos(pairs)}
# What is around an article and its adverts alike: says nothing of the element itself.
NEGATED = listed(
    """
    no not has with without hide enable enabled disabled open closed
    """
)

CAPTION = listed(
    """
    caption captions figcaption bildunterschrift bildunterschriften legend legende didascalia piefoto
    cutline imagecaption bildtext bildetekst billedtekst bijschrift onderschrift popisek kuvateksti legenda
    leyenda
    """
)
CAPTION_PAIRS = twos(
    """
    img description, image description, photo description, picture description, img text, image text,
    photo text, img info, image info, photo info, foto text, bild text, img desc, image desc, photo desc
    """
)
CREDIT = listed(
    """
    credit credits creditline copyright source sources photographer quelle byline author rights
    attribution photocredit imagecredit copyrightholder copyrightnotice credittext creator fotograf
    fotografo autor bildnachweis urheber provider agency license fotograaf bron kilde zdroj fuente fonte
    kuvaaja photographe auteur autore
    """
)
FIGURE = listed(
    """
    figure image images picture photo img foto bild media gallery slide wpcaption thumbnail lightbox
    slideshow carousel
    """
)
DECK = listed(
    """
    deck dek standfirst subheadline subtitle excerpt lede vorspann untertitel chapo chapeau entradilla bajada
    sommario sottotitolo perex ingress ingressi
    """
)
DECK_PAIRS = twos(
    """
    sub title, sub headline, article summary, article lead, article intro, article subtitle
    """
)
BYLINE = listed(
    """
    byline bylines dateline timestamp pubdate publishdate author authors datetime readingtime readtime
    updated lastmod dateinfo autor autoren auteur auteurs autore autores datum fecha
    """
)
BYLINE_PAIRS = twos(
    """
    published date, publish date, date published, article date, post date, entry date, article meta,
    reading time, article info, story meta
    """
)
# Notes to the text, in DPUB-ARIA's words ("doc-footnote") and programs': they are the article's.
NOTE = listed("footnote footnotes endnote endnotes fussnote fussnoten fußnoten")
BODY_PAIRS = twos(
    """
    article body, article content, article text, entry content, post content, story body, story content,
    story text, post body, content body, body content, body text, article copy, body copy, post text,
    news text, news body, detail body, detail content, news content, single content, story copy,
    text body, article main, page content, rich text, main content, media text
    """
)
BODY = listed(
    """
    articlebody articlecontent articletext storybody entrycontent postcontent storytext newsbody
    bodytext richtext maincontent postbody
    """
)
