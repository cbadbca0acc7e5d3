namespace BriefingBot.Chat.Telegram.Checking;

/// <summary>One sentence of the check.</summary>
/// <param name="IsFault">The bot does not work as configured until this is mended.</param>
internal sealed record Finding(string Words, bool IsFault)
{
    public static Finding Good(string words) => new(words, IsFault: false);

    /// <summary>Works, and less than it could.</summary>
    public static Finding Note(string words) => new(words, IsFault: false);

    public static Finding Fault(string words) => new(words, IsFault: true);
}
