using System.Globalization;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Telegram.Access;

/// <summary>Which chats are answered, and who is an admin or an analyst: the lists of the configuration, and the administrators of the groups on it. An empty list admits nobody.</summary>
internal sealed class TelegramAccess(TelegramOptions options, ChatMoves moves, GroupMembers members)
{
    public const string Platform = "telegram";

    private readonly HashSet<long> _chats = [.. Ids(options.Chats)];
    private readonly HashSet<long> _admins = [.. Ids(options.Admins)];
    private readonly HashSet<long> _analysts = [.. Ids(options.Analysts)];

    /// <summary>Admins and analysts may also write to the bot in private: a private chat has its user's id.</summary>
    public async Task<bool> AdmitsAsync(TelegramEvent happened, CancellationToken cancellation) => happened switch
    {
        IncomingInlineQuery query => IsListed(query.UserId) || await IsInAGroupAsync(query.UserId, cancellation),
        _ when happened.Place.IsPrivate => IsListed(happened.Place.ChatId),
        _ => await IsListedGroupAsync(happened.Place.ChatId, cancellation),
    };

    public async Task<Asker> AskerAsync(TelegramEvent happened, CancellationToken cancellation) => new(
        Platform,
        Text(happened.UserId),
        Text(happened.Place.ChatId),
        TimeZoneInfo.Utc,
        await RightsAsync(happened, cancellation),
        happened.Place.TopicId is { } topic ? Text(topic) : null);

    /// <summary>Ids of the listed admins, whose private chats show every command.</summary>
    public IReadOnlyCollection<long> Admins => _admins;

    private bool IsListed(long user) => _chats.Contains(user) || _admins.Contains(user) || _analysts.Contains(user);

    private async Task<bool> IsListedGroupAsync(long chat, CancellationToken cancellation) =>
        _chats.Contains(chat) || (await moves.FormerIdsAsync(chat, cancellation)).Any(_chats.Contains);

    // The administrators of a group count there alone; in private and inline only the lists do.
    private async Task<CommandAccess> RightsAsync(TelegramEvent happened, CancellationToken cancellation)
    {
        if (happened.SpeaksForChat || _admins.Contains(happened.UserId))
            return CommandAccess.Admin;
        if (!happened.Place.IsPrivate && await members.IsAdministratorAsync(happened.Place.ChatId, happened.UserId, cancellation))
            return CommandAccess.Admin;
        return _analysts.Contains(happened.UserId) ? CommandAccess.Analyst : CommandAccess.Anyone;
    }

    private async Task<bool> IsInAGroupAsync(long user, CancellationToken cancellation)
    {
        foreach (var chat in _chats.Where(c => c < 0))
        {
            if (await members.IsMemberAsync(await moves.NewestIdAsync(chat, cancellation), user, cancellation))
                return true;
        }
        return false;
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<long> Ids(IEnumerable<string> ids) => ids.Select(id => long.Parse(id, CultureInfo.InvariantCulture));
}
