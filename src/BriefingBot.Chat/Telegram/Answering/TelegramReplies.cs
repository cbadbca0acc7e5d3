using BriefingBot.Chat.Telegram.Access;
using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Answering;

/// <summary>From words to the engine's reply: a command, a question, or a question that goes on with a conversation.</summary>
internal sealed class TelegramReplies(CommandRouter router, CommandTable table, IConversations conversations, AskLimits limits, TelegramAccess access)
{
    private const string Nothing = "Write a question behind the mention, such as who claimed the Moscow attack?";

    /// <summary>True for a command line of another bot in the group: bare, and none of ours.</summary>
    public bool IsForAnother(IncomingCommand command) =>
        !command.Place.IsPrivate && !command.IsAddressed && table.Find(NameOf(StartLink.Resolve(command.Line, table))) is null;

    public async Task<Reply> ToAsync(IncomingCommand command, CancellationToken cancellation)
    {
        var asker = await access.AskerAsync(command, cancellation);
        return limits.Refusal(asker) ?? await router.AnswerAsync(StartLink.Resolve(command.Line, table), asker, cancellation);
    }

    public async Task<Reply> ToAsync(IncomingQuestion question, CancellationToken cancellation)
    {
        var asker = await access.AskerAsync(question, cancellation);
        if (limits.Refusal(asker) is { } refusal)
            return refusal;
        var words = question.Text.Trim();
        if (words.Length == 0)
            return Reply.Invalid(Nothing, new ReplyButton("Help", "/help"));
        if (words.Length > ParameterSpec.LongestQuestion)
            return Reply.Invalid($"The question is {words.Length:N0} characters long; at most {ParameterSpec.LongestQuestion:N0} can be read.");
        // "@bot /group isis-k" and "@bot help" are commands; everything else is a question.
        return words[0] == '/' || table.Find(words) is not null
            ? await router.AnswerAsync(words, asker, cancellation)
            : await router.AskAsync(words, asker, await ConversationAsync(question, cancellation), cancellation);
    }

    /// <summary>The reply to a button's line, or the refusal of one who presses too often.</summary>
    public async Task<(Reply? Reply, Reply? Refusal)> ToAsync(IncomingPress press, string line, CancellationToken cancellation)
    {
        var asker = await access.AskerAsync(press, cancellation);
        return limits.Refusal(asker) is { } refusal ? (null, refusal) : (await router.AnswerAsync(line, asker, cancellation), null);
    }

    private async Task<string?> ConversationAsync(IncomingQuestion question, CancellationToken cancellation)
    {
        try
        {
            return question.RepliedTo is { } message ? await conversations.FindAsync(AnswerSending.Address(question.Place, message), cancellation) : null;
        }
        catch (OutageException)
        {
            // The question is then one of its own; what failed is said by the answer.
            return null;
        }
    }

    private static string NameOf(string line) => CommandWords.Split(line) is [var first, ..] ? first.Text.TrimStart('/') : "";
}
