using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Answers.Models;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers;

/// <summary>Answers a question, or refuses and says what is nearest.</summary>
internal sealed class AskCommand(AnswerEngine engine, ModelWording wording, IConversations conversations) : ICommand
{
    public const string Name = "ask";
    public const string QuestionParameter = "question";

    /// <summary>A question in its own words, whatever signs are in it.</summary>
    public static CommandReading Reading(string question) =>
        new(new CommandArguments(new Dictionary<string, string>(StringComparer.Ordinal) { [QuestionParameter] = question }), null);

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var question = call.Text(QuestionParameter)!;
        var context = call.Conversation is { } id ? await conversations.ContextAsync(id, cancellation) : null;
        var answer = await engine.AnswerAsync(new AskedQuestion(question, context, call.Now), cancellation);
        answer = await wording.WordAsync(question, answer, cancellation);
        // A refusal settles nothing: the conversation goes on from where it stood.
        var subjects = answer.Subjects.Count > 0 ? answer.Subjects : context?.Subjects ?? [];
        var conversation = await conversations.KeepAsync(new ConversationContext(question, subjects), cancellation);
        return AnswerReply.Of(answer, question, conversation);
    }
}
