using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BriefingBot.Chat.Telegram.Access;
using BriefingBot.Chat.Telegram.Posting;
using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Chat.Telegram.Receiving;
using BriefingBot.Chat.Telegram.Sending;
using BriefingBot.Engine.Commands;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Telegram;

/// <summary>The transport on our own client.</summary>
internal sealed class TelegramTransport(TelegramClient client, IUpdateReceiving receiving, MessagePace pace, ChatMoves moves, IRegistrationStore registrations, TimeProvider clock, ILogger<TelegramTransport> logger) : ITelegramTransport
{
    private const int SecondsCardsAreKept = 60;
    private static readonly InlineButton PrivateChat = new("Ask in private", "help");
    private static readonly string[] Members = ["creator", "administrator", "member", "restricted"];

    private readonly TelegramSender _sender = new(pace, moves, clock, logger);

    public ConnectionState State => receiving.State;

    public Task ReceiveAsync(Func<TelegramEvent, CancellationToken, Task> handle, CancellationToken cancellation) => receiving.RunAsync(handle, cancellation);

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellation)
    {
        var call = OutgoingCall.Of(message);
        var answerTo = message.AnswerTo is { } asked ? new ReplyTo(asked, AllowSendingWithoutReply: true) : null;
        return _sender.SendAsync(message.Place.ChatId, call.HasFile, (chat, form) => call.SendAsync(client, chat, message.Place.TopicId, answerTo, form, cancellation), cancellation);
    }

    public Task<SendOutcome> EditAsync(OutgoingMessage message, long messageId, CancellationToken cancellation)
    {
        var call = OutgoingCall.Of(message);
        return _sender.SendAsync(message.Place.ChatId, call.HasFile, (chat, form) => call.EditAsync(client, chat, messageId, form, cancellation), cancellation);
    }

    public async Task<bool> DeleteAsync(ChatPlace place, long messageId, CancellationToken cancellation) =>
        (await client.DeleteMessageAsync(new DeleteMessage(place.ChatId, messageId), cancellation)).IsOk;

    public async Task AcknowledgeAsync(string pressId, string? notice, CancellationToken cancellation)
    {
        // A press is too old to be acknowledged after a while; nothing is lost by that.
        var result = await client.AnswerCallbackQueryAsync(new AnswerCallbackQuery(pressId, notice, notice is null ? null : true), cancellation);
        if (!result.IsOk)
            Log.NotAcknowledged(logger, result.Description);
    }

    public Task ShowTypingAsync(ChatPlace place, CancellationToken cancellation) =>
        client.SendChatActionAsync(new SendChatAction(place.ChatId, "typing", place.TopicId), cancellation);

    public async Task AnswerInlineAsync(string queryId, IReadOnlyList<InlineCard> cards, CancellationToken cancellation)
    {
        var articles = cards.Select(c => new InlineArticle(c.Id, c.Title, new InlineText(c.Text.Html, OutgoingCall.Markup, OutgoingCall.NoPreview), c.Description)).ToList();
        // What one person may see need not be for another.
        var result = await client.AnswerInlineQueryAsync(new AnswerInlineQuery(queryId, articles, SecondsCardsAreKept, IsPersonal: true, Button: articles.Count == 0 ? PrivateChat : null), cancellation);
        if (!result.IsOk)
            Log.CardsNotShown(logger, result.Description);
    }

    public async Task<IReadOnlyCollection<long>?> AdministratorsAsync(long chatId, CancellationToken cancellation)
    {
        var result = await client.GetChatAdministratorsAsync(new GetChatAdministrators(chatId), cancellation);
        if (result is { IsOk: true, Value: { } members })
            return [.. members.Select(m => m.User?.Id).OfType<long>()];
        Log.AdministratorsUnknown(logger, chatId, result.Description);
        return null;
    }

    public async Task<bool?> IsMemberAsync(long chatId, long userId, CancellationToken cancellation)
    {
        var result = await client.GetChatMemberAsync(new GetChatMember(chatId, userId), cancellation);
        if (result is { IsOk: true, Value: { } member })
            return Members.Contains(member.Status) && member.IsMember is not false;
        return result.Status == CallStatus.BadRequest ? false : null;
    }

    public async Task RegisterCommandsAsync(IReadOnlyList<CommandMenu> menus, CancellationToken cancellation)
    {
        foreach (var menu in menus)
        {
            var scope = $"telegram:{client.BotId}:{menu.Scope}:{menu.ChatId}:{menu.Language}";
            var request = new SetMyCommands([.. menu.Entries.Select(c => new MenuLine(c.Command, c.Description))], new MenuScope(menu.Scope, menu.ChatId), menu.Language);
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(request, BotApiJson.Options))));
            try
            {
                if (await registrations.FindAsync(scope, cancellation) == hash)
                    continue;
                if (await SetMenuAsync(request, cancellation))
                    await registrations.KeepAsync(scope, hash, cancellation);
            }
            catch (OutageException outage)
            {
                Log.MenuNotSet(logger, outage.Message);
            }
        }
    }

    private async Task<bool> SetMenuAsync(SetMyCommands request, CancellationToken cancellation)
    {
        var result = await client.SetMyCommandsAsync(request, cancellation);
        if (result.RetryAfter is { } wait)
        {
            await Task.Delay(wait, clock, cancellation);
            result = await client.SetMyCommandsAsync(request, cancellation);
        }
        if (!result.IsOk)
            Log.MenuNotSet(logger, result.Description);
        return result.IsOk;
    }
}
