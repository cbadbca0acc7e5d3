using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>What the words in class and id attributes say about an element, as web designers commonly use them.</summary>
internal static class NameVocabulary
{
    private static readonly FrozenDictionary<string, ArticlePartKind> Words = Build(
        (ArticlePartKind.Comment, "comment comments commentlist commenting disqus respond livefyre coral discussion"),
        (ArticlePartKind.RelatedLink, "related relatedposts relatedstories recommended recommendations recommendation recirc recirculation outbrain taboola trending popular " +
            "yarpp zergnet revcontent mgid similar readmore morestories seealso mostread latest upnext readnext teaser teasers breaking ticker marquee headlines"),
        (ArticlePartKind.Share, "share shares sharing sharebar sharetools sharedaddy addthis addtoany social socials socialshare follow ssba"),
        (ArticlePartKind.Newsletter, "newsletter newsletters signup optin mailchimp mailinglist"),
        (ArticlePartKind.Subscription, "subscribe subscription subscriptions regwall donate donation donations membership"),
        (ArticlePartKind.Advertisement, "ad ads advert adverts advertisement advertising adslot adbox adsbygoogle adunit dfp sponsor sponsored sponsors promo promos promotion promobox banner"),
        (ArticlePartKind.Caption, "caption captions figcaption credit credits imagecaption photocredit"),
        (ArticlePartKind.Biography, "bio biography authorbox authorbio"),
        (ArticlePartKind.Notice, "nav navbar navigation menu submenu breadcrumb breadcrumbs footer footnav sidebar rail masthead toolbar pagination pager paging toc " +
            "tags tagcloud taglist topics categories skip cookie cookies consent gdpr modal popup overlay lightbox tooltip widget widgets copyright login search dropdown " +
            "byline author authors contributor contributors dateline timestamp datetime postmeta entrymeta meta metadata posted " +
            "slideshow gallery carousel slider player video kicker eyebrow rating ratings print hidden invisible disclaimer disclosure infobox tool tools buttons button rollover popover flyout hovercard"));

    private static readonly FrozenSet<string> Negations = Set("has with no without is not hide show enable enabled disable disabled js non category tag type format template layout theme");

    private static readonly FrozenSet<string> BodyHeads = Set("article entry post story text news blog body field single td rich richtext node");

    private static readonly FrozenSet<string> BodyTails = Set("body content text copy");

    private static readonly FrozenSet<string> BodyWords = Set(
        "articlebody articletext articlecontent storybody storytext storycontent entrycontent postcontent postbody bodytext bodycopy bodycontent articlecopy richtext");

    /// <summary>The kind of aside that an element's names point to, or null.</summary>
    public static ArticlePartKind? AsideKind(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (Words.TryGetValue(names[i], out var kind) && !(i > 0 && Negations.Contains(names[i - 1])))
                return kind;
        }

        return null;
    }

    /// <summary>Whether the names are those that designers give to the element around an article's text.</summary>
    public static bool NamesBody(IReadOnlyList<string> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (BodyWords.Contains(names[i]) || i > 0 && BodyTails.Contains(names[i]) && BodyHeads.Contains(names[i - 1]))
                return true;
        }

        return false;
    }

    private static FrozenDictionary<string, ArticlePartKind> Build(params (ArticlePartKind Kind, string Words)[] entries) =>
        entries.SelectMany(entry => entry.Words.Split(' ').Select(word => (word, entry.Kind)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Kind, StringComparer.Ordinal);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
