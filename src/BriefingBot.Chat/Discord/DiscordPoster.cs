using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord;

/// <summary>Posts to Discord's channels what nobody asked for just then; needs no connection to the gateway.</summary>
internal sealed class DiscordPoster(DiscordRestClient rest, DiscordComposer composer, DiscordHistory history) : IChannelPoster
{
    private const string PngType = "image/png";

    public string Platform => "discord";

    public bool ClearsDoubt => true;

    public int MostAtOnce => 8;

    public async Task<IReadOnlyList<FrozenPart>> FreezeAsync(Reply reply, CancellationToken cancellation)
    {
        // Only an answer to an interaction can be for one person alone; where this goes, everybody reads.
        var messages = await composer.ComposeAsync(reply with { Private = false }, cancellation);
        return [.. messages.Select(m => new FrozenPart(JsonSerializer.Serialize(m, DiscordJson.Options), [.. m.Pictures.Select(p => new FrozenFile(p.Name, PngType, p.Png.ToArray()))]))];
    }

    public FrozenPart? Amend(FrozenPart part, Amendment amendment) =>
        JsonNode.Parse(part.Payload) is JsonObject body && AmendedMessage.Amend(body, amendment) ? part with { Payload = body.ToJsonString(DiscordJson.Options) } : null;

    // The limits that the platform teaches say at the attempt itself whether to wait, and then nothing is sent.
    public Task<TimeSpan?> TurnAsync(ChannelAddress channel, CancellationToken cancellation) => Task.FromResult<TimeSpan?>(null);

    public Task<PastPost> LookBackAsync(ChannelAddress channel, FrozenPart part, string nonce, DateTimeOffset since, CancellationToken cancellation) =>
        history.FindAsync(Place(channel), Thawed(part), nonce, since, cancellation);

    public Task<PostOutcome> PostAsync(ChannelAddress channel, FrozenPart part, string nonce, CancellationToken cancellation) =>
        PostOutcomes.OfAsync(() => rest.PostFrozenAsync(Place(channel), Thawed(part, ("nonce", nonce), ("enforce_nonce", true)), part.Files, cancellation));

    public Task<PostOutcome> EditAsync(ChannelAddress channel, string messageId, FrozenPart part, CancellationToken cancellation) =>
        PostOutcomes.OfAsync(() => rest.EditFrozenAsync(Place(channel), messageId, Thawed(part), part.Files, cancellation));

    public async Task<ChannelAddress?> PrivateChannelAsync(string userId, CancellationToken cancellation)
    {
        try
        {
            return new ChannelAddress(Platform, await rest.CreatePrivateChannelAsync(userId, cancellation));
        }
        catch (DiscordRestException fault) when (fault.Status is System.Net.HttpStatusCode.BadRequest or System.Net.HttpStatusCode.Forbidden or System.Net.HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (DiscordRestException fault)
        {
            throw new OutageException("Discord cannot be asked for a private channel now.", fault);
        }
    }

    // A thread is a channel of its own to the platform.
    private static string Place(ChannelAddress channel) => channel.ThreadId ?? channel.ChannelId;

    private static JsonObject Thawed(FrozenPart part, params (string Name, JsonNode Value)[] more)
    {
        var body = JsonNode.Parse(part.Payload)!.AsObject();
        // An edit keeps the files of the message that it does not list.
        body["attachments"] ??= new JsonArray();
        foreach (var (name, value) in more)
            body[name] = value;
        return body;
    }
}
