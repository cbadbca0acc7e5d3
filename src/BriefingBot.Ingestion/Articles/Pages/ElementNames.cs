using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Classes of HTML elements, as the HTML standard's parsing section names them where it does.</summary>
internal static class ElementNames
{
    /// <summary>Elements without readable content.</summary>
    public static readonly FrozenSet<string> Discarded = Set("script style svg iframe noembed noframes noscript textarea xmp template select object embed applet");

    public static readonly FrozenSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    /// <summary>Elements that the parser closes by itself, so that they do not nest.</summary>
    public static readonly FrozenSet<string> ImpliedEnd = Set("html head body p li dd dt tr td th tbody thead tfoot colgroup caption");

    public static readonly FrozenSet<string> Formatting = Set("b big code em font i nobr s small strike strong tt u");

    public static readonly FrozenSet<string> Scopes = Set("table marquee math");

    public static readonly FrozenSet<string> Special = Set(
        "address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer form frameset " +
        "h1 h2 h3 h4 h5 h6 header hgroup listing main marquee menu nav noscript ol plaintext pre search section summary table title ul");

    /// <summary>Elements that start and end a line of text.</summary>
    public static readonly FrozenSet<string> Block = Set(
        "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
        "h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol option p pre search section summary table tbody td tfoot th thead tr ul noscript");

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
