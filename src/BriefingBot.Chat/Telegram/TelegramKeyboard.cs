using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram;

/// <summary>The buttons of a reply as rows under its last message.</summary>
internal sealed class TelegramKeyboard(IButtonTokens tokens)
{
    private const int MostButtons = 24;
    private const int InARow = 2;
    private const int LongestLabel = 48;

    public async Task<IReadOnlyList<IReadOnlyList<OutgoingButton>>> OfAsync(Reply reply, CancellationToken cancellation)
    {
        var buttons = reply.Buttons.Take(MostButtons).ToList();
        try
        {
            var issued = await tokens.IssueAsync([.. buttons.Select(b => b.CommandLine)], cancellation);
            return [.. buttons.Zip(issued, (button, token) => new OutgoingButton(Label(button.Label), token)).Chunk(InARow)];
        }
        catch (OutageException)
        {
            // The answer is worth more than its buttons.
            return [];
        }
    }

    private static string Label(string text)
    {
        var label = SafeText.Of(text).Trim();
        if (label.Length == 0)
            return "…";
        if (label.Length <= LongestLabel)
            return label;
        var cut = char.IsHighSurrogate(label[LongestLabel - 1]) ? LongestLabel - 1 : LongestLabel;
        return label[..cut] + "…";
    }
}
