namespace BriefingBot.Ingestion.Feeds.Html;

internal enum HtmlTokenKind
{
    Text,
    Start,
    End,
    Comment,
    Other,
}

/// <summary>One piece of HTML. <see cref="Text"/> is verbatim text or a lower-case name; attribute values keep their references.</summary>
internal readonly record struct HtmlToken(
    HtmlTokenKind Kind,
    string Text,
    IReadOnlyList<KeyValuePair<string, string>> Attributes,
    bool IsSelfClosed = false);
