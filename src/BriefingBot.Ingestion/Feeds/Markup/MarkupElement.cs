namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>An element. <see cref="Name"/> is lower case and carries the customary prefix of a known namespace (none for RSS and Atom), whatever prefix the feed chose.</summary>
internal sealed class MarkupElement(string name, string writtenName, string? namespaceUri, IReadOnlyList<MarkupAttribute> attributes) : MarkupNode
{
    public string Name { get; } = name;

    public string WrittenName { get; } = writtenName;

    public string? NamespaceUri { get; } = namespaceUri;

    public IReadOnlyList<MarkupAttribute> Attributes { get; } = attributes;

    public List<MarkupNode> Children { get; } = [];

    public string LocalName => Name[(Name.IndexOf(':') + 1)..];

    public bool HasElements => Children.Any(child => child is MarkupElement);

    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
            if (attribute.Name == name) return attribute.Value;
        return null;
    }

    /// <summary>The element's own text, without that of its children.</summary>
    public string OwnText()
    {
        return Children.Count == 1 && Children[0] is MarkupText only
            ? only.Value
            : string.Concat(Children.OfType<MarkupText>().Select(text => text.Value));
    }
}
