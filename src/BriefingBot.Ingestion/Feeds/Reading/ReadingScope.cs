using BriefingBot.Ingestion.Feeds.Markup;

namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>An element with what it inherits: base address, language, depth and the node that it belongs to.</summary>
internal readonly record struct ReadingScope(MarkupElement Element, string? Base, string? Language, int Depth, NodeContext Context, FeedFormat Format)
{
    public FeedNode Node => Context.Node;

    public bool IsAtom => Format is >= FeedFormat.Atom and <= FeedFormat.Atom10;

    public string Text() => FeedString.Clean(Element.OwnText().Trim());

    public string Address() => Html.WebReference.Resolve(Base, Text());

    public string? Attribute(string name) => Element.Attribute(name);

    /// <summary>The same for a child, with its own xml:base and xml:lang applied.</summary>
    public ReadingScope Child(MarkupElement child)
    {
        var ownBase = child.Attribute("xml:base") ?? child.Attribute("base");
        var resolved = string.IsNullOrEmpty(ownBase) ? Base : Html.WebReference.ResolveSafe(Base, ownBase);
        var language = child.Attribute("xml:lang") ?? child.Attribute("lang");
        return this with
        {
            Element = child,
            Base = string.IsNullOrEmpty(resolved) ? Base : resolved,
            Language = language is null ? Language : language.Length == 0 ? null : language.Replace('_', '-'),
            Depth = Depth + 1,
        };
    }
}
