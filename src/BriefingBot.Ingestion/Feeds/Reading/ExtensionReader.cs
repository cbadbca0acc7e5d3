namespace BriefingBot.Ingestion.Feeds.Reading;

/// <summary>Keeps elements that have no reader.</summary>
internal static class ExtensionReader
{
    private const int LongestText = 4000;

    public static void Read(in ReadingScope scope) => Add(scope, scope.Text());

    public static void ReadAddress(in ReadingScope scope) => Add(scope, scope.Address());

    private static void Add(in ReadingScope scope, string text)
    {
        var extensions = scope.Node.ExtensionList;
        if (text.Length == 0 && scope.Element.Attributes.Count == 0) return;
        if (extensions.Count >= FeedLimits.PartsOfANode || !scope.Context.Claim(scope.Element.Name, scope.Depth)) return;
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in scope.Element.Attributes) attributes[name] = value;
        extensions.Add(new FeedExtension(scope.Element.Name, text.Length > LongestText ? text[..LongestText] : text, attributes));
    }
}
