using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Answering;

/// <summary>Says once in a while that somebody asks too often: to say it each time would answer a flood with a flood.</summary>
internal sealed class RefusalNotices(TimeProvider clock)
{
    private const string TooMany = "too-many-calls";
    private const int MostRemembered = 10_000;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<(long Chat, long User), DateTimeOffset> _said = [];

    public bool MaySay(Reply reply, TelegramEvent happened)
    {
        if (reply.Reason != TooMany)
            return true;
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_said.TryGetValue((happened.Place.ChatId, happened.UserId), out var last) && now - last < Between)
                return false;
            if (_said.Count >= MostRemembered)
                _said.Clear();
            _said[(happened.Place.ChatId, happened.UserId)] = now;
            return true;
        }
    }
}
