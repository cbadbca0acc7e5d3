using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Delivery;

namespace BriefingBot.Chat.Discord.Protocol.Rest;

/// <summary>The endpoints that the bot needs, and no more.</summary>
internal sealed class DiscordRestClient(RestSender sender)
{
    public Task<GatewayBot> GatewayAsync(CancellationToken cancellation) => ReadAsync<GatewayBot>(RestRoute.GatewayBot, cancellation);

    public Task<DiscordApplication> ApplicationAsync(CancellationToken cancellation) => ReadAsync<DiscordApplication>(RestRoute.Application, cancellation);

    /// <summary>Replaces all commands, for every guild or for one.</summary>
    public Task PutCommandsAsync(string application, string? guild, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellation) =>
        sender.SendAsync(guild is null ? RestRoute.Commands(application) : RestRoute.GuildCommands(application, guild), () => Json(commands), cancellation);

    /// <summary>The first answer to an interaction; due within 3 seconds.</summary>
    /// <returns>The id of the message that it made; null where it made none or the platform did not say.</returns>
    public async Task<string?> AnswerAsync(string interaction, string token, InteractionAnswer answer, CancellationToken cancellation)
    {
        try
        {
            var body = await sender.SendAsync(RestRoute.Callback(interaction, token), () => Content(answer, answer.Data as DiscordMessage), cancellation);
            return MadeId(body, "resource", "message");
        }
        catch (DiscordRestException fault) when (fault.Code == DiscordRestException.AlreadyAcknowledged)
        {
            // The answer to an earlier attempt was lost on the way; the interaction has its answer.
            return null;
        }
    }

    /// <summary>Puts the answer in the place of the deferred one.</summary>
    /// <returns>The message's id; null where the platform did not say.</returns>
    public async Task<string?> EditOriginalAsync(string application, string token, DiscordMessage message, CancellationToken cancellation)
    {
        var edit = message.ForEdit();
        return MadeId(await sender.SendAsync(RestRoute.Original(application, token), () => Content(edit, edit), cancellation));
    }

    /// <returns>The message's id; null where the platform did not say.</returns>
    public async Task<string?> FollowUpAsync(string application, string token, DiscordMessage message, CancellationToken cancellation) =>
        MadeId(await sender.SendAsync(RestRoute.FollowUp(application, token), () => Content(message, message), cancellation));

    public Task ShowTypingAsync(string channel, CancellationToken cancellation) => sender.SendAsync(RestRoute.Typing(channel), () => null, cancellation);

    /// <summary>The commands that are registered, for every guild or for one.</summary>
    public Task<IReadOnlyList<CreatedObject>> CommandsAsync(string application, string? guild, CancellationToken cancellation) =>
        ReadAsync<IReadOnlyList<CreatedObject>>(guild is null ? RestRoute.Commands(application).Reading() : RestRoute.GuildCommands(application, guild).Reading(), cancellation);

    /// <summary>A guild that the bot is in.</summary>
    public Task<DiscordGuild> GuildAsync(string guild, CancellationToken cancellation) => ReadAsync<DiscordGuild>(RestRoute.Guild(guild), cancellation);

    /// <summary>Posts to a channel. The nonce (at most 25 characters) makes a repeated request return the first message.</summary>
    /// <returns>The message's id.</returns>
    public async Task<string> CreateMessageAsync(string channel, DiscordMessage message, string nonce, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(nonce.Length, 25);
        var route = RestRoute.CreateMessage(channel);
        var once = message with { Nonce = nonce, EnforceNonce = true };
        return Parse<CreatedObject>(route, await sender.SendAsync(route, () => Content(once, once), cancellation)).Id;
    }

    /// <summary>Posts a message in the words that it was frozen in; one attempt.</summary>
    /// <returns>The message's id.</returns>
    public Task<string> PostFrozenAsync(string channel, JsonObject body, IReadOnlyList<FrozenFile> files, CancellationToken cancellation) =>
        OnceAsync(RestRoute.PostMessage(channel), body, files, cancellation);

    /// <summary>Puts frozen words in place of a message's; one attempt.</summary>
    /// <returns>The message's id.</returns>
    public Task<string> EditFrozenAsync(string channel, string message, JsonObject body, IReadOnlyList<FrozenFile> files, CancellationToken cancellation) =>
        OnceAsync(RestRoute.EditMessage(channel, message), body, files, cancellation);

