using System.Net;
using System.Text;

namespace BriefingBot.Tests.Chat.Telegram.Protocol;

/// <summary>Stands where the network would be: keeps every call and answers by a function of the method's name.</summary>
internal sealed class BotApiHandler(Func<string, string, Task<(int Code, string Body)>> answer) : HttpMessageHandler
{
    public const string Ok = """{"ok":true,"result":{"message_id":1}}""";

    private readonly Lock _lock = new();
    private readonly List<(string Method, string Body)> _calls = [];

    public BotApiHandler(int code, string body)
        : this((_, _) => Task.FromResult((code, body)))
    {
    }

    public IReadOnlyList<(string Method, string Body)> Calls
    {
        get
        {
            lock (_lock)
                return [.. _calls];
        }
    }

    public string? ContentType { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.RequestUri!.Segments[^1];
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        ContentType = request.Content?.Headers.ContentType?.MediaType;
        lock (_lock)
            _calls.Add((method, body));
        var (code, text) = await answer(method, body).WaitAsync(cancellationToken);
        return new HttpResponseMessage((HttpStatusCode)code) { Content = new StringContent(text, Encoding.UTF8, "application/json") };
    }
}
