using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Watches;

/// <summary>What a watch says of a story, or of several.</summary>
internal static class WatchAlerts
{
    private const int MostListed = 10;

    /// <summary>One story as it stands now; with what changed, where it was told or known before.</summary>
    public static Reply? Of(NewsEvent story)
    {
        var attack = story.Main.Attack;
        if (story.NewLine is not { } line)
            return null;
        var changes = story.Main.IsNew ? null : story.ChangeLine;
        return new Reply(ReplyStatus.Answered, attack.Title)
        {
            Summary = line,
            Blocks = changes is null ? [] : [new ListBlock("What changed", [changes])],
            Buttons = [new ReplyButton("All that is known", $"/attack {attack.Id}")],
        };
    }

    /// <summary>Several stories, one line each.</summary>
    /// <param name="wereHeld">True where they were held back; else they are those beyond the hour's cap.</param>
    public static Reply Together(IReadOnlyList<Attack> stories, bool wereHeld)
    {
        var lines = stories.Take(MostListed).Select(AttackText.Line).ToList();
        if (stories.Count > MostListed)
            lines.Add($"and {stories.Count - MostListed:N0} more");
        return new Reply(ReplyStatus.Answered, wereHeld ? $"Held back until now: {Count(stories.Count)}" : $"And {stories.Count:N0} more")
        {
            Summary = wereHeld ? "What came in quiet hours, or beyond the cap of messages an hour." : "More came at once than this watch may send in an hour.",
            Blocks = [new ListBlock(null, lines)],
            Buttons = [.. stories.Take(5).Select(a => new ReplyButton(a.Title, $"/attack {a.Id}"))],
        };
    }

    private static string Count(int stories) => stories == 1 ? "1 attack" : $"{stories:N0} attacks";
}
