using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers;

/// <summary>An answer as a reply: the first sentence leads, what is nearest stands under a refusal.</summary>
internal static class AnswerReply
{
    public static Reply Of(Answer answer, string question, string? conversation) => answer.Reason is { } reason
        ? new Reply(reason == RefusalReason.AmbiguousGroup ? ReplyStatus.Ambiguous : ReplyStatus.Refused, answer.Title)
        {
            Summary = answer.Refusal!,
            Blocks = answer.Nearest.Count == 0 ? [] : [new ListBlock(reason == RefusalReason.AmbiguousGroup ? null : "Nearest in the holdings", answer.Nearest)],
            Buttons = answer.Buttons,
            Reason = reason,
            Record = new ReplyRecord("answer", AnswerRecord.Of(answer, question)),
            Conversation = conversation,
        }
        : new Reply(ReplyStatus.Answered, answer.Title)
        {
            Summary = answer.Sentences[0],
            Blocks = [.. answer.Sentences.Skip(1).Select(s => new TextBlock(s)), .. Mark(answer)],
            Buttons = answer.Buttons,
            Record = new ReplyRecord("answer", AnswerRecord.Of(answer, question)),
            Conversation = conversation,
        };

    private static IEnumerable<ReplyBlock> Mark(Answer answer) =>
        answer.ByModel ? [new TextBlock("Worded by a language model from the passages cited, and checked against them.")] : [];
}

/// <summary>An answer as the JSON contract gives it (docs/json.md).</summary>
public sealed record AnswerRecord(string Question, bool Refused, string? Reason, string Text, long? Value, IReadOnlyList<AnswerSentence> Sentences, IReadOnlyList<AnswerSentence> Nearest, bool ByModel)
{
    public static AnswerRecord Of(Answer answer, string question) => new(
        CommandReader.Clip(question),
        answer.IsRefused,
        answer.Reason,
        answer.Refusal ?? string.Join(' ', answer.Sentences.Select(s => s.Text)),
        answer.Value,
        [.. answer.Sentences.Select(AnswerSentence.Of)],
        [.. answer.Nearest.Select(AnswerSentence.Of)],
        answer.ByModel);
}

/// <summary>One sentence with its citations.</summary>
public sealed record AnswerSentence(string Text, IReadOnlyList<CitationRecord> Citations)
{
    public static AnswerSentence Of(Cited cited) => new(cited.Text, CitationRecord.Of(cited.Citations.DistinctBy(c => c.Address)));
}
