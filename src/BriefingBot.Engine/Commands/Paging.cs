using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Commands;

/// <summary>Next and previous for lists: the buttons carry the whole call.</summary>
internal static class Paging
{
    public static IReadOnlyList<ReplyButton> Buttons(CommandCall call, long total, int size)
    {
        var buttons = new List<ReplyButton>();
        if (call.PageNumber > 1)
            buttons.Add(new ReplyButton(ReplyButton.Previous, call.Arguments.ToCommandLine(call.Spec, call.PageNumber - 1)));
        if (Next(call, total, size) is { } next)
            buttons.Add(new ReplyButton(ReplyButton.Next, next));
        return buttons;
    }

    /// <summary>The call for the next page; null on the last.</summary>
    public static string? Next(CommandCall call, long total, int size) =>
        (long)call.PageNumber * size < total ? call.Arguments.ToCommandLine(call.Spec, call.PageNumber + 1) : null;

    public static string BeyondEnd(CommandCall call, long total, int size) =>
        total == 0 ? "Nothing is held that fits." : $"There is no page {call.PageNumber:N0}; the last one is {new ReplyPage(1, size, total).Last:N0}.";
}
