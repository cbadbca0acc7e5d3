using System.Globalization;
using BriefingBot.Chat.Telegram.Access;
using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Answering;

/// <summary>Brings a reply to a chat: as new messages, or as a page in place of the one before. Ties what was sent to its conversation.</summary>
internal sealed class AnswerSending(ITelegramTransport transport, ReplyMessages messages, TelegramKeyboard keyboards, IConversations conversations, IPageMessages pages, TimeProvider clock)
{
    private const char PictureMark = 'p';

    public async Task SendAsync(Reply reply, ChatPlace place, long? answerTo, CancellationToken cancellation)
    {
        var parts = messages.Of(reply);
        var keyboard = await keyboards.OfAsync(reply, cancellation);
        var buttonsAt = ReplyMessages.KeyboardAt(parts);
        var sent = new List<(long Id, bool HasFile)>();
        for (var i = 0; i < parts.Count; i++)
        {
            var outcome = await transport.SendAsync(new OutgoingMessage(place, parts[i], i == buttonsAt ? keyboard : [], i == 0 ? answerTo : null), cancellation);
            // Without one part the next ones would say something else.
            if (outcome.Status != SendStatus.Sent)
                return;
            // A group that moved meanwhile gets the rest in its new place.
            place = place with { ChatId = outcome.ChatId ?? place.ChatId };
            if (outcome.MessageId is { } id)
                sent.Add((id, parts[i].File is not null));
        }
        await RememberAsync(reply, place, sent, sent.Count == parts.Count ? buttonsAt : -1, keyboard.Count > 0, cancellation);
    }

    /// <summary>Puts the page in place of the one whose button was pressed; false where it has another shape and must come anew.</summary>
    public async Task<bool> TurnAsync(Reply reply, IncomingPress press, CancellationToken cancellation)
    {
        var parts = messages.Of(reply);
        var before = await BeforeAsync(press, cancellation);
        if (!Fits(parts, before))
            return false;
        var keyboard = await keyboards.OfAsync(reply, cancellation);
        var buttonsAt = ReplyMessages.KeyboardAt(parts);
        for (var i = 0; i < parts.Count; i++)
        {
            var outcome = await transport.EditAsync(new OutgoingMessage(press.Place, parts[i], i == buttonsAt ? keyboard : []), before[i].Id, cancellation);
            if (outcome.Status == SendStatus.Refused && i == 0)
                return false;
        }
        // What the page before had more is taken away from below the new one.
        foreach (var (id, _) in before.Skip(parts.Count))
            await transport.DeleteAsync(press.Place, id, cancellation);
        await RememberAsync(reply, press.Place, [.. before.Take(parts.Count)], buttonsAt, keyboard.Count > 0, cancellation);
        return true;
    }

    // A text can stand in a text's place and a picture in a picture's.
    private static bool Fits(IReadOnlyList<MessagePart> parts, IReadOnlyList<(long Id, bool HasFile)> before) =>
        parts.Count <= before.Count && parts.Zip(before).All(p => (p.First.File is not null) == p.Second.HasFile) && parts.All(p => p.File is null or { IsPicture: true });

    private async Task<IReadOnlyList<(long Id, bool HasFile)>> BeforeAsync(IncomingPress press, CancellationToken cancellation)
    {
        var held = await pages.FindAsync(Address(press.Place, press.MessageId), cancellation);
        return held.Count == 0
            ? [(press.MessageId, false)]
            : [.. held.Select(m => (long.Parse(m.TrimEnd(PictureMark), CultureInfo.InvariantCulture), m.EndsWith(PictureMark)))];
    }

    private async Task RememberAsync(Reply reply, ChatPlace place, List<(long Id, bool HasFile)> sent, int buttonsAt, bool hasButtons, CancellationToken cancellation)
    {
        try
        {
            if (reply.Conversation is { } conversation)
            {
                foreach (var (id, _) in sent)
                    await conversations.RememberAsync(Address(place, id), conversation, cancellation);
            }
            // One text message is what a button without anything kept means.
            if (hasButtons && buttonsAt >= 0 && (sent.Count > 1 || sent[0].HasFile))
                await KeepPageAsync(place, sent, buttonsAt, cancellation);
        }
        catch (OutageException)
        {
            // The answer is there; a reply to it begins a new conversation, and its next page comes below.
        }
    }

    private Task KeepPageAsync(ChatPlace place, List<(long Id, bool HasFile)> sent, int buttonsAt, CancellationToken cancellation)
    {
        var ids = sent.Select(s => s.Id.ToString(CultureInfo.InvariantCulture) + (s.HasFile ? PictureMark : "")).ToList();
        var now = clock.GetUtcNow();
        return pages.KeepAsync(Address(place, sent[buttonsAt].Id), ids, now, now.AddDays(-ButtonTokens.DaysKept), cancellation);
    }

    /// <summary>The address of a message as the stores know it.</summary>
    public static string Address(ChatPlace place, long message) => string.Create(CultureInfo.InvariantCulture, $"{TelegramAccess.Platform}:{place.ChatId}:{message}");
}
