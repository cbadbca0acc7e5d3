using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Checking;

/// <summary>Whether the bot can work in a chat of the lists, and whether mentions get through there.</summary>
internal static class ChatFindings
{
    public static async Task<Finding> OfAsync(TelegramClient client, long id, WireUser bot, CancellationToken cancellation)
    {
        var found = await client.GetChatAsync(new GetChat(id), cancellation);
        if (found.MigratedTo is { } moved)
            return Finding.Note($"Group {id} is a supergroup now, with the id {moved}; put that in its place on the list.");
        if (found is not { IsOk: true, Value: { } chat })
            return NotFound(id, found);
        if (id > 0)
            return Finding.Good($"User {id} has written to the bot and is answered in private.");
        var member = await client.GetChatMemberAsync(new GetChatMember(id, bot.Id), cancellation);
        return member is { IsOk: true, Value: { } self }
            ? Of($"{(chat.Type == "channel" ? "Channel" : "Group")} {SafeText.Of(chat.Title ?? "")} ({id})", chat.Type == "channel", self, bot)
            : Finding.Fault($"Chat {id}: the platform does not say what the bot may do there ({member.Description}).");
    }

    private static Finding NotFound(long id, CallResult<WireChat> found) => (found.Status, id) switch
    {
        (CallStatus.BadRequest or CallStatus.Forbidden, > 0) => Finding.Note($"User {id} has not written to the bot yet; the bot can answer there after they press Start."),
        (CallStatus.BadRequest or CallStatus.Forbidden, _) => Finding.Fault($"Chat {id} is not known to the bot; add the bot to it, or correct the id in Telegram:Chats."),
        _ => Finding.Fault($"Chat {id}: {found.Description}."),
    };

    private static Finding Of(string name, bool isChannel, WireMember self, WireUser bot) => self.Status switch
    {
        "administrator" or "creator" when isChannel && self.CanPostMessages is false => Finding.Fault($"{name}: the bot may not post; give it the right to post messages."),
        "administrator" or "creator" => Finding.Good($"{name}: the bot is an administrator{(isChannel ? " and can post" : "; commands, replies and mentions get through")}."),
        "restricted" when self.CanSendMessages is false => Finding.Fault($"{name}: the bot may not write there; lift its restriction."),
        "member" or "restricted" => Finding.Good($"{name}: the bot is a member; commands and replies get through, mentions {(bot.CanReadAllGroupMessages is true ? "too" : "do not")}."),
        _ => Finding.Fault($"{name}: the bot is not in it; add it{(isChannel ? " as an administrator" : "")}."),
    };
}
