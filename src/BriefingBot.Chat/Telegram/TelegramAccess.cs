using System.Globalization;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Telegram;

/// <summary>Which chats are answered, and who is an admin: the lists of the configuration. An empty list admits nobody.</summary>
internal sealed class TelegramAccess(TelegramOptions options)
{
    public const string Platform = "telegram";

    private readonly HashSet<long> _chats = [.. Ids(options.Chats)];
    private readonly HashSet<long> _admins = [.. Ids(options.Admins)];

    /// <summary>An admin may also write to the bot in private: a private chat has its user's id.</summary>
    public bool Admits(TelegramEvent happened) =>
        _chats.Contains(happened.Place.ChatId) || (happened.Place.IsPrivate && _admins.Contains(happened.UserId));

    public Asker Asker(TelegramEvent happened) => new(
        Platform,
        Text(happened.UserId),
        Text(happened.Place.ChatId),
        TimeZoneInfo.Utc,
        _admins.Contains(happened.UserId) ? CommandAccess.Admin : CommandAccess.Anyone,
        happened.Place.TopicId is { } topic ? Text(topic) : null);

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<long> Ids(IEnumerable<string> ids) => ids.Select(id => long.Parse(id, CultureInfo.InvariantCulture));
}
