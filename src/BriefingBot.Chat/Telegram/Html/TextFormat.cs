namespace BriefingBot.Chat.Telegram.Html;

/// <summary>How a stretch of a message looks. Only what Telegram's HTML has, and only combinations that it nests.</summary>
/// <param name="Link">Address behind the stretch; http or https.</param>
internal sealed record TextFormat(bool Bold = false, bool Italic = false, bool Monospaced = false, QuoteFormat Quote = QuoteFormat.None, string? Link = null)
{
    public static readonly TextFormat Plain = new();
    public static readonly TextFormat Strong = new(Bold: true);
    public static readonly TextFormat Quiet = new(Italic: true);
}

internal enum QuoteFormat
{
    None,
    Shown,

    /// <summary>Folded to a few lines until the reader opens it.</summary>
    Expandable,
}
