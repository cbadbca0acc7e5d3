using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord.Rendering;

/// <summary>Buttons of a reply as rows: up to five as buttons, more as a menu.</summary>
internal static class ControlRows
{
    /// <summary>Id of the menu; the values of its choices are the buttons' ids.</summary>
    public const string MenuId = "choose";

    /// <summary>The most components that the rows come to: a row of five buttons.</summary>
    public const int Weight = 1 + DiscordLimits.RowButtons;

    /// <param name="idOf">The custom id that stands for a button's command line; null where none was kept, then the button is left out.</param>
    public static IReadOnlyList<DiscordActionRow> Of(IReadOnlyList<ReplyButton> buttons, Func<ReplyButton, string?> idOf)
    {
        var known = buttons.Select(b => (Button: b, Id: idOf(b)))
            .Where(b => b.Id is { Length: > 0 and <= DiscordLimits.CustomId })
            .DistinctBy(b => b.Id, StringComparer.Ordinal)
            .ToList();
        return known.Count switch
        {
            0 => [],
            <= DiscordLimits.RowButtons => [new DiscordActionRow([.. known.Select(b => new DiscordButton(b.Id!, DiscordText.Label(b.Button.Label, DiscordLimits.ButtonLabel)))])],
            _ => [Menu([.. known.Select(b => new DiscordSelectOption(DiscordText.Label(b.Button.Label, DiscordLimits.OptionLabel), b.Id!))])],
        };
    }

    private static DiscordActionRow Menu(List<DiscordSelectOption> options)
    {
        var asked = options.Count <= DiscordLimits.SelectOptions ? "Choose" : $"Choose; the first {DiscordLimits.SelectOptions} of {options.Count} are shown";
        return new DiscordActionRow([new DiscordSelectMenu(MenuId, asked, [.. options.Take(DiscordLimits.SelectOptions)])]);
    }
}
