using System.Net;
using System.Text;
using System.Text.Json;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>The body of a refusal, as far as it can be read.</summary>
internal sealed record RestFault(int? Code, string? Message, TimeSpan? RetryAfter, bool Global)
{
    private const int LongestMessage = 300;
    private static readonly RestFault Unreadable = new(null, null, null, Global: false);

    public static RestFault Read(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 32 });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return Unreadable;
            return new RestFault(
                root.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number) ? number : null,
                root.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.String ? message.GetString() : null,
                root.TryGetProperty("retry_after", out var wait) && wait.ValueKind == JsonValueKind.Number ? RateLimitAnswer.Seconds(wait.GetRawText()) : null,
                root.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True);
        }
        catch (JsonException)
        {
            // A proxy's page: the status has to do.
            return Unreadable;
        }
    }

    public static string Sentence(HttpStatusCode status, RestFault fault)
    {
        if (status == HttpStatusCode.Unauthorized)
            return "Discord does not accept the token; set Discord:Token to the one that the developer portal shows";
        var said = fault.Message is { } message ? SafeText.Of(message) : "no reason given";
        var sentence = new StringBuilder($"refused with {(int)status}: {(said.Length > LongestMessage ? said[..LongestMessage] : said)}");
        return fault.Code is { } code ? sentence.Append($" (code {code})").ToString() : sentence.ToString();
    }
}
