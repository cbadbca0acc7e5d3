using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BriefingBot.Configuration;
using BriefingBot.Engine.Answers.Models;

namespace BriefingBot.Models;

/// <summary>
/// A model behind an OpenAI-compatible <c>/chat/completions</c>: one attempt, a time limit over all of it, a budget an hour, the same question
/// answered from memory, a pause after several faults. Whatever goes wrong is no answer, never an error: the answer found stands.
/// </summary>
internal sealed class ChatCompletionsModel(ModelOptions options, HttpMessageHandler handler, TimeProvider clock, ILogger<ChatCompletionsModel> logger) : ILanguageModel, IDisposable
{
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(8);
    public static readonly TimeSpan PauseAfterFaults = TimeSpan.FromMinutes(2);
    public const int CallsAnHour = 200;
    public const int FaultsInARow = 3;

    private const int MostTokens = 400;
    private const int LongestAnswer = 64 * 1024;
    private const int Remembered = 500;

    private readonly HttpClient _http = new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _memory = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Queue<DateTimeOffset> _calls = new();
    private int _faults;
    private DateTimeOffset _pausedUntil;

    public bool IsOn => options.IsOn;

    public async Task<string?> WordAsync(string instructions, string question, CancellationToken cancellation)
    {
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(question)));
        lock (_lock)
        {
            if (_memory.TryGetValue(key, out var known))
                return known;
            if (!TakeCall())
                return null;
        }
        var words = await CallAsync(instructions, question, cancellation);
        lock (_lock)
            Settle(key, words);
        return words;
    }

    public void Dispose() => _http.Dispose();

    private async Task<string?> CallAsync(string instructions, string question, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(TimeLimit, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, options.Endpoint.TrimEnd('/') + "/chat/completions");
            request.Content = JsonContent.Create(new
            {
                model = options.Name,
                temperature = 0,
                max_tokens = MostTokens,
                messages = new[] { new { role = "system", content = instructions }, new { role = "user", content = question } },
            });
            if (options.Key.Length > 0)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Key);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            if (!response.IsSuccessStatusCode)
                return Fault($"it answered {(int)response.StatusCode}");
            return Words(await ReadAsync(response, both.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Fault($"it did not answer within {TimeLimit.TotalSeconds:0} seconds");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or JsonException)
        {
            return Fault("its answer cannot be read");
        }
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[LongestAnswer + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length > LongestAnswer ? throw new IOException("The answer is too long.") : buffer[..length];
    }

    private string? Words(byte[] answer)
    {
        using var json = JsonDocument.Parse(answer);
        var isAnswer = json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0;
        if (!isAnswer || !json.RootElement.GetProperty("choices")[0].TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.Object
            || !message.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.String)
            return Fault("its answer holds no message");
        var words = content.GetString()!;
        // A model that was told secrets by somebody else must not pass them on here.
        return options.Key.Length > 0 && words.Contains(options.Key, StringComparison.Ordinal) ? Fault("it repeated the key") : words;
    }

    private string? Fault(string sentence)
    {
        Log.ModelFailed(logger, sentence);
        return null;
    }

    private bool TakeCall()
    {
        var now = clock.GetUtcNow();
        while (_calls.Count > 0 && now - _calls.Peek() >= TimeSpan.FromHours(1))
            _calls.Dequeue();
        if (now < _pausedUntil || _calls.Count >= CallsAnHour)
            return false;
        _calls.Enqueue(now);
        return true;
    }

    private void Settle(string key, string? words)
    {
        if (words is null)
        {
            if (++_faults >= FaultsInARow)
                (_faults, _pausedUntil) = (0, clock.GetUtcNow() + PauseAfterFaults);
            return;
        }
        _faults = 0;
        if (!_memory.TryAdd(key, words))
            return;
        _order.Enqueue(key);
        if (_order.Count > Remembered)
            _memory.Remove(_order.Dequeue());
    }
}
