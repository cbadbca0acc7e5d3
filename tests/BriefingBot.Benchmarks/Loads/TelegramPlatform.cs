using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace BriefingBot.Benchmarks.Loads;

/// <summary>Stands where Telegram's server would be: hands out updates, keeps when each chat was written to, and says 429 where more comes than the platform takes.</summary>
/// <param name="isStrict">Whether it counts: with a hurried clock a millisecond of the machine is a part of a second of the platform's.</param>
internal sealed class TelegramPlatform(TimeProvider clock, int updates, int chats, int repeatEvery, bool isStrict) : HttpMessageHandler
{
    public const long FirstChat = 10_000;
    private const int AtOnce = 100;
    private const int MostInASecond = 30;

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _lastSecond = new();
    private readonly Dictionary<long, DateTimeOffset> _lastInChat = [];
    private readonly ConcurrentDictionary<long, int> _answers = new();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;
    private int _sent;

    public int Sent => Volatile.Read(ref _sent);

    public int Handed => Volatile.Read(ref _next);

    public int TooFast { get; private set; }

    /// <summary>Seconds from the first update handed out to each answer.</summary>
    public ConcurrentQueue<double> Waited { get; } = new();

    public DateTimeOffset? Began { get; private set; }

    public Task Done => _done.Task;

    public int MostAnswersInAChat => _answers.IsEmpty ? 0 : _answers.Values.Max();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var (code, text) = request.RequestUri!.Segments[^1] switch
        {
            "getMe" => (200, """{"ok":true,"result":{"id":99,"is_bot":true,"first_name":"B","username":"briefing_bot"}}"""),
            "getUpdates" => (200, await UpdatesAsync(cancellationToken)),
            "sendMessage" => Take(JsonNode.Parse(body)!["chat_id"]!.GetValue<long>()),
            _ => (200, """{"ok":true,"result":true}"""),
        };
        return new HttpResponseMessage((HttpStatusCode)code) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
    }

    private async Task<string> UpdatesAsync(CancellationToken cancellation)
    {
        Began ??= clock.GetUtcNow();
        // What was handed out and not answered yet stays below what the program keeps queued for one chat.
        while (_next < updates && _next - Sent > 4 * chats)
            await Task.Delay(TimeSpan.FromMilliseconds(200), clock, cancellation);
        if (_next >= updates)
            await Task.Delay(Timeout.Infinite, cancellation);
        var result = new StringBuilder("""{"ok":true,"result":[""");
        for (var i = 0; i < AtOnce && _next < updates; i++)
        {
            var update = Update(_next++);
            result.Append(i == 0 ? "" : ",").Append(update);
            if (_next % repeatEvery == 0)
                result.Append(',').Append(update);
        }
        return result.Append("]}").ToString();
    }

    private string Update(int number)
    {
        var chat = FirstChat + (number % chats);
        return $$$"""{"update_id":{{{number + 1}}},"message":{"message_id":{{{number + 1}}},"date":1,"from":{"id":{{{chat}}},"is_bot":false,"first_name":"A"},"chat":{"id":{{{chat}}},"type":"private"},"text":"/about"}}""";
    }

    private (int, string) Take(long chat)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            while (_lastSecond.TryPeek(out var oldest) && now - oldest >= TimeSpan.FromSeconds(1))
                _lastSecond.Dequeue();
            // A tenth more is let through: the platform's own limits are "about".
            if (isStrict && (_lastSecond.Count > MostInASecond * 1.1 || (_lastInChat.TryGetValue(chat, out var last) && now - last < TimeSpan.FromSeconds(0.9))))
            {
                TooFast++;
                return (429, """{"ok":false,"error_code":429,"parameters":{"retry_after":1}}""");
            }
            _lastSecond.Enqueue(now);
            _lastInChat[chat] = now;
            if (isStrict)
                Waited.Enqueue((now - Began!.Value).TotalSeconds);
        }
        _answers.AddOrUpdate(chat, 1, (_, count) => count + 1);
        if (Interlocked.Increment(ref _sent) == updates)
            _done.TrySetResult();
        return (200, $$$"""{"ok":true,"result":{"message_id":{{{_sent}}}}}""");
    }
}
