using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Html;

/// <summary>The footnotes, folded: number, outlet linked to the cited page, where the link leads, the words cited.</summary>
internal static class SourceText
{
    // Longer addresses would make the markup of one message larger than the platform reads.
    private const int LongestAddress = 512;

    public static FormattedText Of(Footnotes footnotes)
    {
        var lines = new FormattedText();
        foreach (var citation in footnotes.Citations)
        {
            if (lines.Length > 0)
                lines.AppendLine();
            lines.Append($"[{footnotes.Number(citation)}] ").Append(Line(citation));
        }
        return new FormattedText().Append("Sources", TextFormat.Strong).AppendLine().Append(lines.Quoted(QuoteFormat.Expandable));
    }

    /// <summary>" (host)" with the link behind it; nothing where the address is none that may be followed.</summary>
    public static FormattedText Linked(string? url) => Target(url) is { } target && target.Address.Length <= LongestAddress
        ? new FormattedText().Append(" (").Append(target.Host, new TextFormat(Link: target.Address)).Append(")")
        : new FormattedText();

    private static FormattedText Line(Citation citation)
    {
        var rest = FootnoteText.Of(citation)[citation.Source.Length..];
        if (Target(citation.Url) is not { } target)
            return new FormattedText().Append(citation.Source).Append(rest);
        var link = target.Address.Length <= LongestAddress ? new TextFormat(Link: target.Address) : TextFormat.Plain;
        return new FormattedText().Append(citation.Source, link).Append($" ({target.Host})").Append(rest);
    }

    // An address with a user's name in it shows one host to the eye and leads to another.
    private static (string Address, string Host)? Target(string? url)
    {
        if (url is null || !Uri.TryCreate(SafeText.Of(url), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
            return null;
        try
        {
            return uri.IdnHost.Length > 0 ? (uri.AbsoluteUri, uri.IdnHost) : null;
        }
        catch (UriFormatException)
        {
            // Some hosts pass the parser and have no form in ASCII.
            return null;
        }
    }
}
