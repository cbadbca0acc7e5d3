using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Chat.Discord;

/// <summary>Looks in a channel's past for a message that may have been posted, for when the platform no longer drops a repeat of it.</summary>
internal sealed class DiscordHistory(DiscordRestClient rest)
{
    private const int PageSize = 100;
    private const int MostPages = 10;

    // Ids carry the platform's clock, the intent was written down by ours.
    private static readonly TimeSpan ClocksApart = TimeSpan.FromMinutes(5);

    // The platform's epoch, the first second of 2015, in milliseconds (its manual, "Snowflakes").
    private const long Epoch = 1_420_070_400_000;
    private const int ClockShift = 22;

    private string? _self;

    /// <param name="body">The message as it was posted.</param>
    public async Task<PastPost> FindAsync(string channel, JsonObject body, string nonce, DateTimeOffset since, CancellationToken cancellation)
    {
        try
        {
            _self ??= await rest.SelfAsync(cancellation);
            var words = MessageWords.Of(body);
            bool IsIt(JsonObject message) => IsOwn(message) && (Text(message["nonce"]) == nonce || (words.Length > 0 && MessageWords.Of(message) == words));
            return await FindAsync(channel, Snowflake(since - ClocksApart), IsIt, cancellation);
        }
        catch (DiscordRestException fault) when (fault.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return new PastPost.Hidden("It may have arrived, and the bot may not read what stands in the channel");
        }
        catch (DiscordRestException fault)
        {
            return new PastPost.NotNow(fault.Message, fault.RetryAfter);
        }
    }

    private async Task<PastPost> FindAsync(string channel, ulong after, Func<JsonObject, bool> isIt, CancellationToken cancellation)
    {
        var start = after;
        var seen = false;
        for (var page = 0; page < MostPages; page++)
        {
            var messages = (await rest.MessagesAfterAsync(channel, Id(start), PageSize, cancellation)).OfType<JsonObject>().OrderBy(Number).ToList();
            if (messages.Where(isIt).Select(m => Text(m["id"])).OfType<string>().ToList() is { Count: > 0 } found)
                return new PastPost.Stands(found);
            seen |= messages.Count > 0;
            if (messages.Count < PageSize)
                return seen || await IsSilentSinceAsync(channel, after, cancellation) ? new PastPost.Absent() : new PastPost.Hidden("It may have arrived, and the bot may not read the channel's past");
            start = Number(messages[^1]);
        }
        return new PastPost.Hidden("It may have arrived, and too much was written in the channel since to look for it");
    }

    // Without the right to read the past the platform shows an empty channel; which message was the last it says all the same.
    private async Task<bool> IsSilentSinceAsync(string channel, ulong after, CancellationToken cancellation) =>
        (await rest.ChannelAsync(channel, cancellation)).LastMessageId is not { } last || (ulong.TryParse(last, CultureInfo.InvariantCulture, out var id) && id <= after);

    private bool IsOwn(JsonObject message) => Text((message["author"] as JsonObject)?["id"]) == _self;

    private static ulong Number(JsonObject message) => ulong.TryParse(Text(message["id"]), CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static ulong Snowflake(DateTimeOffset at) => (ulong)Math.Max(0, at.ToUnixTimeMilliseconds() - Epoch) << ClockShift;

    private static string Id(ulong snowflake) => snowflake.ToString(CultureInfo.InvariantCulture);

    private static string? Text(JsonNode? node) => node is JsonValue value ? value.ToString() : null;
}
