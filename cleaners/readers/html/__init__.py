"""Saved web pages, in the order in which a page goes through these files.

``page`` is the way through: it has ``recognises`` and ``read``.

1. ``source``: the markup as text, closed, made harmless, its words counted.
2. ``telling``: what the parser tells, handed on; ``held`` keeps likely furniture back until it ends.
3. ``visit``: pieces of text with the roles that tags state (``tags``, ``elements``, ``frames``, ``inline``,
   ``tables``; the words of class names are in ``names`` and judged by ``class_words``). They make a ``Page``,
   of pieces and sections (``blocks``, ``sections``).
4. ``rescue``: whether the parser lost words, and the page read again if so.
5. ``body``: which pieces are the article (``furniture``, ``teasers``, ``lines``, ``framed``,
   ``article_body``, ``figures``, ``stated_pictures``); the rest are omissions, each with its reason.
6. ``metadata``: headline, authors, date and the rest (``headline``, ``bylines``, ``linked_data``).
"""
