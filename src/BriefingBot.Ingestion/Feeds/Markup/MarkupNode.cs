namespace BriefingBot.Ingestion.Feeds.Markup;

internal abstract class MarkupNode;

internal sealed class MarkupText(string value) : MarkupNode
{
    public string Value { get; } = value;
}

/// <summary>An attribute; names are lower case, with the customary prefix of a known namespace.</summary>
internal readonly record struct MarkupAttribute(string Name, string Value);