    /// <summary>The oldest messages of a channel after an id, as the platform gives them; one attempt. Without the right to read the past there are none.</summary>
    public async Task<JsonArray> MessagesAfterAsync(string channel, string after, int limit, CancellationToken cancellation) =>
        await ReadOnceAsync<JsonArray>(RestRoute.MessagesAfter(channel, after, limit), cancellation);

    /// <summary>A channel as the bot sees it; one attempt.</summary>
    public Task<DiscordChannel> ChannelAsync(string channel, CancellationToken cancellation) => ReadOnceAsync<DiscordChannel>(RestRoute.Channel(channel), cancellation);

    /// <summary>The bot's own id as a user; one attempt.</summary>
    public async Task<string> SelfAsync(CancellationToken cancellation) => (await ReadOnceAsync<CreatedObject>(RestRoute.Self, cancellation)).Id;

    /// <summary>The channel in which the bot and one person write in private.</summary>
    public async Task<string> CreatePrivateChannelAsync(string user, CancellationToken cancellation) =>
        Parse<CreatedObject>(RestRoute.PrivateChannel, await sender.SendAsync(RestRoute.PrivateChannel, () => Json(new PrivateChannelRequest(user)), cancellation)).Id;

    /// <summary>Opens a thread under a message; the name is cut to the platform's 100 characters.</summary>
    /// <returns>The thread's id, which is a channel's.</returns>
    public async Task<string> CreateThreadAsync(string channel, string message, string name, CancellationToken cancellation)
    {
        var route = RestRoute.CreateThread(channel, message);
        return Parse<CreatedObject>(route, await sender.SendAsync(route, () => Json(new ThreadRequest(Rendering.DiscordText.Label(name, 100))), cancellation)).Id;
    }

    private async Task<string> OnceAsync(RestRoute route, JsonObject body, IReadOnlyList<FrozenFile> files, CancellationToken cancellation)
    {
        var answer = await sender.SendOnceAsync(route, () => Content(body, [.. files.Select(f => (f.Name, f.MediaType, new ReadOnlyMemory<byte>(f.Content)))]), cancellation);
        try
        {
            return Parse<CreatedObject>(route, answer).Id;
        }
        catch (DiscordRestException unreadable)
        {
            // It was taken; without the id it cannot be edited later, and repeating it may post it twice.
            throw new OutcomeUnknownException(route, HttpStatusCode.OK, unreadable);
        }
    }

    // A convenience only: an answer without the id is an answer.
    private static string? MadeId(byte[] body, params string[] path)
    {
        if (body.Length == 0)
            return null;
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
            return path.Aggregate((JsonElement?)json.RootElement, (parent, name) => parent?.Child(name))?.Text("id");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<T> ReadOnceAsync<T>(RestRoute route, CancellationToken cancellation) =>
        Parse<T>(route, await sender.SendOnceAsync(route, () => null, cancellation));

    private async Task<T> ReadAsync<T>(RestRoute route, CancellationToken cancellation) =>
        Parse<T>(route, await sender.SendAsync(route, () => null, cancellation));

    private static T Parse<T>(RestRoute route, byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, DiscordJson.Options) ?? throw new JsonException();
        }
        catch (JsonException fault)
        {
            throw new DiscordRestException(route, null, null, "the answer is not what Discord's manual promises", fault);
        }
    }

    private static JsonContent Json<T>(T body) => JsonContent.Create(body, options: DiscordJson.Options);

    private static HttpContent Content<T>(T body, DiscordMessage? message) => Content(body, [.. (message?.Pictures ?? []).Select(p => (p.Name, "image/png", p.Png))]);

    private static HttpContent Content<T>(T body, IReadOnlyList<(string Name, string MediaType, ReadOnlyMemory<byte> Bytes)> files)
    {
        if (files.Count == 0)
            return Json(body);
        var form = new MultipartFormDataContent { { Json(body), "payload_json" } };
        for (var i = 0; i < files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(files[i].Bytes) { Headers = { ContentType = new MediaTypeHeaderValue(files[i].MediaType) } };
            form.Add(file, $"files[{i}]", files[i].Name);
        }
        return form;
    }
}
