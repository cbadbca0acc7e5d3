using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers;

/// <summary>Answers a question, or refuses and says what is nearest.</summary>
internal sealed class AskCommand(GroupCatalogue catalogue, IDocumentStore documents, IConversations conversations) : ICommand
{
    public const string Name = "ask";
    public const string QuestionParameter = "question";

    private const int Quotations = 3;

    /// <summary>A question in its own words, whatever signs are in it.</summary>
    public static CommandReading Reading(string question) =>
        new(new CommandArguments(new Dictionary<string, string>(StringComparer.Ordinal) { [QuestionParameter] = question }), null);

    public async Task<Reply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        var question = call.Text(QuestionParameter)!;
        var clauses = await catalogue.ExpandAsync(question, cancellation);
        var hits = clauses.Count == 0 ? [] : await documents.SearchAsync(new SearchQuery(clauses, null, null, call.Arguments.Period, 1, Quotations), cancellation);
        var conversation = await conversations.KeepAsync(new ConversationContext(question, []), cancellation);
        if (hits.Count == 0)
        {
            return new Reply(ReplyStatus.Refused, "No answer in the holdings")
            {
                Summary = "The documents held do not say.",
                Reason = "not-in-holdings",
                Conversation = conversation,
            };
        }
        return new Reply(ReplyStatus.Answered, "Answer")
        {
            Blocks = [.. hits.Take(Quotations).Select(h => new QuotationBlock(h.Passage.Text, h.Citation.Source, h.Citation))],
            Conversation = conversation,
        };
    }
}
