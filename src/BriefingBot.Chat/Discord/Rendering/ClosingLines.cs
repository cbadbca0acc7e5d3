namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>What stands below the last message of a card.</summary>
internal static class ClosingLines
{
    /// <param name="cut">The card did not fit the messages that may be sent.</param>
    /// <returns>The lines; null where there is nothing to say.</returns>
    public static string? Of(string? closing, bool cut)
    {
        string?[] lines = [cut ? DiscordRenderer.ShownInPart : null, closing is null ? null : $"-# {closing}"];
        var said = lines.OfType<string>().ToList();
        return said.Count > 0 ? string.Join('\n', said) : null;
    }
}
