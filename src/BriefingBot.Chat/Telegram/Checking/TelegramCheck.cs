using BriefingBot.Chat.Telegram.Protocol;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Checking;

/// <summary>What stands between the bot and its users: token, way of the updates, privacy mode, inline mode, each chat on the list. Asks the platform and changes nothing.</summary>
public static class TelegramCheck
{
    private const string Title = "Telegram";

    /// <returns>Answered where the bot can work; failed where something keeps it from answering, with what would help.</returns>
    public static async Task<Reply> RunAsync(TelegramOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        using var client = new TelegramClient(options, clock);
        return await RunAsync(client, options, cancellation);
    }

    internal static async Task<Reply> RunAsync(TelegramClient client, TelegramOptions options, CancellationToken cancellation)
    {
        var me = await client.GetMeAsync(cancellation);
        if (me is not { IsOk: true, Value: { } bot })
            return Report([TokenFault(me, options)]);
        List<Finding> findings = [Finding.Good($"The token is valid: the bot is @{bot.Username}, id {bot.Id}."), await WebhookFindings.OfAsync(client, options, cancellation), .. Of(bot)];
        if (options.Chats.Count + options.Admins.Count + options.Analysts.Count == 0)
            findings.Add(Finding.Fault("Telegram:Chats is empty, so that nobody is answered; list the ids of the chats that may ask."));
        foreach (var id in options.Chats.Concat(options.Admins).Concat(options.Analysts).Distinct().Select(long.Parse))
            findings.Add(await ChatFindings.OfAsync(client, id, bot, cancellation));
        return Report(findings);
    }

    private static Finding TokenFault(CallResult<WireUser> me, TelegramOptions options) => Finding.Fault(me.Status == CallStatus.NoSuchBot
        ? "The token is refused; set Telegram:Token as BotFather shows it."
        : $"{options.ApiBase} does not answer as the Bot API ({me.Description}); check the network and Telegram:ApiBase.");

    private static IEnumerable<Finding> Of(WireUser bot)
    {
        yield return bot.CanReadAllGroupMessages is true
            ? Finding.Good("Privacy mode is off: mentions get through in every group.")
            : Finding.Note($"Privacy mode is on: in groups the bot sees commands with its name (/help@{bot.Username}) and replies to it; mentions get through only where it is an administrator. "
                + "To let them through everywhere: /setprivacy at @BotFather, Disable, then take the bot out of the group and add it again.");
        yield return bot.SupportsInlineQueries is true
            ? Finding.Good("Inline mode is on.")
            : Finding.Note($"Inline mode is off: \"@{bot.Username} isis-k\" shows no cards. To switch it on: /setinline at @BotFather.");
        if (bot.CanJoinGroups is false)
            yield return Finding.Note("The bot cannot be added to groups; to change that: /setjoingroups at @BotFather.");
    }

    private static Reply Report(List<Finding> findings)
    {
        var faults = findings.Count(f => f.IsFault);
        return new Reply(faults == 0 ? ReplyStatus.Answered : ReplyStatus.Failed, Title)
        {
            Summary = faults == 0 ? "The bot can work." : $"{faults} {(faults == 1 ? "thing needs" : "things need")} mending.",
            Blocks = [new ListBlock(null, [.. findings.Select(f => (Cited)f.Words)])],
            Record = new ReplyRecord("telegram", new { findings = findings.Select(f => new { fault = f.IsFault, text = f.Words }).ToList() }),
            Private = true,
        };
    }
}
