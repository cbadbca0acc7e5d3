using AngleSharp.Dom;

namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>The page's meta elements by their name, property, itemprop or http-equiv, in lower case; the first of a name counts.</summary>
internal sealed class MetaValues
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public string? Canonical { get; private set; }

    public static MetaValues Read(IEnumerable<IElement> statements)
    {
        var values = new MetaValues();
        foreach (var element in statements)
        {
            if (element.LocalName == "link")
                values.NoteLink(element);
            else if (element.GetAttribute("content") is { } content && !string.IsNullOrWhiteSpace(content))
                values.Note(element, content.Trim());
        }

        return values;
    }

    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }

    private void NoteLink(IElement element)
    {
        if (string.Equals(element.GetAttribute("rel"), "canonical", StringComparison.OrdinalIgnoreCase))
            Canonical ??= element.GetAttribute("href");
    }

    private void Note(IElement element, string content)
    {
        foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (element.GetAttribute(attribute) is { Length: > 0 and < 100 } name)
                _values.TryAdd(name.ToLowerInvariant(), content);
        }
    }
}
