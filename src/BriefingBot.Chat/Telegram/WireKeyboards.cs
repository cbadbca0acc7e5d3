using BriefingBot.Chat.Telegram.Protocol;

namespace BriefingBot.Chat.Telegram;

internal static class WireKeyboards
{
    /// <summary>Rows of buttons as the platform takes them; null for none.</summary>
    public static WireKeyboard? Of(IReadOnlyList<IReadOnlyList<OutgoingButton>> rows) =>
        rows.Count == 0 ? null : new WireKeyboard([.. rows.Select(row => (IReadOnlyList<WireButton>)[.. row.Select(b => new WireButton(b.Label, b.Token))])]);
}
