using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Telegram;

/// <summary>What the platform's Start button and links such as t.me/bot?start=group_isis-k send: "/start", "/start group_isis-k".</summary>
internal static class StartLink
{
    private const string Start = "/start";
    private const string Help = "/help";

    /// <summary>The command meant; any other line comes back as it is.</summary>
    public static string Resolve(string line, CommandTable table)
    {
        var words = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is not [Start, ..])
            return line;
        if (words.Length == 1)
            return Help;
        // A link may hold A-Z a-z 0-9 _ and - only, so that _ stands for a blank.
        return table.Find(words[1].Split('_')[0]) is null ? Help : "/" + words[1].Replace('_', ' ');
    }
}
