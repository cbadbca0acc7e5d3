using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Feeds.Html;

/// <summary>
/// The elements and attributes of HTML that carry text or structure. Taken from the indices of the HTML Living Standard
/// (https://html.spec.whatwg.org/multipage/indices.html), from its section "Non-conforming features" and from the attribute index of
/// HTML 4.01 (https://www.w3.org/TR/html401/index/attributes.html), which feeds still speak.
/// </summary>
/// <remarks>
/// Left out is what describes a page rather than its text (html, head, title, base, link, meta, body), what runs or loads a document (script,
/// style, template, slot, iframe, frame, frameset, object, embed, applet, param), what moves or blinks, and foreign content (math, svg). Of the
/// attributes: event handlers, and those that load or post beside the address itself (srcdoc, srcset, formaction, nonce).
/// </remarks>
internal static class HtmlVocabulary
{
    public static FrozenSet<string> Elements { get; } = Words(
        // Sections; grouping content; text-level semantics; edits.
        """
        article section nav aside h1 h2 h3 h4 h5 h6 hgroup header footer address
        p hr pre blockquote ol ul menu li dl dt dd figure figcaption main search div
        a em strong small s cite q dfn abbr ruby rt rp data time code var samp kbd sub sup i b u mark bdi bdo span br wbr
        ins del
        """,
        // Embedded content; tabular data; forms; interactive elements; canvas.
        """
        picture source img video audio track map area
        table caption colgroup col tbody thead tfoot tr td th
        form label input button select datalist optgroup option textarea output progress meter fieldset legend
        details summary dialog canvas
        """,
        // Obsolete, as older feeds write them.
        "acronym big center dir font keygen listing multicol nextid nobr noscript rb rtc spacer strike tt",
        FeedparserVocabulary.Elements);

    /// <summary>Elements whose content is not text either.</summary>
    public static FrozenSet<string> Silent { get; } = Words("applet script style");

    /// <summary>Without an end tag, by the standard's fragment serialization; "command" by a draft.</summary>
    public static FrozenSet<string> Void { get; } = Words(
        "area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr");

    public static FrozenSet<string> Attributes { get; } = Words(
        // The index of attributes.
        """
        abbr accept accept-charset accesskey action alt autocomplete autofocus charset checked cite class color cols colspan content
        contenteditable controls coords data datetime default dir dirname disabled download draggable enctype enterkeyhint for form headers height
        hidden high href hreflang id inputmode ismap kind label lang list loop low max maxlength media method min minlength multiple muted name
        novalidate open optimum pattern placeholder playsinline poster preload readonly rel required reversed rows rowspan scope selected shape
        size sizes span spellcheck src srclang start step style tabindex target title translate type usemap value width wrap
        """,
        // Obsolete attributes of the standard and of HTML 4.01.
        """
        align axis background bgcolor border bordercolor cellpadding cellspacing char charoff clear compact datafld dataformatas datasrc face frame
        hspace longdesc lowsrc nohref noshade nowrap prompt rev rules scheme summary urn valign version vspace
        """,
        "xml:lang",
        FeedparserVocabulary.Attributes);

    // What is of type URL in the index of attributes, or %URI in HTML 4.01.
    private static readonly FrozenDictionary<string, string[]> Addresses = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["a"] = ["href"],
        ["applet"] = ["codebase"],
        ["area"] = ["href"],
        ["audio"] = ["src"],
        ["blockquote"] = ["cite"],
        ["body"] = ["background"],
        ["del"] = ["cite"],
        ["embed"] = ["src"],
        ["form"] = ["action"],
        ["frame"] = ["longdesc", "src"],
        ["head"] = ["profile"],
        ["iframe"] = ["longdesc", "src"],
        ["img"] = ["longdesc", "src", "usemap"],
        ["input"] = ["src", "usemap"],
        ["ins"] = ["cite"],
        ["link"] = ["href"],
        ["object"] = ["classid", "codebase", "data", "usemap"],
        ["q"] = ["cite"],
        ["script"] = ["src"],
        ["source"] = ["src"],
        ["track"] = ["src"],
        ["video"] = ["poster", "src"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsAddress(string element, string attribute) =>
        Addresses.TryGetValue(element, out var attributes) && attributes.Contains(attribute);

    private static FrozenSet<string> Words(params IEnumerable<string> lists) =>
        lists.SelectMany(words => words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);
}
