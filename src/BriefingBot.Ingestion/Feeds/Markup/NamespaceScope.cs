namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>Namespace declarations in force while a document is read.</summary>
internal sealed class NamespaceScope
{
    private readonly List<(int Depth, string Prefix, string Uri)> _declared = [];
    private readonly List<(string Prefix, string Uri)> _all = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<(string Prefix, string Uri)> All => _all;

    public void Declare(int depth, string prefix, string uri)
    {
        if (_declared.Count >= FeedLimits.Namespaces) return;
        _declared.Add((depth, prefix, uri));
        if (_all.Count < FeedLimits.Namespaces && _seen.Add(prefix + " " + uri)) _all.Add((prefix, uri));
    }

    public void Leave(int depth)
    {
        while (_declared.Count > 0 && _declared[^1].Depth >= depth) _declared.RemoveAt(_declared.Count - 1);
    }

    public string? Resolve(string prefix)
    {
        if (prefix == "xml") return "http://www.w3.org/XML/1998/namespace";
        for (var i = _declared.Count - 1; i >= 0; i--)
            if (_declared[i].Prefix == prefix) return _declared[i].Uri;
        return null;
    }
}
