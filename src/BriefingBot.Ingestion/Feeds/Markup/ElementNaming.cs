namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>Turns names as written into the lower-case names with customary prefixes that the readers know.</summary>
internal sealed class ElementNaming(NamespaceScope scope)
{
    /// <summary>The first prefix met that no declaration covers, or null.</summary>
    public string? UndeclaredPrefix { get; private set; }

    public void Declare(int depth, IEnumerable<KeyValuePair<string, string>> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (name == "xmlns") scope.Declare(depth, string.Empty, value);
            else if (name.StartsWith("xmlns:", StringComparison.Ordinal)) scope.Declare(depth, name[6..], value);
        }
    }

    public (string Name, string? Uri) Element(string written)
    {
        var (prefix, local) = Split(written);
        var uri = Resolve(prefix);
        return (Join(uri, prefix, local), uri);
    }

    public IReadOnlyList<MarkupAttribute> Attributes(List<KeyValuePair<string, string>> written)
    {
        if (written.Count == 0) return [];
        var named = new List<MarkupAttribute>(written.Count);
        foreach (var (name, value) in written)
        {
            if (name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal)) continue;
            var (prefix, local) = Split(name);
            named.Add(new MarkupAttribute(prefix.Length == 0 ? name.ToLowerInvariant() : Join(Resolve(prefix), prefix, local), value));
        }

        return named;
    }

    private static (string Prefix, string Local) Split(string written)
    {
        var colon = written.IndexOf(':');
        return colon <= 0 || colon == written.Length - 1 ? (string.Empty, written) : (written[..colon], written[(colon + 1)..]);
    }

    private string? Resolve(string prefix)
    {
        var uri = scope.Resolve(prefix);
        if (uri is null && prefix.Length > 0) UndeclaredPrefix ??= prefix;
        return uri;
    }

    private static string Join(string? uri, string prefix, string local)
    {
        var known = uri is null ? null : KnownNamespaces.PrefixOf(uri);
        var use = known ?? prefix;
        return (use.Length == 0 ? local : $"{use}:{local}").ToLowerInvariant();
    }
}
