using BriefingBot.Engine.Buttons;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Discord;

/// <summary>From what happened to the engine's reply: who may ask and how often, what a button stands for, which conversation goes on.</summary>
internal sealed class DiscordReplies(CommandRouter router, CommandTable table, IButtonTokens tokens, FollowUps followUps, DiscordAccess access, AskLimits limits)
{
    public const string Nothing = "Write a question behind the mention, such as who claimed the Moscow attack?";

    /// <summary>Null where nothing is said: to strangers who write about the bot in a server that is not on the list.</summary>
    public async Task<Reply?> ToAsync(DiscordEvent happened, CancellationToken cancellation)
    {
        if (!access.Admits(happened.Origin))
            return happened is IncomingQuestion { Origin.GuildId: not null } ? null : Reply.Invalid(DiscordAccess.Refusal);
        var asker = access.Asker(happened.Origin);
        if (limits.Refusal(asker) is { } refusal)
            return refusal;
        return happened switch
        {
            IncomingCommand command => await router.AnswerAsync(command.Name, DiscordOnly.Without(command.Options, table.Find(command.Name)), asker, cancellation),
            IncomingPress press => await tokens.CommandLineAsync(DiscordComposer.TokenIn(press.CustomId), cancellation) is { } line
                ? await router.AnswerAsync(line, asker, cancellation)
                : Reply.Invalid(ButtonTokens.AskAgain),
            IncomingForm form when DigestForm.Options(form) is { } options => await router.AnswerAsync(DigestForm.Command, options, asker, cancellation),
            IncomingForm form => await AskAsync(QuestionForm.Question(form), asker, await followUps.OfFormAsync(form.CustomId, cancellation), cancellation),
            IncomingQuestion question => await MessageAsync(question, asker, cancellation),
            _ => Reply.Invalid(ButtonTokens.AskAgain),
        };
    }

    private async Task<Reply> MessageAsync(IncomingQuestion question, Asker asker, CancellationToken cancellation)
    {
        // "@bot /group isis-k" and "@bot help" are commands; everything else is a question.
        if (question.Text.StartsWith('/') || table.Find(question.Text) is not null)
            return await router.AnswerAsync(question.Text, asker, cancellation);
        return await AskAsync(question.Text, asker, await followUps.OfAsync(question, cancellation), cancellation);
    }

    private Task<Reply> AskAsync(string question, Asker asker, string? conversation, CancellationToken cancellation) => question.Trim() switch
    {
        "" => Task.FromResult(Reply.Invalid(Nothing, new ReplyButton("Help", "/help"))),
        { Length: > ParameterSpec.LongestQuestion } => Task.FromResult(Reply.Invalid($"The question is {question.Length:N0} characters long; at most {ParameterSpec.LongestQuestion:N0} can be read.")),
        var words => router.AskAsync(words, asker, conversation, cancellation),
    };
}
