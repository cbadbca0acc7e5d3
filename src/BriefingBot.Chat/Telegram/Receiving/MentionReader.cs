using System.Text;
using BriefingBot.Chat.Telegram.Protocol;

namespace BriefingBot.Chat.Telegram.Receiving;

/// <summary>Finds the bot's own name in a message, by the platform's entities, which count in UTF-16 units as strings here do.</summary>
internal sealed class MentionReader(WireUser bot)
{
    /// <summary>Whether the bot is mentioned, and the text without its name.</summary>
    public (bool IsMentioned, string Words) Take(string text, IReadOnlyList<WireEntity?>? entities)
    {
        var own = (entities ?? []).OfType<WireEntity>().Where(e => IsOwn(text, e)).OrderBy(e => e.Offset).ToList();
        if (own.Count == 0)
            return (false, text);
        var rest = new StringBuilder();
        var at = 0;
        foreach (var entity in own.Where(e => e.Offset >= at))
        {
            rest.Append(text, at, entity.Offset - at);
            at = entity.Offset + entity.Length;
        }
        return (true, rest.Append(text, at, text.Length - at).ToString().Trim(' ', ',', ':', '\n', '\t'));
    }

    private bool IsOwn(string text, WireEntity entity)
    {
        if (entity.Offset < 0 || entity.Length <= 0 || entity.Offset > text.Length - entity.Length)
            return false;
        return entity.Type switch
        {
            "mention" => string.Equals(text.Substring(entity.Offset, entity.Length), "@" + bot.Username, StringComparison.OrdinalIgnoreCase),
            "text_mention" => entity.User?.Id == bot.Id,
            _ => false,
        };
    }
}
