using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Feeds.Html;

/// <summary>The elements and attributes of HTML that carry text or structure, of today's standard and of the older ones that feeds still speak.</summary>
internal static class HtmlVocabulary
{
    public static FrozenSet<string> Elements { get; } = Words(
        """
        a abbr acronym address area article aside audio b big blockquote br button canvas caption center cite code col colgroup command
        datagrid datalist dd del details dfn dialog dir div dl dt em event-source fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6
        header hr i img input ins kbd keygen label legend li m map menu meter multicol nav nextid noscript ol optgroup option output p pre
        progress q rp rt ruby s samp section select small sound source spacer span strike strong sub sup table tbody td textarea tfoot th thead
        time tr tt u ul var video
        """);

    /// <summary>Elements whose content is not text either.</summary>
    public static FrozenSet<string> Silent { get; } = Words("applet script style");

    public static FrozenSet<string> Void { get; } = Words(
        "area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr");

    public static FrozenSet<string> Attributes { get; } = Words(
        """
        abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance bgcolor bgproperties border bordercolor
        bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch challenge char charoff charset checked choff cite class clear
        color cols colspan compact contenteditable controls coords data datafld datapagesize datasrc datetime default delay dir disabled draggable
        dynsrc enctype end face for form frame galleryimg gutter headers height hidden hidefocus high href hreflang hspace icon id inputmode ismap
        keytype label lang leftspacing list longdesc loop loopcount loopend loopstart low lowsrc max maxlength media method min multiple name
        nohref noshade nowrap open optimum pattern ping point-size poster pqg preload prompt radiogroup readonly rel repeat-max repeat-min replace
        required rev rightspacing rows rowspan rules scope selected shape size span src start step style summary suppress tabindex target template
        title toppadding type unselectable urn usemap valign value variable volume vrml vspace width wrap xml:lang
        """);

    private static readonly FrozenDictionary<string, string[]> Addresses = Words(
        """
        a@href applet@codebase area@href audio@src blockquote@cite body@background del@cite form@action frame@longdesc frame@src iframe@longdesc
        iframe@src head@profile img@longdesc img@src img@usemap input@src input@usemap ins@cite link@href object@classid object@codebase object@data
        object@usemap q@cite script@src source@src video@poster video@src
        """)
        .Select(word => word.Split('@'))
        .GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static bool IsAddress(string element, string attribute) =>
        Addresses.TryGetValue(element, out var attributes) && attributes.Contains(attribute);

    private static FrozenSet<string> Words(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
