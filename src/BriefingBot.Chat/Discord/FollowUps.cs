using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Chat.Discord.Rendering;
using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Replies;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord;

/// <summary>Which conversation a question goes on with: the one of the message replied to, of the thread it stands in, of the form it was written into.</summary>
internal sealed class FollowUps(IConversations conversations, IButtonTokens tokens, IDiscordTransport transport, ILogger<FollowUps> logger)
{
    private const string FormPrefix = "f:";
    private const string LinePrefix = "follow-up ";
    private const int LongestThreadName = 100;

    /// <summary>The button that opens a form for the next question; its line is for us alone.</summary>
    public static ReplyButton Button(string conversation) => new("Ask on", LinePrefix + conversation);

    public static bool IsButton(ReplyButton button) => button.CommandLine.StartsWith(LinePrefix, StringComparison.Ordinal);

    public static string FormId(string token) => FormPrefix + token;

    public static bool OpensForm(string customId) => customId.StartsWith(FormPrefix, StringComparison.Ordinal);

    public async Task<string?> OfFormAsync(string customId, CancellationToken cancellation) =>
        OpensForm(customId) && await tokens.CommandLineAsync(customId[FormPrefix.Length..], cancellation) is { } line && line.StartsWith(LinePrefix, StringComparison.Ordinal)
            ? line[LinePrefix.Length..]
            : null;

    public async Task<string?> OfAsync(IncomingQuestion question, CancellationToken cancellation)
    {
        if (question.RepliedTo is { } message && await conversations.FindAsync(Message(question.Origin.ChannelId, message), cancellation) is { } conversation)
            return conversation;
        return await conversations.FindAsync(Thread(question.Origin.ChannelId), cancellation);
    }

    /// <summary>Ties the messages of an answer to its conversation, and opens the thread that was asked for.</summary>
    public async Task RememberAsync(DiscordEvent happened, Reply reply, IReadOnlyList<string> messages, CancellationToken cancellation)
    {
        if (reply.Conversation is not { } conversation)
            return;
        var channel = happened.Origin.ChannelId;
        foreach (var message in messages)
            await conversations.RememberAsync(Message(channel, message), conversation, cancellation);
        if (happened.Origin.InThread || await conversations.FindAsync(Thread(channel), cancellation) is not null)
            await conversations.RememberAsync(Thread(channel), conversation, cancellation);
        else if (DiscordOnly.WantsThread(happened) && !reply.Private && messages.Count > 0)
            await OpenThreadAsync((IncomingCommand)happened, messages[0], conversation, cancellation);
    }

    private async Task OpenThreadAsync(IncomingCommand command, string message, string conversation, CancellationToken cancellation)
    {
        try
        {
            var name = DiscordText.Label(command.Options.GetValueOrDefault("question") ?? "Questions", LongestThreadName);
            var thread = await transport.OpenThreadAsync(command.Origin.ChannelId, message, name, cancellation);
            await conversations.RememberAsync(Thread(thread), conversation, cancellation);
        }
        catch (DiscordRestException fault)
        {
            // The answer stands; the permission to open threads may be missing in this channel.
            DiscordLog.NoThread(logger, command.Origin.ChannelId, fault.Message);
        }
    }

    private static string Message(string channel, string message) => $"discord:{channel}:{message}";

    private static string Thread(string channel) => $"discord:{channel}:thread";
}
